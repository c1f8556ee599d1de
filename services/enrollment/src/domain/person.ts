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
  /**
   * The first is the holder: the employer whose word on name and phone counts, which is the one that registered the
   * person or, since, the latest one cover was granted through. The others submitted a roster the person stands on, the
   * latest last. A draft of another employer is not among them.
   */
  readonly employerIds: readonly string[];
  /** Start of the cover that made the first employer the holder; absent: it registered the person. */
  readonly heldSince?: CivilDate;
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
export type PersonCommand =
  /** A row of a draft. */
  | RecordPerson
  /** A row of a roster that was submitted. */
  | { readonly type: 'note-submitted'; readonly employerId: string }
  /** Cover was granted through the employer, from that day. */
  | { readonly type: 'note-covered'; readonly employerId: string; readonly startOn: CivilDate };
export type PersonEvent = { readonly type: 'recorded'; readonly person: RegisteredPerson };

const EMPLOYERS_KEPT_MAX = 20;

const NOTHING: readonly PersonEvent[] = [];
const recorded = (person: RegisteredPerson): readonly PersonEvent[] => [{ type: 'recorded', person }];

/** The employer registered the person or submitted a roster they stand on: it may be told who the person is. */
export const isKnownTo = (person: RegisteredPerson, employerId: string): boolean =>
  person.employerIds.includes(employerId);

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

export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  initial: null,
  decide: (command, state) => ok(decide(command, state)),
  evolve: (_state, event) => event.person,
};
