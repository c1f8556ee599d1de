import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, type Result } from '@huji/contracts/shared/decider.ts';

/** `person-key/<hash of the ID number>`: whoever writes it first names the person. One person per ID number. */
export type PersonKey = { readonly personId: string } | null;
export type PersonKeyCommand = { readonly type: 'claim'; readonly personId: string };
export type PersonKeyEvent = { readonly type: 'claimed'; readonly personId: string };

export const personKeyDecider: Decider<PersonKey, PersonKeyCommand, PersonKeyEvent> = {
  initial: null,
  decide: (command, state): Result<readonly PersonKeyEvent[]> =>
    ok(state === null ? [{ type: 'claimed', personId: command.personId }] : []),
  evolve: (_state, event) => ({ personId: event.personId }),
};

/** Sealed texts are ciphertext under the person's own key. */
export interface SealedIdentity {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
}

export interface RegisteredPerson {
  readonly key: string;
  /** Keyed hash of name and phone: tells a correction without opening anything. */
  readonly identity: string;
  readonly sealed: SealedIdentity;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  /** Employers on whose rosters the person stands or stood, the latest last. */
  readonly employerIds: readonly string[];
}
export type Person = RegisteredPerson | null;

export interface RecordPerson {
  readonly type: 'record';
  readonly key: string;
  readonly identity: string;
  readonly sealed: SealedIdentity;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  readonly employerId: string;
}
export type PersonEvent = { readonly type: 'recorded'; readonly person: RegisteredPerson };

const EMPLOYERS_KEPT_MAX = 20;

/** The same roster again changes nothing; another name or phone replaces the old one; a new employer is added. */
const record = (command: RecordPerson, state: Person): readonly PersonEvent[] => {
  const { key, identity, sealed, birthOn, sex, employerId } = command;
  const earlier = state?.employerIds ?? [];
  const same = state !== null && state.identity === identity && earlier.at(-1) === employerId;
  if (same) return [];
  const employerIds = [...earlier.filter((id) => id !== employerId), employerId].slice(-EMPLOYERS_KEPT_MAX);
  const facts = state === null ? { birthOn, sex } : { birthOn: state.birthOn, sex: state.sex };
  const person = { key, identity, sealed: state?.identity === identity ? state.sealed : sealed, ...facts, employerIds };
  return [{ type: 'recorded', person }];
};

export const personDecider: Decider<Person, RecordPerson, PersonEvent> = {
  initial: null,
  decide: (command, state) => ok(record(command, state)),
  evolve: (_state, event) => event.person,
};
