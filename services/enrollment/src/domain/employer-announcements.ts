import type { EmployerClerkBound, RegisteredNameChanged } from '@huji/contracts/enrollment/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Employer, EmployerEvent } from './employer.ts';

export type EmployerAnnouncement =
  | { readonly type: 'employer-clerk-bound'; readonly data: EmployerClerkBound }
  | { readonly type: 'registered-name-changed'; readonly data: RegisteredNameChanged };

const TELLING: readonly EmployerEvent['type'][] = ['registered', 'hand-over-accepted', 'person-known'];

/**
 * Who acts for an employer is said when it begins, whenever it changes, and when a clerk is known by person; and that it has another
 * name.
 */
export const announceEmployer = (
  event: EmployerEvent,
  employerId: string,
  employer: Employer,
): readonly EmployerAnnouncement[] => {
  if (event.type === 'revised')
    return event.renamedOn === undefined
      ? []
      : [
          {
            type: 'registered-name-changed',
            data: { ownerId: employerId, owner: 'employer', changedOn: event.renamedOn },
          },
        ];
  if (employer === null || employer.clerk === null || !TELLING.includes(event.type)) return [];
  const { clerk, people } = employer;
  return [{ type: 'employer-clerk-bound', data: present({ employerId, clerk, people: people && [...people] }) }];
};
