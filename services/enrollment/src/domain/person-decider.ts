import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import {
  type Person,
  type PersonChange,
  type PersonCommand,
  type PersonEvent,
  type RecordPerson,
  type RegisteredPerson,
} from './person.ts';

/** What it refuses with, each a registered problem. */
export const PERSON_REFUSALS = ['person_unknown', 'person_change_unknown'] as const;
export type PersonRefusal = (typeof PERSON_REFUSALS)[number];

type Decided = Result<readonly PersonEvent[], PersonRefusal>;

const EMPLOYERS_KEPT_MAX = 20;
const CHANGES_KEPT_MAX = 20;

const NOTHING: Decided = ok([]);
const recorded = (person: RegisteredPerson): Decided => ok([{ type: 'recorded', person }]);

/** The holder and the latest others. */
const keptEmployers = ([holder, ...others]: readonly string[]): readonly string[] =>
  holder === undefined ? [] : [holder, ...others.slice(1 - EMPLOYERS_KEPT_MAX)];

const withEmployer = (person: RegisteredPerson, employerId: string): RegisteredPerson =>
  person.employerIds.includes(employerId)
    ? person
    : { ...person, employerIds: keptEmployers([...person.employerIds, employerId]) };

/** Of one employer the latest proposal stands; one that was refused is not proposed again. */
const withChange = (person: RegisteredPerson, { employerId, change }: RecordPerson): RegisteredPerson => {
  if (change === undefined || change.identity === person.identity) return person;
  const known = person.changes ?? [];
  if (known.some((each) => each.employerId === employerId && each.identity === change.identity)) return person;
  const others = known.filter((each) => each.state === 'refused' || each.employerId !== employerId);
  const changesEver = (person.changesEver ?? 0) + 1;
  const proposed: PersonChange = { ...change, no: changesEver, employerId, state: 'proposed' };
  return { ...person, changesEver, changes: [...others, proposed].slice(-CHANGES_KEPT_MAX) };
};

/**
 * The first submission that names the person registers them. From then on nobody’s roster changes the register: what it says
 * otherwise waits for the word of the person or of the office. The same roster again changes nothing.
 */
const record = (command: RecordPerson, state: Person): Decided => {
  const { key, identity, nameHash, sealed, birthOn, sex, employerId } = command;
  if (state === null) return recorded({ key, identity, nameHash, sealed, birthOn, sex, employerIds: [employerId] });
  const person = withChange(withEmployer(state, employerId), command);
  return person === state ? NOTHING : recorded(person);
};

const noteCovered = (
  { employerId, startOn }: Extract<PersonCommand, { type: 'note-covered' }>,
  state: RegisteredPerson,
): Decided => {
  const { employerIds, heldSince, coveredThrough = [] } = state;
  const covered: RegisteredPerson = coveredThrough.includes(employerId)
    ? state
    : { ...state, coveredThrough: [...coveredThrough, employerId].slice(-EMPLOYERS_KEPT_MAX) };
  const isOlder = heldSince !== undefined && startOn <= heldSince;
  if (isOlder) return covered === state ? NOTHING : recorded(covered);
  if (employerIds[0] === employerId) return covered === state ? NOTHING : recorded(covered);
  const others = employerIds.filter((id) => id !== employerId);
  return recorded({ ...covered, employerIds: keptEmployers([employerId, ...others]), heldSince: startOn });
};

const resolveChange = (command: Extract<PersonCommand, { changeId: string }>, state: RegisteredPerson): Decided => {
  const { changeId } = command;
  const { changes = [] } = state;
  const change = changes.find(({ id, state: its }) => id === changeId && its === 'proposed');
  if (change === undefined) return refuse('person_change_unknown', 'no such change is proposed');
  const others = changes.filter((each) => each !== change);
  if (command.type === 'refuse-change')
    return recorded({ ...state, changes: [...others, { ...change, state: 'refused' }] });
  const person: RegisteredPerson = {
    ...state,
    identity: change.identity,
    nameHash: command.nameHash,
    sealed: { ...state.sealed, ...change.sealed },
    changes: others.filter((each) => each.identity !== change.identity),
  };
  return command.renames ? ok([{ type: 'renamed', person, on: command.on }]) : recorded(person);
};

const rekey = (
  { keyId, hashes }: Extract<PersonCommand, { type: 'rekey' }>,
  { changes, ...person }: RegisteredPerson,
): Decided =>
  recorded({
    ...person,
    key: hashes.key,
    identity: hashes.identity,
    nameHash: hashes.name,
    keyId,
    ...present({
      changes: changes?.map((change) => ({ ...change, identity: hashes.changes.get(change.id) ?? change.identity })),
    }),
  });

const decide = (command: PersonCommand, state: Person): Decided => {
  if (command.type === 'record') return record(command, state);
  if (state === null) return 'changeId' in command ? refuse('person_unknown', 'no such person') : NOTHING;
  switch (command.type) {
    case 'note-submitted': {
      const person = withEmployer(state, command.employerId);
      return person === state ? NOTHING : recorded(person);
    }
    case 'note-covered':
      return noteCovered(command, state);
    case 'note-name':
      return state.nameHash === undefined ? recorded({ ...state, nameHash: command.nameHash }) : NOTHING;
    case 'rekey':
      return state.keyId === command.keyId ? NOTHING : rekey(command, state);
    default:
      return resolveChange(command, state);
  }
};

export const personDecider: Decider<Person, PersonCommand, PersonEvent, PersonRefusal> = {
  initial: null,
  decide,
  evolve: (_state, event) => event.person,
};
