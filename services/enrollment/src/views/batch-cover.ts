import { CountedView } from '@huji/chassis/aggregate/counted-view.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';

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

const NOTHING: CoverCounts = { granted: 0, declined: 0, revoked: 0, kept: 0 };

export const personCoversId = (batchId: string, personId: string): string => `${batchId}:${personId}`;

const countsOf = ({ rows }: PersonCovers): Record<keyof CoverCounts, number> => {
  const counts = { ...NOTHING };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

export type Covers = CountedView<PersonCovers>;

export const openCovers = (store: DocumentStore): Covers =>
  new CountedView<PersonCovers>(
    store,
    { view: 'batch-cover', indexes: ['batchId'], groupField: 'batchId', sumsOf: countsOf },
    { service: 'enrollment' },
  );

/** Rows of a batch by what became of them, summed over its persons: counted as they change. */
export const countCovers = async (covers: Covers, batchId: string, envelope: Envelope): Promise<CoverCounts> => ({
  ...NOTHING,
  ...(await covers.sums(batchId, envelope)),
});
