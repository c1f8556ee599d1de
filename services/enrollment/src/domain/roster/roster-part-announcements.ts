import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { RosterPartEvent } from './roster-part.ts';

export interface RosterPartAnnouncement {
  readonly type: 'batch-submitted';
  readonly data: BatchSubmitted;
}

export const announceRosterPart = (event: RosterPartEvent): readonly RosterPartAnnouncement[] =>
  event.type === 'published' ? [{ type: 'batch-submitted', data: event.submission }] : [];
