import { samePerson } from '@huji/contracts/shared/actor.ts';
import { refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim, ClaimCommand, ClaimRefusal } from './claim.ts';

type Reviewing = Pick<Extract<ClaimCommand, { type: 'review' }>, 'reviewer' | 'actsForEmployer'>;

/** Who has a part in the claim already does not decide it (decision 0094). */
export const partOfReviewer = (
  claim: Claim,
  { reviewer, actsForEmployer }: Reviewing,
): Result<never, ClaimRefusal> | null => {
  const { subject, personId } = reviewer;
  const filer = { subject: claim.submittedBy, ...present({ personId: claim.submittedByPersonId }) };
  if (personId === claim.personId || samePerson(reviewer, filer))
    return refuse('review_of_own_claim', 'nobody reviews a claim of their own');
  if (actsForEmployer)
    return refuse('review_by_employers_clerk', 'the reviewer acts for an employer through whom the member is covered');
  if (personId !== undefined && claim.handledBy?.includes(personId) === true)
    return refuse('review_by_payer', 'the reviewer let a payment of this claim go, or received it');
  if ([subject, personId].some((one) => one !== undefined && claim.earlierReviewers.includes(one)))
    return refuse('review_by_earlier_reviewer', 'an appeal is decided by someone new');
  return null;
};
