import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reactToAccountVerified } from '../domain/order-reactions.ts';
import type { Payee } from '../domain/payee.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.waiting-orders';

export const goOnWithOrder = async (
  { documents, ownEnvelope }: Parts,
  order: Order,
  payee: Payee | null,
): Promise<void> => {
  const command = reactToAccountVerified(order, payee);
  if (command !== null) obeyed(await documents.orders.execute(order.orderId, command, ownEnvelope(ACTOR)));
};
