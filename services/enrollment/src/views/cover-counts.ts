import type { EnrollmentViews } from './enrollment-views.ts';

export interface CoverCounts {
  readonly granted: number;
  readonly declined: number;
  readonly revoked: number;
  readonly kept: number;
}

const PAGE_ROWS = 1_000;

/** Rows of a batch by what became of them, summed over its persons. */
export const countCovers = async (
  { covers }: Pick<EnrollmentViews, 'covers'>,
  batchId: string,
): Promise<CoverCounts> => {
  const counts = { granted: 0, declined: 0, revoked: 0, kept: 0 };
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof covers.find>> = await covers.find({
      field: 'batchId',
      equals: batchId,
      cursor,
      max: PAGE_ROWS,
    });
    for (const { row } of page.rows) for (const { outcome } of row.rows) counts[outcome] += 1;
    cursor = page.cursor;
  } while (cursor !== null);
  return counts;
};
