import type { Page } from '@huji/chassis/persistence/document-driver.ts';
import { eachOf } from '@huji/chassis/persistence/each-row.ts';

/** All rows of a list operation, asked page by page; `cursor` is absent at first, as the query wants it. */
export const everyRow = async <Row>(ask: (cursor: string | undefined) => Promise<Page<Row>>): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const row of eachOf<Row>((cursor) => ask(cursor ?? undefined))) rows.push(row);
  return rows;
};
