import type { MessageContext } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import { claimReviewed, claimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ProcessEvent, ProcessState } from '../domain/process/claim-process.ts';
import type { ClaimFacts } from './claim-facts.ts';

/** Sorts a work queue: claims of one state, the oldest first. */
export const queueKey = (status: string, submittedOn: string): string => `${status}:${submittedOn}`;

const decisionWanted = (
  personId: string,
  claimId: string,
  decisionNo: number,
  submittedOn: CivilDate,
): OutgoingEvent => ({
  contract: claimSubmitted,
  key: personId,
  data: { personId, claimId, decisionNo, submittedOn },
});

export const claimMessages = (
  event: ProcessEvent<ClaimFacts>,
  { id, state }: MessageContext<ProcessState<ClaimFacts>>,
): readonly OutgoingEvent[] => {
  if (state === null) return [];
  const { personId } = state;
  switch (event.type) {
    case 'submitted':
      return [decisionWanted(personId, id, 1, event.submittedOn)];
    case 'redecision-needed':
    case 'appealed':
      return [decisionWanted(personId, id, event.decisionNo, state.submittedOn)];
    case 'review-completed': {
      const { decisionNo, digest, lines, on } = event;
      return [
        {
          contract: claimReviewed,
          key: personId,
          data: { personId, claimId: id, decisionNo, digest, lines, reviewedOn: on },
        },
      ];
    }
    case 'decided':
    case 'reviewed':
    case 'confirmed':
    case 'payment-recorded':
      return [];
  }
};
