import { createHash } from 'node:crypto';
import { z } from 'zod';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { CollectionDeclaration, JsonValue } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { decrypt, encrypt, newKey } from './aes-gcm.ts';
import type { MasterKeys } from './master-keys.ts';

/** What keys and audit need of the store. */
export type SecurityDocuments = Pick<DocumentStore, 'declare' | 'load' | 'commit' | 'find'>;

export const DATA_KEYS: CollectionDeclaration = { name: 'data-key', type: 'documents', indexes: [], shards: 1 };

const SCHEMA_VERSION = 1;

const StoredKeySchema = z.strictObject({
  /** Null: the person was erased. */
  wrapped: z.base64().nullable(),
  /** Which master key wrapped it. */
  masterKeyId: z.string(),
});

export interface DataKeys {
  /** The person's key, made when there is none. Null: erased. */
  readonly obtain: (personId: string) => Promise<Buffer | null>;
  /** The person's key; null when there is none (any more). */
  readonly find: (personId: string) => Promise<Buffer | null>;
  readonly erase: (personId: string) => Promise<void>;
}

/** An erasure by another replica is noticed within this time at the latest. */
export const DATA_KEY_CACHED_MS = 300_000;
const CACHED_MAX = 20_000;

export const masterKeyId = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** A short buffer is a piece of a pool of 64 KiB, and keeps the whole of it for as long as it is kept. */
const alone = (key: Buffer): Buffer => {
  const own = Buffer.alloc(key.length);
  key.copy(own);
  return own;
};

export const createDataKeys = (documents: SecurityDocuments, keys: MasterKeys, nowMs: () => number): DataKeys => {
  documents.declare(DATA_KEYS);
  const masters = new Map([keys.current, ...keys.retired].map((key) => [masterKeyId(key), key]));
  const cache = new Map<string, { readonly key: Promise<Buffer | null>; readonly untilMs: number }>();

  const unwrap = (personId: string, body: JsonValue): Buffer | null => {
    const stored = StoredKeySchema.parse(
      storedBody(body, { collection: DATA_KEYS.name, id: personId, schemaVersion: SCHEMA_VERSION }),
    );
    if (stored.wrapped === null) return null;
    const master = masters.get(stored.masterKeyId);
    if (!master) throw new Error(`no master key ${stored.masterKeyId}: a retired key was dropped too early`);
    return decrypt(master, Buffer.from(stored.wrapped, 'base64'), `data-key:${personId}`);
  };
  const write = (personId: string, revision: number, wrapped: string | null): Promise<boolean> =>
    documents.commit(DATA_KEYS.name, {
      id: personId,
      revision,
      commandId: `data-key:${String(nowMs())}:${newKey().toString('hex').slice(0, 16)}`,
      atMs: nowMs(),
      body: withVersion({ wrapped, masterKeyId: masterKeyId(keys.current) }, SCHEMA_VERSION),
      index: {},
      outbox: [],
    });
  const load = async (personId: string): Promise<Buffer | null | 'none'> => {
    const document = await documents.load(DATA_KEYS.name, personId);
    return document === null ? 'none' : unwrap(personId, document.body);
  };
  const make = async (personId: string): Promise<Buffer | null> => {
    const present = await load(personId);
    if (present !== 'none') return present;
    const key = newKey();
    const wrapped = encrypt(keys.current, key, `data-key:${personId}`).toString('base64');
    if (await write(personId, 0, wrapped)) return key;
    const other = await load(personId); // another replica was first: its key is the person's key
    return other === 'none' ? null : other;
  };
  const remember = (personId: string, given: Promise<Buffer | null>): Promise<Buffer | null> => {
    const key = given.then((each) => (each === null ? null : alone(each)));
    const oldest = cache.keys().next();
    if (cache.size >= CACHED_MAX && oldest.done === false) cache.delete(oldest.value);
    cache.set(personId, { key, untilMs: nowMs() + DATA_KEY_CACHED_MS });
    key.catch(() => cache.delete(personId));
    return key;
  };
  const cached = (personId: string): Promise<Buffer | null> | null => {
    const entry = cache.get(personId);
    return entry && entry.untilMs > nowMs() ? entry.key : null;
  };

  return {
    obtain: (personId) => cached(personId) ?? remember(personId, make(personId)),
    find: async (personId) => {
      const known = cached(personId);
      if (known) return known;
      const loaded = await load(personId);
      if (loaded === 'none') return null;
      return remember(personId, Promise.resolve(loaded));
    },
    erase: async (personId) => {
      for (;;) {
        const document = await documents.load(DATA_KEYS.name, personId);
        if (document !== null && unwrap(personId, document.body) === null) break;
        if (await write(personId, document?.revision ?? 0, null)) break;
      }
      cache.delete(personId);
    },
  };
};
