import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { ViewStore } from '@huji/chassis/persistence/view-store.ts';

/** What became of one person's rows of one batch; the latest word. */
export interface PersonCovers {
  readonly version: number;
  readonly billRevision: number;
  readonly rows: CoverChanged['rows'];
}

export interface CoverCounts {
  readonly granted: number;
  readonly declined: number;
  readonly revoked: number;
  readonly kept: number;
}

const PAGE_ROWS = 1_000;

export const personCoversId = (batchId: string, personId: string): string => `${batchId}:${personId}`;

export const openCovers = (store: DocumentStore) =>
  new ViewStore<PersonCovers>(store, { view: 'batch-cover', indexes: ['batchId'] });

/** Rows of a batch by what became of them, summed over its persons. */
export const countCovers = async (covers: ReturnType<typeof openCovers>, batchId: string): Promise<CoverCounts> => {
  const counts = { granted: 0, declined: 0, revoked: 0, kept: 0 };
  const query = { field: 'batchId', equals: batchId, max: PAGE_ROWS };
  for await (const { row } of eachRow(covers.find.bind(covers), query))
    for (const { outcome } of row.rows) counts[outcome] += 1;
  return counts;
};
