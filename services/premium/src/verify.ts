import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { openDocuments } from './documents/documents.ts';
import type { ReceivedMoney } from './domain/money.ts';

const ROWS_PER_READ = 200;

export type { ReceivedMoney };

/** Every line of a statement that counts, some at a time. Reads only. */
export async function* readMoneys(store: DocumentStore): AsyncGenerator<readonly ReceivedMoney[], void, undefined> {
  const { moneys } = openDocuments(store);
  const query: Query = { field: 'moneyId', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => moneys.find({ ...query, cursor })))
    yield page.rows.flatMap(({ state }) => state ?? []);
}
