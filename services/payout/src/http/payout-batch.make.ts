import type { Outcome } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { makePayoutBatch } from '@huji/contracts/payout/http.ts';
import { batchOrderOf } from '../domain/batch-order.ts';
import type { Order, OrderEvent } from '../domain/order.ts';
import { isPayable } from '../domain/payee.ts';
import { payoutBatchReply } from '../views/payout-batch-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { accepted } from './answers.ts';

const READABLE_STATES = ['ordered', 'batched'];

/** What is plainly not to be batched is said before anything is written. @throws Refused */
const readOrders = async ({ stores }: PayoutParts, payoutBatchId: string, ids: readonly string[]): Promise<Order[]> => {
  const found = await stores.orders.readMany(ids);
  return found.map((each, index) => {
    const at = { pointer: `/orderIds/${String(index)}`, orderId: ids[index] };
    if (each === null) throw refused({ code: 'not_found', detail: 'there is no such order', data: at });
    const { state, payoutBatchId: inBatch } = each.state;
    if (inBatch === payoutBatchId || READABLE_STATES.includes(state)) return each.state;
    throw refused({ code: 'ORDER_NOT_READY', detail: `the order is ${state}`, data: { ...at, state } });
  });
};

const assign = async (parts: PayoutParts, payoutBatchId: string, order: Order): Promise<Outcome<Order, OrderEvent>> => {
  const { stores } = parts;
  const attempt = (envelope: Envelope): Promise<Outcome<Order, OrderEvent>> =>
    stores.orders.executeGathered(
      order.orderId,
      async ({ payeeId }) => {
        const payee = (await stores.payees.read(payeeId))?.state ?? null;
        const accountVersion = payee?.accountVersion ?? 0;
        return ok({ kind: 'assign', payoutBatchId, accountVersion, accountVerified: isPayable(payee) });
      },
      envelope,
    );
  const first = await attempt(stores.ownEnvelope('payout.maker'));
  if (first.type !== 'refused' || first.refusal.code !== 'ORDER_IN_OTHER_BATCH') return first;
  return (await freeFromDeadBatch(parts, order.orderId)) ? attempt(stores.ownEnvelope('payout.maker')) : first;
};

/** An order left behind in a batch that was withdrawn while it was gathering. */
const freeFromDeadBatch = async ({ stores }: PayoutParts, orderId: string): Promise<boolean> => {
  const dead = (await stores.orders.read(orderId))?.state.payoutBatchId ?? null;
  if (dead === null || (await stores.batches.read(dead))?.state.state !== 'withdrawn') return false;
  await stores.orders.execute(orderId, { kind: 'unassign', payoutBatchId: dead }, stores.ownEnvelope('payout.maker'));
  return true;
};

/** All orders or none: one that cannot be had takes the whole batch apart again. */
export const bindMakePayoutBatch = (parts: PayoutParts): BoundOperation =>
  handle(makePayoutBatch, async ({ body, principal, envelope, idFor }) => {
    const { stores, runner } = parts;
    const payoutBatchId = idFor('payout-batch');
    const orders = await readOrders(parts, payoutBatchId, body.orderIds);
    const made = accepted(
      await stores.batches.execute(
        payoutBatchId,
        {
          kind: 'make',
          payoutBatchId,
          orders: orders.map(batchOrderOf),
          maker: principal.subject,
          on: envelope.on,
          at: envelope.at,
        },
        envelope,
      ),
    );
    await parts.audit.record(auditBy(envelope, `payout-batch/${payoutBatchId}`, 'payout-batch-make'));
    let batch = made.state;
    if (batch.state === 'gathering') {
      const outcomes = await Promise.all(orders.map((order) => assign(parts, payoutBatchId, order)));
      const failed = outcomes.find((outcome) => outcome.type === 'refused');
      if (failed?.type === 'refused') {
        await stores.batches.execute(payoutBatchId, { kind: 'withdraw' }, stores.ownEnvelope('payout.maker'));
        await runner.advance(payoutBatchId);
        throw refused(failed.refusal);
      }
      const gathered = await stores.batches.execute(
        payoutBatchId,
        { kind: 'gathered' },
        stores.ownEnvelope('payout.maker'),
      );
      batch = accepted(gathered).state;
    }
    const found = await stores.batches.read(payoutBatchId);
    return {
      body: payoutBatchReply(found?.state ?? batch),
      ...(found ? { revision: found.revision } : {}),
      location: `/v1/payout-batches/${payoutBatchId}`,
    };
  });
