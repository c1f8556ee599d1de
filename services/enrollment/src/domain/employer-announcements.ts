import type { EmployerClerkBound } from '@huji/contracts/enrollment/events.ts';
import type { EmployerEvent } from './employer.ts';

export interface EmployerAnnouncement {
  readonly type: 'clerk-bound';
  readonly data: EmployerClerkBound;
}

/** Who acts for an employer is said when it begins, and whenever it changes. */
export const announceEmployer = (event: EmployerEvent, employerId: string): readonly EmployerAnnouncement[] => {
  const clerk =
    event.type === 'registered' ? event.employer.clerk : event.type === 'hand-over-accepted' ? event.by : null;
  return clerk === null ? [] : [{ type: 'clerk-bound', data: { employerId, clerk } }];
};
