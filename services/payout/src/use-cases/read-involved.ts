import type { Order } from '../domain/order.ts';
import { involvedIn, payeesOf } from '../domain/order-involved.ts';
import type { Parts } from './parts.ts';
import { readOwners } from './read-owners.ts';
import { readClerks } from './read-clerks.ts';

/** Everybody who may take no step in one of these orders as things stand now, by person id: each person once. */
export const readInvolved = async (parts: Parts, orders: readonly Order[]): Promise<readonly string[]> => {
  const owners = await readOwners(parts, orders.flatMap(payeesOf));
  const clerks = await readClerks(parts, owners);
  const people = orders.flatMap((order) => [
    ...involvedIn(order, owners),
    ...payeesOf(order).flatMap((payeeId) => clerks.get(payeeId) ?? []),
  ]);
  return [...new Set(people)].sort();
};
