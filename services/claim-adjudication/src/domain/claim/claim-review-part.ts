import type { Actor } from '@huji/contracts/shared/actor.ts';
import { refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimRefusal } from './claim.ts';
import { ownPartIn } from './claim-own-part.ts';

type Reviewing = Pick<Extract<ClaimCommand, { type: 'review' }>, 'reviewer' | 'actsForEmployer'>;

/** They decided it before it was appealed. */
export const isEarlierReviewer = ({ earlierReviewers }: Claim, { subject, personId }: Actor): boolean =>
  [subject, personId].some((one) => one !== undefined && earlierReviewers.includes(one));

/** Who has a part in the claim already does not decide it (decision 0094). */
export const partOfReviewer = (
  claim: Claim,
  { reviewer, actsForEmployer }: Reviewing,
): Result<never, ClaimRefusal> | null => {
  const { personId } = reviewer;
  const part = ownPartIn(claim, { actor: reviewer, actsForEmployer });
  if (part === 'own') return refuse('claim_person_involved', 'nobody reviews a claim of their own', { part });
  if (part === 'employers-clerk')
    return refuse('claim_person_involved', 'the reviewer acts for an employer through whom the member is covered', {
      part,
    });
  if (personId !== undefined && claim.handledBy?.includes(personId) === true)
    return refuse('claim_person_involved', 'the reviewer let a payment of this claim go, or received it', {
      part: 'payment',
    });
  if (isEarlierReviewer(claim, reviewer))
    return refuse('review_by_earlier_reviewer', 'an appeal is decided by someone new');
  return null;
};
