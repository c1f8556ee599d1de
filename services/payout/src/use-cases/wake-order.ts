import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';
import { goOnWithOrder } from './go-on-with-order.ts';

/**
 * The other half, for an order that has just begun to wait: the account may have been verified between the reading and
 * the writing. Whichever of the two comes second sees the other.
 */
export const wakeOrder = async (parts: Parts, orderId: string): Promise<void> => {
  const order = (await parts.documents.orders.read(orderId))?.state;
  if (order?.state === 'awaiting-account') await goOnWithOrder(parts, order, await readPayee(parts, order.payeeId));
};
