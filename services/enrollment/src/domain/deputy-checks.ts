import { type Actor, samePerson } from '@huji/contracts/shared/actor.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type Duties, excludedRoles } from '@huji/contracts/shared/duties.ts';
import type { DeputyGrant, GrantedDeputy } from './deputy.ts';
import { DEPUTY_DAYS_MAX, lastDayOf, overlap } from './deputy-days.ts';

export type DeputyGrantRefusal =
  | 'deputy_same_person'
  | 'deputy_person_involved'
  | 'deputy_days_unsound'
  | 'deputy_granted_already'
  | 'deputy_roles_incompatible';
type Checked = Result<null, DeputyGrantRefusal>;

export interface DeputyFacts {
  readonly on: CivilDate;
  readonly by: Actor;
  readonly duties: Duties;
  /** Other grants of the same person. */
  readonly others: readonly GrantedDeputy[];
}

const daysFault = ({ firstOn, lastOn }: DeputyGrant, on: CivilDate): Checked | null => {
  if (lastOn < firstOn)
    return refuse('deputy_days_unsound', 'the last day is before the first', { pointer: '/lastOn' });
  if (lastOn < on) return refuse('deputy_days_unsound', 'the last day is past', { pointer: '/lastOn' });
  if (lastOn >= addDays(firstOn, DEPUTY_DAYS_MAX))
    return refuse('deputy_days_unsound', 'a deputy stands in for a year at most', { pointer: '/lastOn' });
  return null;
};

/** Whether somebody stands in for the same person in the same post, in some society of both. */
const isSameDuty = (one: DeputyGrant, other: DeputyGrant): boolean =>
  samePerson(one.absent, other.absent) &&
  one.role === other.role &&
  one.societies.some((society) => other.societies.includes(society));

/** Whether it may be granted, as things stand: asked when it is proposed and again when it is confirmed. */
export const checkDeputyGrant = (grant: DeputyGrant, { on, by, duties, others }: DeputyFacts): Checked => {
  const { deputy, absent, role, societies } = grant;
  if (samePerson(deputy, absent))
    return refuse('deputy_same_person', 'nobody stands in for themselves', { pointer: '/deputy' });
  if (samePerson(deputy, by))
    return refuse('deputy_person_involved', 'nobody grants what they act by themselves', { pointer: '/deputy' });
  const days = daysFault(grant, on);
  if (days !== null) return days;
  const together = others.filter((other) => overlap(other, grant));
  const same = together.find((other) => isSameDuty(other, grant));
  if (same !== undefined)
    return refuse('deputy_granted_already', 'the same person stands in for the same post on some of these days', {
      ...{ pointer: '/firstOn', firstOn: same.firstOn, lastOn: lastDayOf(same) },
    });
  const beside = together.map((other) => other.role);
  const excluded = excludedRoles(duties, { roles: [...deputy.roles, ...beside, role], societies }, grant.firstOn);
  if (excluded !== null)
    return refuse('deputy_roles_incompatible', `${excluded.join(' and ')} exclude each other in one person`, {
      roles: excluded,
      pointer: '/role',
    });
  return ok(null);
};
