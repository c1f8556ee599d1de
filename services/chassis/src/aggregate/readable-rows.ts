import type { DocumentKey, KeptDocument, Page } from '../persistence/document-driver.ts';
import { PersonErased } from '../security/field-cipher.ts';

/** A page without what nobody can read any more. */
export interface ReadablePage<Row> extends Page<Row> {
  /** Documents whose person was erased: they stand in the collection and show nothing but what they are found by. */
  readonly erased: readonly DocumentKey[];
}

/** One person whose key is gone hides their own rows and nobody else's. */
export const readableRows = async <Row>(
  { rows, cursor }: Page<KeptDocument>,
  read: (document: KeptDocument) => Promise<Row>,
): Promise<ReadablePage<Row>> => {
  const erased: DocumentKey[] = [];
  const readable = await Promise.all(
    rows.map(async (document): Promise<readonly Row[]> => {
      try {
        return [await read(document)];
      } catch (error) {
        if (!(error instanceof PersonErased)) throw error;
        erased.push({ id: document.id, index: document.index });
        return [];
      }
    }),
  );
  return { rows: readable.flat(), cursor, erased };
};

/** Null: nobody can read it any more. */
export const readableOrNull = async <Row>(
  document: KeptDocument,
  read: (document: KeptDocument) => Promise<Row>,
): Promise<Row | null> => (await readableRows({ rows: [document], cursor: null }, read)).rows[0] ?? null;
