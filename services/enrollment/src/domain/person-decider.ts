import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import {
  isKnownTo,
  type Person,
  type PersonCommand,
  type PersonEvent,
  type RecordPerson,
  type RegisteredPerson,
} from './person.ts';

const EMPLOYERS_KEPT_MAX = 20;

const NOTHING: readonly PersonEvent[] = [];
const recorded = (person: RegisteredPerson): readonly PersonEvent[] => [{ type: 'recorded', person }];

/** The holder and the latest others. */
const keptEmployers = ([holder, ...others]: readonly string[]): readonly string[] =>
  holder === undefined ? [] : [holder, ...others.slice(1 - EMPLOYERS_KEPT_MAX)];

/**
 * The first to name the person registers them. From then on the holder alone replaces name and phone, and a phone that is
 * not stated replaces none; the draft of anybody else changes nothing. The same roster again changes nothing.
 */
const record = (command: RecordPerson, state: Person): readonly PersonEvent[] => {
  const { key, identity, sealed, birthOn, sex, employerId } = command;
  if (state === null) return recorded({ key, identity, sealed, birthOn, sex, employerIds: [employerId] });
  if (state.employerIds[0] !== employerId || state.identity === identity) return NOTHING;
  return recorded({ ...state, identity, sealed: { ...sealed, phone: sealed.phone ?? state.sealed.phone } });
};

const decide = (command: PersonCommand, state: Person): readonly PersonEvent[] => {
  if (command.type === 'record') return record(command, state);
  if (state === null) return NOTHING;
  const { employerId } = command;
  const { employerIds, heldSince } = state;
  if (command.type === 'note-submitted')
    return isKnownTo(state, employerId)
      ? NOTHING
      : recorded({ ...state, employerIds: keptEmployers([...employerIds, employerId]) });
  if (employerIds[0] === employerId || (heldSince !== undefined && command.startOn <= heldSince)) return NOTHING;
  const others = employerIds.filter((id) => id !== employerId);
  return recorded({
    ...state,
    employerIds: keptEmployers([employerId, ...others]),
    heldSince: command.startOn,
  });
};

export const personDecider: Decider<Person, PersonCommand, PersonEvent, never> = {
  initial: null,
  decide: (command, state) => ok(decide(command, state)),
  evolve: (_state, event) => event.person,
};
