import type { ClerksOfPayees } from '../domain/order-involved.ts';
import type { PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/** Persons known to act or to have acted for an employer that is paid; its payee has its id, registered or not. */
export const readClerks = async (
  { views: { employerClerks } }: Parts,
  owners: ReadonlyMap<string, PayeeOwner | null>,
): Promise<ClerksOfPayees> => {
  const ids = [...owners].flatMap(([id, owner]) => (owner === null || owner.type === 'employer' ? [id] : []));
  const found = await employerClerks.getMany(ids);
  return new Map(ids.map((id, at) => [id, found[at]?.people ?? []] as const));
};
