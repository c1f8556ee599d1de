import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim, OrderedDecision, Review } from './claim.ts';

const UNDER_REVIEW: readonly ClaimState[] = ['submitted', 'in-review', 'awaiting-papers'];

/** People may still look. */
export const isUnderReview = (status: ClaimState): boolean => UNDER_REVIEW.includes(status);

/** What people said so far is told to no member, nor when they take the claim back: it would tell that somebody else looks, too. */
export const isUntold = (status: ClaimState): boolean => isUnderReview(status) || status === 'withdrawn';

/** All that people said of a decision, as one review of the last day: of an item what was said last. */
const reviewedOnce = (reviews: readonly Review[]): readonly Review[] => {
  const last = reviews.at(-1);
  if (last === undefined) return [];
  const { on, digest, linesVersion } = last;
  const changes = new Map(reviews.flatMap((review) => review.changes).map((change) => [change.item, change]));
  return [{ reviewer: 'reviewer', on, digest, linesVersion, changes: [...changes.values()] }];
};

const orderedOnce = <Ordered extends OrderedDecision>(ordered: Ordered): Ordered => ({
  ...ordered,
  reviews: reviewedOnce(ordered.reviews),
});

const standingOnce = ({ standing }: Claim): Claim['standing'] =>
  standing?.made === undefined
    ? standing
    : {
        ...standing,
        made: Object.fromEntries(Object.entries(standing.made).map(([no, each]) => [no, orderedOnce(each)])),
      };

/**
 * The claim as its member is told of it: how many people looked at it would tell that something was strange. While people look it stands
 * as the rules left it; afterwards it was reviewed, once, by nobody in particular.
 */
export const toldOnce = (claim: Claim): Claim => {
  const { status, reviews, lines, decided, takenBack } = claim;
  const isHidden = isUntold(status);
  return {
    ...claim,
    // What was taken back has no lines.
    lines: isHidden && reviews.length > 0 && lines.length > 0 ? (decided?.items ?? lines) : lines,
    reviews: isHidden ? [] : reviewedOnce(reviews),
    standing: standingOnce(claim),
    ...present({ takenBack: takenBack?.map(orderedOnce) }),
  };
};
