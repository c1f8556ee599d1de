import type { Actor } from '@huji/contracts/shared/actor.ts';
import { refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Order } from './order.ts';
import type { PayeeOwner } from './payee.ts';

/** Why somebody takes no step in a payment (decision 0094). */
export const INVOLVED_REFUSALS = ['payment_person_involved'] as const;

type Named = Pick<Order, 'payeeId' | 'orderedFor' | 'owedTo' | 'redirection' | 'involved'>;

/** Whom it is for, was made for, and would be for: a payee's id is nobody's, whose it is stands in the payee (decision 0184). */
export const payeesOf = ({ payeeId, orderedFor, redirection }: Named): readonly string[] => [
  ...new Set([payeeId, orderedFor, ...(redirection === null ? [] : [redirection.payeeId])]),
];

const personOf = (owner: PayeeOwner | null | undefined): readonly string[] =>
  owner?.type === 'person' ? [owner.personId] : [];

/**
 * Every person who may take no step in it: who is owed, whose account it is paid to or would be, who filed and who decided.
 * `owners`: whose each payee is, by its id. A payee of before, and one that nobody registered, may stand under the person's own id.
 */
export const involvedIn = (order: Named, owners: ReadonlyMap<string, PayeeOwner | null>): readonly string[] => {
  const { owedTo, involved = [] } = order;
  const payees = payeesOf(order).flatMap((payeeId) => [payeeId, ...personOf(owners.get(payeeId))]);
  return [...new Set([...(owedTo === undefined ? [] : [owedTo]), ...payees, ...involved])];
};

/** Persons known to act or to have acted for an employer that is paid, by its payee. */
export type ClerksOfPayees = ReadonlyMap<string, readonly string[]>;

/** Everybody who may take no step in one of these orders: each person once. */
export const involvedInAny = (
  orders: readonly Named[],
  owners: ReadonlyMap<string, PayeeOwner | null>,
  clerks: ClerksOfPayees,
): readonly string[] => {
  const people = orders.flatMap((order) => [
    ...involvedIn(order, owners),
    ...payeesOf(order).flatMap((payeeId) => clerks.get(payeeId) ?? []),
  ]);
  return [...new Set(people)].sort();
};

/** Whose money it is now: the person, or those who act for the employer. */
export const paidPeople = (
  { payeeId, owedTo }: Pick<Order, 'payeeId' | 'owedTo'>,
  owner: PayeeOwner | null | undefined,
  clerks: ClerksOfPayees,
): readonly string[] => [...(owedTo === undefined ? [] : [owedTo]), ...personOf(owner), ...(clerks.get(payeeId) ?? [])];

/**
 * Null: the actor has no part in it, and nobody who acted before has one by now. `before`: who took the steps that this one follows.
 */
export const refuseInvolved = (
  involved: readonly string[],
  actor: Actor,
  before: readonly (Actor | undefined)[] = [],
): Result<never, (typeof INVOLVED_REFUSALS)[number]> | null => {
  const isInvolved = (one: Actor | undefined): boolean =>
    one?.personId !== undefined && involved.includes(one.personId);
  if (isInvolved(actor))
    return refuse('payment_person_involved', 'nobody acts on what pays themself, or what they filed or decided');
  return before.some(isInvolved)
    ? refuse('payment_person_involved', 'who took an earlier step has a part in it by now: others begin it anew')
    : null;
};

/** Whether somebody who acted is one of them, of what is known for ever: clerks of an employer come and go. */
export const isPaidOrDecided = (
  order: Pick<Order, 'payeeId' | 'orderedFor' | 'owedTo' | 'involved'>,
  owners: ReadonlyMap<string, PayeeOwner | null>,
  { personId }: Actor,
): boolean => personId !== undefined && involvedIn({ ...order, redirection: null }, owners).includes(personId);
