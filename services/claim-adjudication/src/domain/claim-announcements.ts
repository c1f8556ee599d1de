import type { ClaimReviewed, ClaimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import type { Claim, ClaimEvent } from './claim.ts';

export type ClaimAnnouncement =
  | { readonly type: 'claim-submitted'; readonly data: ClaimSubmitted }
  | { readonly type: 'claim-reviewed'; readonly data: ClaimReviewed };

/** What a claim says: that it waits for a decision, and that its reviewers agreed. Everything else it keeps to itself. */
export const announceClaim = (event: ClaimEvent, claim: Claim | null): readonly ClaimAnnouncement[] => {
  if (claim === null) return [];
  const { personId, claimId, submittedOn } = claim;
  switch (event.type) {
    case 'submitted':
      return [{ type: 'claim-submitted', data: { personId, claimId, decisionNo: 1, submittedOn } }];
    case 'redecision-needed':
    case 'appealed':
      return [{ type: 'claim-submitted', data: { personId, claimId, decisionNo: event.decisionNo, submittedOn } }];
    case 'review-completed': {
      const { decisionNo, digest, lines, on } = event;
      const data = { personId, claimId, decisionNo, digest, lines: [...lines], reviewedOn: on };
      return [{ type: 'claim-reviewed', data }];
    }
    case 'decided':
    case 'reviewed':
    case 'confirmed':
    case 'payment-recorded':
      return [];
  }
};
