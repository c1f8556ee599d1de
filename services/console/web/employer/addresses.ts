import type { BatchSummary } from './api.ts';

/** What is on paper names a batch: the day it starts on, and where there are several, which one by age. */
export const batchName = (batch: BatchSummary, all: readonly BatchSummary[]): string => {
  const same = all.filter(({ startOn }) => startOn === batch.startOn).reverse();
  const at = same.findIndex(({ batchId }) => batchId === batch.batchId);
  return at <= 0 ? batch.startOn : `${batch.startOn}-${String(at + 1)}`;
};

/** The batch of that name, of a list whose latest comes first. */
export const batchOfName = (name: string, all: readonly BatchSummary[]): BatchSummary | undefined =>
  all.find((batch) => batchName(batch, all) === name);
