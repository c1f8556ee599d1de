import type { Page, Query } from './document-driver.ts';

const PAGE_ROWS = 200;

/** Every page that somebody gives, in their order; one is in memory. `cursor` is null at first. */
export async function* eachPage<Given extends Pick<Page<unknown>, 'cursor'>>(
  ask: (cursor: string | null) => Promise<Given>,
): AsyncGenerator<Given, void, undefined> {
  let cursor: string | null = null;
  do {
    const page: Given = await ask(cursor);
    yield page;
    cursor = page.cursor;
  } while (cursor !== null);
}

/** Every row that somebody gives in pages, in their order; at most one page is in memory. `cursor` is null at first. */
export async function* eachOf<Row>(
  ask: (cursor: string | null) => Promise<Page<Row>>,
): AsyncGenerator<Row, void, undefined> {
  for await (const page of eachPage(ask)) yield* page.rows;
}

/**
 * Every document somebody scans, in the order of ids, some at a time; at most `together` are in memory. `after` is null at first:
 * `for await (const some of eachScanned((after, max) => store.scan(name, after, max)))`.
 */
export async function* eachScanned<Scanned extends { readonly id: string }>(
  scan: (after: string | null, max: number) => Promise<readonly Scanned[]>,
  together = PAGE_ROWS,
): AsyncGenerator<readonly Scanned[], void, undefined> {
  for (let after: string | null = null; ;) {
    const some: readonly Scanned[] = await scan(after, together);
    yield some;
    const last = some.at(-1);
    if (last === undefined || some.length < together) return;
    after = last.id;
  }
}

/**
 * Every row a query finds, page by page, in the order of the index: `for await (const row of eachRow(store.find, query))`.
 * `max` is the size of a page, not of the whole.
 */
export const eachRow = <Row, Asked extends Omit<Query, 'cursor' | 'max'>>(
  find: (query: Asked & Pick<Query, 'cursor' | 'max'>) => Promise<Page<Row>>,
  query: Asked & { readonly max?: number },
): AsyncGenerator<Row, void, undefined> => {
  const { max = PAGE_ROWS } = query;
  return eachOf((cursor) => find({ ...query, max, cursor }));
};
