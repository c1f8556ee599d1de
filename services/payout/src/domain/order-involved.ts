import type { Actor } from '@huji/contracts/shared/actor.ts';
import { refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Order } from './order.ts';

/** Why somebody takes no step in a payment (decision 0094). */
export const INVOLVED_REFUSALS = ['payment_person_involved'] as const;

/** Everybody who may take no step in it: whom it pays or was made for, who filed and who decided. By person id. */
export const involvedIn = ({ payeeId, orderedFor, redirection, involved = [] }: Order): readonly string[] => [
  ...new Set([payeeId, orderedFor, ...(redirection === null ? [] : [redirection.payeeId]), ...involved]),
];

/** A payee that is a person has that person's id. Null: the actor has no part in it. */
export const refuseInvolved = (
  involved: readonly string[],
  { personId }: Actor,
): Result<never, (typeof INVOLVED_REFUSALS)[number]> | null =>
  personId !== undefined && involved.includes(personId)
    ? refuse('payment_person_involved', 'nobody acts on what pays themself, or what they filed or decided')
    : null;
