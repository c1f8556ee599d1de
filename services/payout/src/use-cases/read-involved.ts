import type { Order } from '../domain/order.ts';
import { involvedInAny, payeesOf } from '../domain/order-involved.ts';
import type { Parts } from './parts.ts';
import { readOwners } from './read-owners.ts';
import { readClerks } from './read-clerks.ts';

/** Everybody who may take no step in one of these orders as things stand now, by person id: each person once. */
export const readInvolved = async (parts: Parts, orders: readonly Order[]): Promise<readonly string[]> => {
  const owners = await readOwners(parts, orders.flatMap(payeesOf));
  const clerks = await readClerks(parts, owners);
  return involvedInAny(orders, owners, clerks);
};
