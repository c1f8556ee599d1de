import { keptCount } from '@huji/chassis/aggregate/kept-count.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { NO_PARTICIPATION, type ParticipationTally, withBatch } from '../domain/participation-tally.ts';
import type { Parts } from './parts.ts';

type Counted = Pick<Parts, 'documents' | 'clock'>;
const FIRST = '';
const PAGE_BATCHES = 200;

const walkBatches = async ({ documents: { batches } }: Counted): Promise<ParticipationTally> => {
  let tally = NO_PARTICIPATION;
  const query = { field: 'order', from: FIRST, max: PAGE_BATCHES } as const;
  for await (const { state } of eachRow((asked: Query) => batches.find(asked), query))
    if (state !== null) tally = withBatch(tally, state);
  return tally;
};

/** What joined of which plan, by society and month: one document is read (0151). */
export const countParticipation = (parts: Counted): (() => Promise<ParticipationTally>) =>
  keptCount({
    kept: parts.documents.participationOverview,
    id: 'participation',
    service: 'enrollment',
    nowMs: () => parts.clock.nowMs(),
    walk: () => walkBatches(parts),
  });
