import type { EmployerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Employer, EmployerEvent } from './employer.ts';

export interface EmployerAnnouncement {
  readonly type: 'clerk-bound';
  readonly data: EmployerClerkBound;
}

const TELLING: readonly EmployerEvent['type'][] = ['registered', 'hand-over-accepted', 'person-known'];

/** Who acts for an employer is said when it begins, whenever it changes, and when a clerk is known by person. */
export const announceEmployer = (
  event: EmployerEvent,
  employerId: string,
  employer: Employer,
): readonly EmployerAnnouncement[] => {
  if (employer === null || employer.clerk === null || !TELLING.includes(event.type)) return [];
  const { clerk, people } = employer;
  return [{ type: 'clerk-bound', data: present({ employerId, clerk, people: people && [...people] }) }];
};
