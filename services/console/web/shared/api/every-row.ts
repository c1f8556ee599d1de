import { present } from '@huji/contracts/shared/present.ts';

/** As many as one answer has at most. */
const MOST = 200;

interface Asked {
  readonly limit: number;
  readonly cursor?: string;
}

/** All rows of a list operation, asked page by page: for what is chosen from, or is shown as a whole. */
export const everyRow = async <Page extends { readonly cursor: string | null }, Row>(
  ask: (query: Asked) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page = await ask(present({ limit: MOST, cursor }));
    rows.push(...rowsOf(page));
    ({ cursor } = page);
  }
  return rows;
};
