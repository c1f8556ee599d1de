import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** What identifies a person, in the clear; it lives as long as a request. */
export interface PlainIdentity {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
}

/** Sealed texts are ciphertext under the person's own key. */
export interface SealedIdentity {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
}

/** Another name or phone than the register has, as an employer submitted it. The person or the office decides. */
export interface PersonChange {
  readonly id: string;
  /** Which change of the person it is, from 1, counting those that are gone. */
  readonly no: number;
  readonly employerId: string;
  /** Keyed hash of name and phone as they would be. */
  readonly identity: string;
  /** Sealed as they would be; the number never changes. */
  readonly sealed: Pick<SealedIdentity, 'name' | 'phone'>;
  readonly proposedOn: CivilDate;
  /** Who refused is asked for the same no more. */
  readonly state: 'proposed' | 'refused';
}

/** The keyed hashes of a person, under one look-up key. */
export interface PersonHashes {
  readonly key: string;
  readonly identity: string;
  readonly name: string;
  /** Of each change by its id. */
  readonly changes: ReadonlyMap<string, string>;
}

export interface RegisteredPerson {
  readonly key: string;
  /** Which look-up key made the hashes, where they were made anew; absent: whichever was in use. */
  readonly keyId?: string;
  /** Keyed hash of name and phone: tells a correction without opening anything. */
  readonly identity: string;
  /** Keyed hash of the name as names are compared: finds everybody of exactly that name. Absent until it was computed. */
  readonly nameHash?: string;
  readonly sealed: SealedIdentity;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  /**
   * The first is the holder: the employer that registered the person or, since, the latest one cover was granted through. The
   * others submitted a roster the person stands on, the latest last. A draft of another employer is not among them.
   */
  readonly employerIds: readonly string[];
  /** Start of the cover that made the first employer the holder; absent: it registered the person. */
  readonly heldSince?: CivilDate;
  /** Employers through which cover was granted, the latest last; they alone may be told who the person is. */
  readonly coveredThrough?: readonly string[];
  /** Absent: none. */
  readonly changes?: readonly PersonChange[];
  /** So many were ever proposed; absent: none. */
  readonly changesEver?: number;
}
export type Person = RegisteredPerson | null;

/** A row of a roster that was submitted. */
export interface RecordPerson {
  readonly type: 'record';
  readonly key: string;
  readonly identity: string;
  readonly nameHash: string;
  readonly sealed: SealedIdentity;
  readonly birthOn: CivilDate;
  readonly sex: 'male' | 'female';
  readonly employerId: string;
  /** What the row says otherwise than the register, when it was compared; absent: nothing. */
  readonly change?: Omit<PersonChange, 'state' | 'employerId' | 'no'>;
}
export type PersonCommand =
  | RecordPerson
  /** A row of a roster that was submitted, of somebody the employer covers already. */
  | { readonly type: 'note-submitted'; readonly employerId: string }
  /** Cover was granted through the employer, from that day. */
  | { readonly type: 'note-covered'; readonly employerId: string; readonly startOn: CivilDate }
  | {
      readonly type: 'confirm-change';
      readonly changeId: string;
      /** The name is another one, and not only the phone: told from what was opened. */
      readonly renames: boolean;
      readonly nameHash: string;
      readonly on: CivilDate;
    }
  /** The hashes anew, under another look-up key; the id stays. */
  | { readonly type: 'rekey'; readonly keyId: string; readonly hashes: PersonHashes }
  /** Recorded before people were found by name. */
  | { readonly type: 'note-name'; readonly nameHash: string }
  | { readonly type: 'refuse-change'; readonly changeId: string };
export type PersonEvent =
  | { readonly type: 'recorded'; readonly person: RegisteredPerson }
  /** Recorded under another name. */
  | { readonly type: 'renamed'; readonly person: RegisteredPerson; readonly on: CivilDate };

/** Cover was granted through the employer: it may be told who the person is. Whoever only typed the number may not. */
export const isCoveredThrough = (person: RegisteredPerson, employerId: string): boolean =>
  (person.coveredThrough ?? []).includes(employerId) ||
  // Stored before there was a list: the holder of a cover.
  (person.heldSince !== undefined && person.employerIds[0] === employerId);

export const proposedChanges = ({ changes = [] }: RegisteredPerson): readonly PersonChange[] =>
  changes.filter(({ state }) => state === 'proposed');

/** The day of the longest waiting change; null: none waits. */
export const changesSince = (person: RegisteredPerson): CivilDate | null =>
  proposedChanges(person)
    .map(({ proposedOn }) => proposedOn)
    .sort()[0] ?? null;
