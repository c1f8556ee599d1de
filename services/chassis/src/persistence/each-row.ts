import type { Page, Query } from './document-driver.ts';

const PAGE_ROWS = 200;

/**
 * Every row a query finds, page by page, in the order of the index: `for await (const row of eachRow(store.find, query))`.
 * At most one page is in memory. `max` is the size of a page, not of the whole.
 */
export async function* eachRow<Row, Asked extends Omit<Query, 'cursor' | 'max'>>(
  find: (query: Asked & Pick<Query, 'cursor' | 'max'>) => Promise<Page<Row>>,
  query: Asked & { readonly max?: number },
): AsyncGenerator<Row, void, undefined> {
  const { max = PAGE_ROWS } = query;
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await find({ ...query, max, cursor });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== null);
}
