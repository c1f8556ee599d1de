import { hasActed } from '@huji/contracts/enrollment/acting-clerk.ts';
import { type Actor, samePerson } from '@huji/contracts/shared/actor.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type {
  Admission,
  Employer,
  EmployerCommand,
  EmployerEvent,
  EmployerFacts,
  Pooling,
  RegisteredEmployer,
} from './employer.ts';

/** What it refuses with, each a registered problem. */
export const EMPLOYER_REFUSALS = [
  'employer_unknown',
  'employer_registered_already',
  'employer_person_involved',
  'employer_hand_over_not_offered',
  'employer_pooling_not_requested',
] as const;
export type EmployerRefusal = (typeof EMPLOYER_REFUSALS)[number];

const sameFacts = (a: EmployerFacts, b: EmployerFacts): boolean =>
  a.name === b.name && a.group === b.group && a.dispatch?.hasUnion === b.dispatch?.hasUnion;

/** Whoever registered it, or acts or acted for it, has a part in it. */
const hasPart = (employer: RegisteredEmployer, by: Actor): boolean =>
  (employer.registeredBy !== undefined && samePerson(employer.registeredBy, by)) || hasActed(by, employer);

const decideAdmission = (
  { society, admitted, reason, by, on }: Extract<EmployerCommand, { type: 'decide-admission' }>,
  state: RegisteredEmployer,
): Result<readonly EmployerEvent[], EmployerRefusal> => {
  if (hasPart(state, by))
    return refuse('employer_person_involved', 'whoever registered the employer or acts for it does not admit it');
  const verdict = admitted ? 'admitted' : 'refused';
  const standing = state.admissions.find((each) => each.society === society);
  return ok(
    standing?.state === verdict
      ? []
      : [{ type: 'admission-decided', admission: { society, state: verdict, reason, by, decidedOn: on } }],
  );
};

const revised = (
  { facts, on }: Extract<EmployerCommand, { type: 'revise' }>,
  { name }: EmployerFacts,
): EmployerEvent => ({
  type: 'revised',
  facts,
  ...present({ renamedOn: facts.name === name ? undefined : on }),
});

const decideKnown = (
  command: Exclude<EmployerCommand, { type: 'register' }>,
  state: RegisteredEmployer,
): Result<readonly EmployerEvent[], EmployerRefusal> => {
  switch (command.type) {
    case 'revise':
      return ok(sameFacts(state, command.facts) ? [] : [revised(command, state)]);
    case 'offer-hand-over':
      return ok(state.offeredTo === command.to ? [] : [{ type: 'hand-over-offered', to: command.to }]);
    case 'accept-hand-over':
      if (state.offeredTo === null && state.clerk === command.by) return ok([]);
      return state.offeredTo === command.by
        ? ok([{ type: 'hand-over-accepted', ...present({ by: command.by, personId: command.personId }) }])
        : refuse('employer_hand_over_not_offered', 'no hand-over was offered to the caller');
    case 'know-person':
      return ok(state.people?.[0] === command.personId ? [] : [{ type: 'person-known', personId: command.personId }]);
    case 'decide-admission':
      return decideAdmission(command, state);
    case 'keep':
      return ok([{ type: 'kept' }]);
    case 'decide-pooling': {
      if (state.pooling === null) return refuse('employer_pooling_not_requested', 'the employer is no pooled union');
      const verdict = command.approved ? 'approved' : 'refused';
      return ok(
        state.pooling.state === verdict ? [] : [{ type: 'pooling-decided', state: verdict, reason: command.reason }],
      );
    }
  }
};

const decide = (command: EmployerCommand, state: Employer): Result<readonly EmployerEvent[], EmployerRefusal> => {
  if (command.type !== 'register')
    return state === null ? refuse('employer_unknown', 'no such employer') : decideKnown(command, state);
  if (state !== null) return refuse('employer_registered_already', 'an employer with this USCC is registered');
  const { uscc, society, facts, clerk, clerkPersonId, pooledUnits, on, by } = command;
  const pooling: Pooling | null = pooledUnits && { units: pooledUnits, state: 'requested', reason: null };
  const people = present({ people: clerkPersonId === undefined ? undefined : [clerkPersonId] });
  const office = { admissions: [], registeredOn: on, registeredBy: by };
  const employer = { ...facts, uscc, society, clerk, ...people, offeredTo: null, pooling, ...office };
  return ok([{ type: 'registered', employer }]);
};

const PEOPLE_MAX = 20;

const withPerson = (state: RegisteredEmployer, personId: string | undefined): RegisteredEmployer =>
  personId === undefined
    ? state
    : { ...state, people: [...new Set([personId, ...(state.people ?? [])])].slice(0, PEOPLE_MAX) };

/** One per society, so that they are as many as there are societies. */
const withAdmission = (admissions: readonly Admission[], decided: Admission): readonly Admission[] => [
  ...admissions.filter(({ society }) => society !== decided.society),
  decided,
];

const evolve = (state: Employer, event: EmployerEvent): Employer => {
  if (event.type === 'registered') return event.employer;
  if (state === null) return state;
  switch (event.type) {
    case 'revised':
      return { ...state, ...event.facts };
    case 'hand-over-offered':
      return { ...state, offeredTo: event.to };
    case 'hand-over-accepted':
      return { ...withPerson(state, event.personId), clerk: event.by, offeredTo: null };
    case 'person-known':
      return withPerson(state, event.personId);
    case 'admission-decided':
      return { ...state, admissions: withAdmission(state.admissions, event.admission) };
    case 'kept':
      return state;
    case 'pooling-decided':
      return { ...state, pooling: state.pooling && { ...state.pooling, state: event.state, reason: event.reason } };
  }
};

export const employerDecider: Decider<Employer, EmployerCommand, EmployerEvent, EmployerRefusal> = {
  initial: null,
  decide,
  evolve,
};
