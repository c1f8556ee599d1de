import type { BatchWithdrawalRequested, RosterPartTaken, SubmissionTaken } from '@huji/contracts/enrollment/events.ts';
import type { BatchEvent } from './batch.ts';

export type BatchAnnouncement =
  | { readonly type: 'roster-part-taken'; readonly data: RosterPartTaken }
  | { readonly type: 'submission-taken'; readonly data: SubmissionTaken }
  | { readonly type: 'batch-withdrawal-requested'; readonly data: BatchWithdrawalRequested };

const partNumbers = (parts: number): readonly number[] => Array.from({ length: parts }, (_, index) => index + 1);

/** What a batch says of an event; its parts are worked on one by one. */
export const announceBatch = (event: BatchEvent, batchId: string): readonly BatchAnnouncement[] => {
  switch (event.type) {
    case 'roster-taken': {
      const { id: rosterId, parts, identified } = event.roster;
      const done = new Set(identified.map(({ part }) => part));
      return partNumbers(parts)
        .filter((part) => !done.has(part))
        .map((part) => ({ type: 'roster-part-taken', data: { batchId, rosterId, part } }));
    }
    case 'submitted': {
      const { version, roster } = event.submission;
      return partNumbers(roster.parts).map((part) => ({ type: 'submission-taken', data: { batchId, version, part } }));
    }
    case 'withdrawal-requested': {
      const { version, requestedOn } = event;
      return [{ type: 'batch-withdrawal-requested', data: { batchId, version, requestedOn } }];
    }
    default:
      return [];
  }
};
