import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CollectionDeclaration,
  type DocumentKey,
  INDEX_FORM,
  type IndexFields,
  type KeptDocument,
} from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachScanned } from '../persistence/each-row.ts';
import { Contention } from '../persistence/faults.ts';

/** What the index fields of a document are by its body; null: nobody can read it any more. */
export type IndexOf = (document: KeptDocument) => Promise<IndexFields | null>;

const ATTEMPTS_MAX = 12;
const LOST_RACE_PAUSE_MS = 5;

/** False: it is gone, or nobody can read it. @throws Contention */
const indexOne = async (store: DocumentStore, name: string, id: string, indexOf: IndexOf): Promise<boolean> => {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const document = await store.load(name, id);
    const index = document && (await indexOf(document));
    if (document === null || index === null) return false;
    const { revision, body } = document;
    const commandId = `index:${name}:${id}:${String(revision)}`;
    if (await store.commit(name, { id, revision, commandId, atMs: 0, body, index, outbox: [] })) return true;
    await sleep(LOST_RACE_PAUSE_MS * attempt);
  }
  throw new Contention(`${name}/${id}: ${String(ATTEMPTS_MAX)} attempts lost`);
};

export const ofForm = (index: IndexFields, form = 1): IndexFields =>
  form === 1 ? index : { ...index, [INDEX_FORM]: form };

const isIndexed = (index: IndexFields, { indexes, form }: Indexed): boolean =>
  indexes.every((field) => field in index) && (index[INDEX_FORM] ?? 1) === (form ?? 1);

interface Indexed extends Pick<CollectionDeclaration, 'name' | 'indexes'> {
  /** As `indexForm` of its definition. */
  readonly form?: number | undefined;
}

/** In the order of ids: a document of before the first index has none of its fields. */
async function* eachKey(store: DocumentStore, name: string): AsyncGenerator<DocumentKey, void, undefined> {
  for await (const keys of eachScanned((after, max) => store.scanKeys(name, after, max))) yield* keys;
}

/**
 * Gives documents of former programmes the index fields that came since, or that mean something else since: until then they are
 * found by none of these, or in another place. What they hold and have said stays as it is. Answers how many there were.
 * @throws Contention · StoreUnavailable
 */
export const indexAnew = async (store: DocumentStore, of: Indexed, indexOf: IndexOf): Promise<number> => {
  let indexed = 0;
  for await (const { id, index } of eachKey(store, of.name))
    if (!isIndexed(index, of) && (await indexOne(store, of.name, id, indexOf))) indexed += 1;
  return indexed;
};

/** Every collection of a store, one after the other; answers how many documents there were. @throws as `indexAnew` */
export const indexAllAnew = async ({ indexers }: Pick<DocumentStore, 'indexers'>): Promise<number> => {
  let indexed = 0;
  for (const index of indexers.values()) indexed += await index();
  return indexed;
};
