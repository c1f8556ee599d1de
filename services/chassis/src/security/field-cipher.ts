/**
 * Fields of people at rest. Each person has a data key of their own; it is stored wrapped by the master key, and nothing
 * but erasing it is needed to make every field of that person unreadable, in backups too.
 *
 * State and decision documents hold the sealed text as it is; a handler opens what its command needs. So the domain never
 * sees a key, and sealed fields travel through aggregates without being touched.
 */
export interface FieldCipher {
  /** Text that only `open` reads. Equal texts give different seals. @throws PersonErased */
  readonly seal: (personId: string, text: string) => Promise<string>;
  /** @throws PersonErased when the person's key is gone, `SealBroken` when the text was changed or moved to another person. */
  readonly open: (sealed: string) => Promise<string>;
  /** Forgets the person's key for good. Idempotent. */
  readonly erase: (personId: string) => Promise<void>;
  /** HMAC-SHA-256, hexadecimal, under the look-up key: finds the equal without storing it. `kind` keeps kinds apart. */
  readonly keyedHash: (kind: string, text: string) => string;
}

export class PersonErased extends Error {
  override readonly name = 'PersonErased';
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}
