import { HANDLERS_MAX } from '@huji/contracts/payout/order-limits.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { openFlags } from './order-flags.ts';
import type { Order, OrderCommand, RaisedFlag } from './order.ts';
import { isPayable, type Payee, type SealedAccount } from './payee.ts';
import type { PayoutBatch } from './payout-batch/payout-batch.ts';

/** The account that three people let the money go to; null: it is another one by now, or cannot be paid to any more. */
export const accountToPay = ({ accountVersion }: Order, payee: Payee | null): SealedAccount | null =>
  payee !== null && payee.accountVersion === accountVersion && isPayable(payee) ? payee.account : null;

/** Persons who let it go, and whose money it is (`paid`). */
export const handlersOf = ({ maker, checker, releaser }: PayoutBatch, paid: readonly string[]): readonly string[] => {
  const letGo = [maker, checker, releaser].flatMap((actor) => actor?.personId ?? []);
  return [...new Set([...letGo, ...paid])].slice(0, HANDLERS_MAX);
};

/** What has to be known at the bank's door. */
interface Door {
  readonly payoutBatchId: string;
  /** The account it was let go to is still there, and can be opened. */
  readonly isThere: boolean;
  readonly flags: readonly RaisedFlag[];
  readonly handledBy: readonly string[];
  readonly at: Instant;
}

/** Of an order that was let go: it is begun, before the bank is called, or set aside where its account is another or is flagged. */
export const sending = (order: Order, { isThere, flags, ...door }: Door): OrderCommand => {
  const { accountVersion } = order;
  const isHeld = openFlags(order, flags).length > 0;
  return !isThere || accountVersion === null || isHeld
    ? { type: 'set-aside', payoutBatchId: door.payoutBatchId }
    : { type: 'start-sending', ...door, accountVersion, flags };
};
