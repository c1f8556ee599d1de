import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { orderIdOf } from '../domain/order-id.ts';
import { placing, type Obligation } from '../domain/order-reactions.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrder } from './wake-order.ts';

/** @throws CommandRefused when the obligation was heard of before with other contents: a person must look */
export const placeOrder = async (parts: Parts, obligation: Obligation, envelope: Envelope): Promise<void> => {
  const orderId = orderIdOf(obligation.source);
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async () => ok(placing(obligation, await readPayee(parts, obligation.payeeId))),
    envelope,
  );
  obeyed(outcome);
  await wakeOrder(parts, orderId);
};
