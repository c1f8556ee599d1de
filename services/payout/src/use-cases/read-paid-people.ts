import type { Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readClerks } from './read-clerks.ts';
import { readOwners } from './read-owners.ts';

/** Whose money it is now: the person, or those who act for the employer. */
export const readPaidPeople = async (
  parts: Parts,
  { payeeId, owedTo }: Pick<Order, 'payeeId' | 'owedTo'>,
): Promise<readonly string[]> => {
  const owners = await readOwners(parts, [payeeId]);
  const clerks = await readClerks(parts, owners);
  const owner = owners.get(payeeId);
  return [
    ...(owedTo === undefined ? [] : [owedTo]),
    ...(owner?.type === 'person' ? [owner.personId] : []),
    ...(clerks.get(payeeId) ?? []),
  ];
};
