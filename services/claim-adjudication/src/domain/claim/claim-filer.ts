import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimEvent, ClaimRefusal } from './claim.ts';

type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** Somebody else filed it with the member’s consent, and the member did nothing of their own yet. */
export const isInFilersHands = ({ consent, takenOverOn }: Pick<Claim, 'consent' | 'takenOverOn'>): boolean =>
  consent !== undefined && takenOverOn === undefined;

/** Whether this account filed it, with the member’s consent. */
export const isFiledBy = ({ consent, submittedBy }: Claim, subject: string): boolean =>
  consent !== undefined && submittedBy === subject;

/** The first act of the member takes the claim over; a second one changes nothing, nor does one on a claim of their own filing. */
export const takeOver = (claim: Claim, on: CivilDate): Events =>
  ok(isInFilersHands(claim) ? [{ type: 'taken-over', on }] : []);

/** From an act of the member on nobody acts for them. */
export const takenOver = (claim: Claim, on: CivilDate): Claim =>
  isInFilersHands(claim) ? { ...claim, takenOverOn: on } : claim;

/** One request is answered for a member; what is asked for after that is for the member to know. */
export const answeredForMember = ({ completions = [] }: Pick<Claim, 'completions'>): boolean =>
  completions.some(({ answeredBy }) => answeredBy === 'filer');
