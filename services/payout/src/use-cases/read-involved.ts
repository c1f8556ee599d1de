import type { Documents } from '../documents/documents.ts';
import type { Order } from '../domain/order.ts';
import { involvedIn, payeesOf } from '../domain/order-involved.ts';
import type { PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/** Whose each payee is, by its id; null: nobody registered it yet. */
export const readOwners = async (
  { documents }: { readonly documents: Pick<Documents, 'payees'> },
  payeeIds: readonly string[],
): Promise<ReadonlyMap<string, PayeeOwner | null>> => {
  const ids = [...new Set(payeeIds)];
  const found = await documents.payees.readMany(ids);
  return new Map(ids.map((id, at) => [id, found[at]?.state.owner ?? null] as const));
};

/** Persons known to act or to have acted for an employer that is paid; its payee has its id, registered or not. */
const clerksOf = async (
  { views: { employerClerks } }: Parts,
  owners: ReadonlyMap<string, PayeeOwner | null>,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const ids = [...owners].flatMap(([id, owner]) => (owner === null || owner.type === 'employer' ? [id] : []));
  const found = await employerClerks.getMany(ids);
  return new Map(ids.map((id, at) => [id, found[at]?.people ?? []] as const));
};

/** Everybody who may take no step in one of these orders as things stand now, by person id: each person once. */
export const readInvolved = async (parts: Parts, orders: readonly Order[]): Promise<readonly string[]> => {
  const owners = await readOwners(parts, orders.flatMap(payeesOf));
  const clerks = await clerksOf(parts, owners);
  const people = orders.flatMap((order) => [
    ...involvedIn(order, owners),
    ...payeesOf(order).flatMap((payeeId) => clerks.get(payeeId) ?? []),
  ]);
  return [...new Set(people)].sort();
};

/** The same of orders by their ids; of one that is not there nothing is known. */
export const readInvolvedById = async (parts: Parts, orderIds: readonly string[]): Promise<readonly string[]> => {
  const found = await parts.documents.orders.readMany([...new Set(orderIds)]);
  return readInvolved(
    parts,
    found.flatMap((order) => (order === null ? [] : [order.state])),
  );
};

/** Whose money it is now: the person, or those who act for the employer. */
export const readPaidPeople = async (
  parts: Parts,
  { payeeId, owedTo }: Pick<Order, 'payeeId' | 'owedTo'>,
): Promise<readonly string[]> => {
  const owners = await readOwners(parts, [payeeId]);
  const clerks = await clerksOf(parts, owners);
  const owner = owners.get(payeeId);
  return [
    ...(owedTo === undefined ? [] : [owedTo]),
    ...(owner?.type === 'person' ? [owner.personId] : []),
    ...(clerks.get(payeeId) ?? []),
  ];
};
