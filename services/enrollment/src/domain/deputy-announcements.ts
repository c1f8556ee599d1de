import type { DeputyChanged } from '@huji/contracts/enrollment/events.ts';
import type { Deputy } from './deputy.ts';
import { lastDayOf } from './deputy-days.ts';

export interface DeputyAnnouncement {
  readonly type: 'deputy-changed';
  readonly data: DeputyChanged;
}

/** The whole grant each time: whoever hears only the last one knows all. */
export const announceDeputy = (deputyId: string, state: Deputy): readonly DeputyAnnouncement[] => {
  if (state === null) return [];
  const { deputy, absent, role, societies, firstOn } = state;
  const { subject, personId } = deputy;
  const days = { firstOn, lastOn: lastDayOf(state) };
  const data = { deputyId, subject, personId, absent: absent.subject, role, societies: [...societies], ...days };
  return [{ type: 'deputy-changed', data }];
};
