import {
  type CollectionDeclaration,
  INDEX_FORM,
  type IndexFields,
  type KeptDocument,
} from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachScanned } from '../persistence/each-row.ts';

/** What a document says of itself by what it holds. */
export interface SaysOfItself {
  /** What it must be found by; a field that does not follow from what it holds is left out. */
  readonly index: IndexFields;
  /** The id that is its own; absent: it does not follow from what it holds. */
  readonly id?: string | undefined;
}

interface Kept extends Pick<CollectionDeclaration, 'name'> {
  /** The field by which proofs find every document: without it a document is seen by none of them. */
  readonly walkedBy?: string | undefined;
  /** As `indexForm` of its definition. */
  readonly form?: number | undefined;
}

const indexFaults = (
  { index }: KeptDocument,
  { walkedBy, form = 1 }: Kept,
  says: IndexFields | undefined,
): readonly string[] => {
  const isFound = (field: string): boolean => (index[field] ?? null) !== null;
  const hidden = walkedBy !== undefined && !isFound(walkedBy) && says?.[walkedBy] !== null;
  const isOfForm = (index[INDEX_FORM] ?? 1) === form;
  // A document of a former programme has not all the fields yet, or has them in a former form.
  const otherwise = Object.entries(isOfForm ? (says ?? {}) : {}).filter(
    ([field, value]) => field in index && index[field] !== value,
  );
  return [
    ...(hidden ? [`is found by no ${walkedBy}`] : []),
    ...otherwise
      .filter(([field]) => !(hidden && field === walkedBy))
      .map(([field]) => `is found by another ${field} than it says`),
  ];
};

/**
 * Every document of a collection by its id, against what it is found by: who finds documents by an index, and so every proof, misses one
 * whose index fields were taken off, and takes one that was copied under another id for two. `saysOf`: null where nobody can read it any
 * more. Some at a time; ids and names of fields only. Reads only.
 */
export async function* proveKept(
  store: Pick<DocumentStore, 'scan'>,
  kept: Kept,
  saysOf: (document: KeptDocument) => Promise<SaysOfItself | null>,
): AsyncGenerator<readonly string[], void, undefined> {
  for await (const documents of eachScanned((after, max) => store.scan(kept.name, after, max))) {
    const all = await Promise.all(documents.map(saysOf));
    yield documents.flatMap((document, at) => {
      const says = all[at] ?? null;
      const isElsewhere = says?.id !== undefined && says.id !== document.id;
      const faults = [
        ...(isElsewhere ? ['is kept under another id than its own'] : []),
        ...indexFaults(document, kept, says?.index),
      ];
      return faults.map((fault) => `${kept.name} ${document.id} ${fault}`);
    });
  }
}
