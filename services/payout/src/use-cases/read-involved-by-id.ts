import type { Parts } from './parts.ts';
import { readInvolved } from './read-involved.ts';

/** Who is involved in orders, by their ids; of one that is not there nothing is known. */
export const readInvolvedById = async (parts: Parts, orderIds: readonly string[]): Promise<readonly string[]> => {
  const found = await parts.documents.orders.readMany([...new Set(orderIds)]);
  return readInvolved(
    parts,
    found.flatMap((order) => (order === null ? [] : [order.state])),
  );
};
