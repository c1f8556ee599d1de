import type { BatchSummary } from './api.ts';

/** A paid batch whose covers are known. */
export type EndingBatch = BatchSummary & Required<Pick<BatchSummary, 'coverUntilOn' | 'coverDaysLeft'>>;

/** As long before its end as a roster takes to be brought together; as long after it as somebody may still want it. */
const SOON_DAYS = 60;
const PAST_DAYS = 30;

const isKnown = (batch: BatchSummary): batch is EndingBatch =>
  batch.coverUntilOn !== undefined && batch.coverDaysLeft !== undefined;

/** The batch whose covers end last, where that is soon and no later batch is begun; null: there is nothing to renew now. */
export const endingOf = (batches: readonly BatchSummary[]): EndingBatch | null => {
  const [last] = batches.filter(isKnown).sort((a, b) => b.coverDaysLeft - a.coverDaysLeft);
  if (last === undefined || last.coverDaysLeft > SOON_DAYS || last.coverDaysLeft < -PAST_DAYS) return null;
  const isBegun = batches.some(
    ({ batchId, startOn, state }) =>
      batchId !== last.batchId && startOn > last.startOn && !['withdrawn', 'lapsed', 'expired'].includes(state),
  );
  return isBegun ? null : last;
};
