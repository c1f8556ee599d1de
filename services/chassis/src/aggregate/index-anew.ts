import { setTimeout as sleep } from 'node:timers/promises';
import type { CollectionDeclaration, IndexFields, KeptDocument, Query } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachRow } from '../persistence/each-row.ts';
import { Contention } from '../persistence/faults.ts';

/** What the index fields of a document are by its body; null: nobody can read it any more. */
export type IndexOf = (document: KeptDocument) => Promise<IndexFields | null>;

const KEYS_TOGETHER = 200;
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

/**
 * Gives documents of former programmes the index fields that came since: until then they are found by none of these. What they
 * hold and have said stays as it is. They are walked by the first index, which every document has; answers how many there were.
 * @throws Contention · StoreUnavailable
 */
export const indexAnew = async (
  store: DocumentStore,
  { name, indexes }: CollectionDeclaration,
  indexOf: IndexOf,
): Promise<number> => {
  const [field] = indexes;
  if (field === undefined) return 0;
  let indexed = 0;
  const keys = eachRow((query: Query) => store.findKeys(name, query), { field, max: KEYS_TOGETHER });
  for await (const { id, index } of keys)
    if (indexes.some((each) => !(each in index)) && (await indexOne(store, name, id, indexOf))) indexed += 1;
  return indexed;
};

/** Every collection of a store, one after the other; answers how many documents there were. @throws as `indexAnew` */
export const indexAllAnew = async ({ indexers }: Pick<DocumentStore, 'indexers'>): Promise<number> => {
  let indexed = 0;
  for (const index of indexers.values()) indexed += await index();
  return indexed;
};
