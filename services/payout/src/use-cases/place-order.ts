import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { orderIdOf } from '../domain/order-id.ts';
import { placing, type Obligation } from '../domain/order-reactions.ts';
import { findPayeeId } from './find-payee-id.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrder } from './wake-order.ts';

/** Adjudication says which person is owed; the payee has an id of its own. */
const payeeOf = async (parts: Parts, { source, payeeId }: Obligation): Promise<string> =>
  source.type === 'claim' ? findPayeeId(parts, { type: 'person', personId: payeeId }) : payeeId;

/** @throws CommandRefused when the obligation was heard of before with other contents: a person must look */
export const placeOrder = async (parts: Parts, obligation: Obligation, envelope: Envelope): Promise<void> => {
  const orderId = orderIdOf(obligation.source);
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async () => {
      const payeeId = await payeeOf(parts, obligation);
      return ok(placing({ ...obligation, payeeId }, await readPayee(parts, payeeId), obligation.payeeId));
    },
    envelope,
  );
  if (obeyed(outcome).state.state === 'awaiting-account') await wakeOrder(parts, orderId);
};
