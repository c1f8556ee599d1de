import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.ts';
import { createDataKeys, masterKeyId, type SecurityDocuments } from './data-keys.ts';
import type { MasterKeys } from './master-keys.ts';
import { type BlobOpener, openSealedBlob, sealBlob } from './sealed-blob.ts';

/**
 * Fields of people at rest. Each person has a data key of their own; it is stored wrapped by the master key, and nothing
 * but erasing it is needed to make every field of that person unreadable, in copies of documents and messages too.
 *
 * State and decision documents hold the sealed text as it is; a handler opens what its command needs. So the domain never
 * sees a key, and sealed fields travel through aggregates without being touched.
 */
export interface FieldCipher {
  /** Text that only `open` reads. Equal texts give different seals. @throws PersonErased */
  readonly seal: (personId: string, text: string) => Promise<string>;
  /** @throws PersonErased when the person's key is gone, SealBroken when the text was changed or moved to another person. */
  readonly open: (sealed: string) => Promise<string>;
  /** A whole file, sealed under its name in pieces that can be opened alone. @throws PersonErased */
  readonly sealBlob: (personId: string, name: string, plain: Uint8Array) => Promise<Buffer>;
  /**
   * Opens pieces of a sealed file; `head` are its first `SEALED_HEAD_BYTES`.
   * @throws PersonErased when the person's key is gone, SealedBlobBroken when it is no sealed file
   */
  readonly openBlob: (personId: string, name: string, head: Uint8Array, sealedBytes: number) => Promise<BlobOpener>;
  /** Forgets the person's key for good. Idempotent. */
  readonly erase: (personId: string) => Promise<void>;
  /** HMAC-SHA-256, hexadecimal, under the look-up key: finds the equal without storing it. `kind` keeps kinds apart. */
  readonly keyedHash: (kind: string, text: string) => string;
  /** The same under the retired look-up keys, the latest first; none when none is retired. */
  readonly formerHashes: (kind: string, text: string) => readonly string[];
  /** Names the look-up key while another one is retired, and says nothing of it; null: there is only one. */
  readonly lookupKeyId: string | null;
}

export class PersonErased extends Error {
  override readonly name = 'PersonErased';
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const SEALED = /^v1\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

export const createFieldCipher = (documents: SecurityDocuments, keys: MasterKeys, nowMs: () => number): FieldCipher => {
  const dataKeys = createDataKeys(documents, keys, nowMs);
  const { lookup, lookupRetired = [] } = keys;
  const hashUnder = (key: KeyObject, kind: string, text: string): string =>
    createHmac('sha256', key).update(`${kind}\u0000${text}`, 'utf8').digest('hex');
  const lookupKey = createSecretKey(lookup);
  const formerKeys = lookupRetired.map((key) => createSecretKey(key));
  return {
    seal: async (personId, text) => {
      const key = await dataKeys.obtain(personId);
      if (key === null) throw new PersonErased('the key of this person was erased');
      const sealed = encrypt(key, Buffer.from(text, 'utf8'), `field:${personId}`);
      return `v1.${Buffer.from(personId, 'utf8').toString('base64url')}.${sealed.toString('base64url')}`;
    },
    open: async (sealed) => {
      const [, person, payload] = SEALED.exec(sealed) ?? [];
      if (person === undefined || payload === undefined) throw new SealBroken('this is not a sealed field');
      const personId = Buffer.from(person, 'base64url').toString('utf8');
      const key = await dataKeys.find(personId);
      if (key === null) throw new PersonErased('the key of this person was erased');
      try {
        return decrypt(key, Buffer.from(payload, 'base64url'), `field:${personId}`).toString('utf8');
      } catch {
        throw new SealBroken('the sealed field was changed');
      }
    },
    sealBlob: async (personId, name, plain) => {
      const key = await dataKeys.obtain(personId);
      if (key === null) throw new PersonErased('the key of this person was erased');
      return sealBlob(key, name, plain);
    },
    openBlob: async (personId, name, head, sealedBytes) => {
      const key = await dataKeys.find(personId);
      if (key === null) throw new PersonErased('the key of this person was erased');
      return openSealedBlob(key, name, head, sealedBytes);
    },
    erase: dataKeys.erase,
    keyedHash: (kind, text) => hashUnder(lookupKey, kind, text),
    formerHashes: (kind, text) => formerKeys.map((key) => hashUnder(key, kind, text)),
    lookupKeyId: formerKeys.length === 0 ? null : masterKeyId(lookup),
  };
};
