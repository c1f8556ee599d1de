import type {
  ClaimCancellationRequested,
  ClaimReviewed,
  ClaimSubmitted,
  ClaimWithdrawn,
} from '@huji/contracts/claim-adjudication/events.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Claim, ClaimEvent } from './claim.ts';

const INVOLVED_MAX = 60;
const PERSON_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose claim it is, who filed and who reviewed, these decisions and earlier ones: they take no step in the payment. */
const involvedIn = (claim: Claim): string[] => {
  const { personId, submittedByPersonId, earlierReviewers, overtakenReviewers, formerReviewers = [], reviews } = claim;
  const people = [personId, submittedByPersonId, ...reviews.map(({ reviewerPersonId }) => reviewerPersonId)];
  const earlier = [...overtakenReviewers, ...formerReviewers, ...earlierReviewers].filter((id) => PERSON_ID.test(id));
  return [...new Set([...people, ...earlier].filter((id) => id !== undefined))].slice(0, INVOLVED_MAX);
};

export type ClaimAnnouncement =
  | { readonly type: 'claim-submitted'; readonly data: ClaimSubmitted }
  | { readonly type: 'claim-reviewed'; readonly data: ClaimReviewed }
  | { readonly type: 'claim-withdrawn'; readonly data: ClaimWithdrawn }
  | { readonly type: 'claim-cancellation-requested'; readonly data: ClaimCancellationRequested };

/**
 * What a claim says: that it waits for a decision, that its reviewers agreed, that its member took it back. Everything else
 * it keeps to itself.
 */
export const announceClaim = (event: ClaimEvent, claim: Claim | null): readonly ClaimAnnouncement[] => {
  if (claim === null) return [];
  const { personId, claimId, submittedOn } = claim;
  switch (event.type) {
    case 'submitted':
      return [{ type: 'claim-submitted', data: { personId, claimId, decisionNo: 1, submittedOn } }];
    case 'redecision-needed':
    case 'appealed':
    case 'corrected':
      return [{ type: 'claim-submitted', data: { personId, claimId, decisionNo: event.decisionNo, submittedOn } }];
    case 'review-completed': {
      const { decisionNo, digest, lines, on } = event;
      const involved = involvedIn(claim);
      const data = {
        ...{ personId, claimId, decisionNo, digest, lines: [...lines], reviewedOn: on },
        ...presentIf(involved.length > 0, { involved }),
      };
      return [{ type: 'claim-reviewed', data }];
    }
    case 'withdrawn': {
      const { decisionNo, on: withdrawnOn } = event;
      return [{ type: 'claim-withdrawn', data: { personId, claimId, decisionNo, withdrawnOn } }];
    }
    case 'cancellation-confirmed': {
      const data = { personId, claimId, decisionNo: event.decisionNo, requestedOn: event.on };
      return [{ type: 'claim-cancellation-requested', data }];
    }
    case 'decided':
    case 'reviewed':
    case 'confirmed':
    case 'payment-recorded':
    case 'claw-back-recorded':
    case 'sheet-noted':
    case 'colleagues-noted':
    case 'hospital-noted':
    case 'employer-noted':
    case 'completion-requested':
    case 'completion-answered':
    case 'taken-over':
    case 'completion-expired':
    case 'review-begun-anew':
    case 'cancellation-proposed':
    case 'cancelled':
    case 'cancellation-refused':
      return [];
  }
};
