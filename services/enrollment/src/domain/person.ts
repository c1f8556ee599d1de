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

/** The employer registered the person or submitted a roster they stand on: it may be told who the person is. */
export const isKnownTo = (person: RegisteredPerson, employerId: string): boolean =>
  person.employerIds.includes(employerId);
