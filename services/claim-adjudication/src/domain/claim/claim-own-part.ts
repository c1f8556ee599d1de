import { type Actor, samePerson } from '@huji/contracts/shared/actor.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from './claim.ts';

/** Somebody who is about to decide something of a claim. */
export interface Deciding {
  readonly actor: Actor;
  /** They act, or acted, for an employer through whom the member is covered. */
  readonly actsForEmployer: boolean;
}

/** Whose interest somebody has in a claim: it is their own, or they filed it; or they act for the member's employer. Null: none. */
export const ownPartIn = (
  { personId, submittedBy, submittedByPersonId }: Claim,
  { actor, actsForEmployer }: Deciding,
): 'own' | 'employers-clerk' | null => {
  const filer = { subject: submittedBy, ...present({ personId: submittedByPersonId }) };
  if (actor.personId === personId || samePerson(actor, filer)) return 'own';
  return actsForEmployer ? 'employers-clerk' : null;
};
