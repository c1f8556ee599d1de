import type { Order } from '../domain/order.ts';
import { paidPeople } from '../domain/order-involved.ts';
import type { Parts } from './parts.ts';
import { readClerks } from './read-clerks.ts';
import { readOwners } from './read-owners.ts';

/** Whose money it is now: the person, or those who act for the employer. */
export const readPaidPeople = async (
  parts: Parts,
  order: Pick<Order, 'payeeId' | 'owedTo'>,
): Promise<readonly string[]> => {
  const owners = await readOwners(parts, [order.payeeId]);
  return paidPeople(order, owners.get(order.payeeId), await readClerks(parts, owners));
};
