import { obeyed, type Outcome, refusalOf } from '@huji/chassis/aggregate/outcome.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { OrderRefusal } from '../domain/order-decider.ts';
import { assigning } from '../domain/payout-batch/payout-batch-making.ts';
import type { Order, OrderEvent } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';
import { readPayee } from './read-payee.ts';

const ACTOR = 'payout.maker';

export type Assigned = Outcome<Order, OrderEvent, OrderRefusal | 'idempotency_key_reused'>;

/** Puts an order into a batch that gathers, with the account it has now. */
export const assignOrder = async (
  parts: Parts,
  { payoutBatchId, orderId }: { payoutBatchId: string; orderId: string },
): Promise<Assigned> => {
  const attempt = (): Promise<Assigned> =>
    parts.documents.orders.executeGathered(
      orderId,
      async (order) => {
        const payee = await readPayee(parts, order.payeeId);
        return ok(assigning(payoutBatchId, payee, await readFlags(parts, order)));
      },
      parts.ownEnvelope(ACTOR),
    );
  const first = await attempt();
  if (refusalOf(first)?.code !== 'order_in_other_batch') return first;
  return (await freeFromDeadBatch(parts, orderId)) ? attempt() : first;
};

/** An order left behind in a batch that was withdrawn while it was gathering. */
const freeFromDeadBatch = async ({ documents, ownEnvelope }: Parts, orderId: string): Promise<boolean> => {
  const dead = (await documents.orders.read(orderId))?.state.payoutBatchId ?? null;
  if (dead === null || (await documents.payoutBatches.read(dead))?.state.state !== 'withdrawn') return false;
  obeyed(await documents.orders.execute(orderId, { type: 'unassign', payoutBatchId: dead }, ownEnvelope(ACTOR)));
  return true;
};
