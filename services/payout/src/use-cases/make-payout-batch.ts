import { accepted, obeyed, passed, refusalOf } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Order } from '../domain/order.ts';
import { refuseFlagged } from '../domain/order-flags.ts';
import { isPayable } from '../domain/payee.ts';
import { afterAssigning, making, refuseUnbatchable } from '../domain/payout-batch/payout-batch-making.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import { advancePayoutBatch } from './advance-payout-batch.ts';
import { assignOrder } from './assign-order.ts';
import type { Parts } from './parts.ts';
import { readFlagsOfOrders } from './read-flags-of-orders.ts';
import { readInvolved } from './read-involved.ts';

const ACTOR = 'payout.maker';
const ORDERS_AT_ONCE = 50;

interface Made {
  readonly state: PayoutBatch;
  readonly revision: number;
}

/** An account that cannot be paid to at all is said first, by the order. @throws Refused `order_flagged` */
const requireUnflaggedOrders = async (parts: Parts, asked: readonly (readonly [number, Order])[]): Promise<void> => {
  const payable = await payableOf(
    parts,
    asked.map(([, order]) => order),
  );
  const raised = await readFlagsOfOrders(parts, [...payable]);
  for (const [index, order] of asked) {
    if (!payable.has(order)) continue;
    const flagged = refuseFlagged(order, raised.get(order.orderId) ?? []);
    if (flagged !== null) passed(flagged, { pointer: `/orderIds/${String(index)}` });
  }
};

const payableOf = async ({ documents }: Parts, orders: readonly Order[]): Promise<ReadonlySet<Order>> => {
  const payees = await documents.payees.readMany(orders.map(({ payeeId }) => payeeId));
  return new Set(orders.filter((_, at) => isPayable(payees[at]?.state ?? null)));
};

/** What is plainly not to be batched is said before anything is written. @throws Refused */
const readOrders = async (parts: Parts, payoutBatchId: string, ids: readonly string[]): Promise<readonly Order[]> => {
  const found = await parts.documents.orders.readMany(ids);
  const orders = found.map((each, index) => {
    const at = { pointer: `/orderIds/${String(index)}`, orderId: ids[index] };
    if (each === null) throw refused({ code: 'order_unknown', detail: 'there is no such order', data: at });
    const unbatchable = refuseUnbatchable(each.state, payoutBatchId);
    if (unbatchable !== null) throw refused({ ...unbatchable, data: { ...at, ...unbatchable.data } });
    return each.state;
  });
  await requireUnflaggedOrders(
    parts,
    [...orders.entries()].filter(([, order]) => order.payoutBatchId !== payoutBatchId),
  );
  return orders;
};

/** All orders or none: one that cannot be had takes the whole batch apart again. @throws Refused */
const gather = async (parts: Parts, { payoutBatchId, orders }: PayoutBatch): Promise<void> => {
  const { payoutBatches } = parts.documents;
  const outcomes = await inParallel(orders, ORDERS_AT_ONCE, ({ orderId }) =>
    assignOrder(parts, { payoutBatchId, orderId }),
  );
  const { command, refusal } = afterAssigning(outcomes.map(refusalOf));
  const outcome = await payoutBatches.execute(payoutBatchId, command, parts.ownEnvelope(ACTOR));
  if (refusal === null) {
    accepted(outcome);
    return;
  }
  obeyed(outcome);
  await advancePayoutBatch(parts, payoutBatchId);
  throw refused(refusal);
};

/** @throws Refused */
export const makePayoutBatch = async (
  parts: Parts,
  { payoutBatchId, orderIds, maker }: { payoutBatchId: string; orderIds: readonly string[]; maker: Actor },
  envelope: Envelope,
): Promise<Made> => {
  const { payoutBatches } = parts.documents;
  const asked = await readOrders(parts, payoutBatchId, orderIds);
  const barred = await readInvolved(parts, asked);
  const { on, at } = envelope;
  const command = making(asked, { payoutBatchId, maker, barred, on, at });
  const fen = addFen(ZERO_FEN, ...asked.map((order) => order.fen));
  const data = { orders: asked.length, fen, ...present({ personId: maker.personId }) };
  const step = { stream: `payout-batch/${payoutBatchId}`, action: 'payout-batch-make', data };
  const made = accepted(await payoutBatches.execute(payoutBatchId, command, withAudit(envelope, step)));
  if (made.state.state === 'gathering') await gather(parts, made.state);
  return (await payoutBatches.read(payoutBatchId)) ?? made;
};
