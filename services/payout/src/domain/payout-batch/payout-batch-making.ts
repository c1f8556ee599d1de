import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { accountFacts } from '../order-reactions.ts';
import type { Order, OrderCommand, RaisedFlag } from '../order.ts';
import type { Payee } from '../payee.ts';
import { batchOrderOf } from './payout-batch-steps.ts';
import type { PayoutBatchCommand } from './payout-batch.ts';

/** Who makes a batch and when; `barred`: who may take no step in its orders. */
interface Making {
  readonly payoutBatchId: string;
  readonly maker: Actor;
  readonly barred: readonly string[];
  readonly on: CivilDate;
  readonly at: Instant;
}

/** The command that makes a batch of orders that were looked at. Then each of them is assigned, and the batch is gathered. */
export const making = (orders: readonly Order[], by: Making): PayoutBatchCommand => ({
  type: 'make',
  ...by,
  orders: orders.map(batchOrderOf),
});

/** In another batch it may be one that was withdrawn: the order itself says so when it is assigned. */
const BATCHABLE: readonly Order['state'][] = ['ordered', 'batched'];

/** What is plainly not to be batched; null: it is in this batch already, or may come into it. */
export const refuseUnbatchable = (
  { state, payoutBatchId: inBatch }: Order,
  payoutBatchId: string,
): Refusal<'order_not_ready'> | null =>
  inBatch === payoutBatchId || BATCHABLE.includes(state)
    ? null
    : { code: 'order_not_ready', detail: `the order is ${state}`, data: { state } };

/** To an order, with the account and the flags that it has now: gathered anew in every attempt. */
export const assigning = (payoutBatchId: string, payee: Payee | null, flags: readonly RaisedFlag[]): OrderCommand => ({
  type: 'assign',
  payoutBatchId,
  ...accountFacts(payee),
  flags,
});

/** All orders or none: one that cannot be had takes the whole batch apart again. */
export const afterAssigning = (
  refusals: readonly (Refusal | null)[],
): { readonly command: PayoutBatchCommand; readonly refusal: Refusal | null } => {
  const refusal = refusals.find((each) => each !== null) ?? null;
  return { command: { type: refusal === null ? 'gathered' : 'abandon' }, refusal };
};
