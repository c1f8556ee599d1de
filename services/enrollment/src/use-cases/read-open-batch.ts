import { refused } from '@huji/chassis/http/refused.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

/** @throws Refused `batch_unknown` */
export const readOpenBatch = async ({ documents }: Parts, batchId: string): Promise<OpenBatch> => {
  const batch = (await documents.batches.read(batchId))?.state ?? null;
  if (batch === null) throw refused({ code: 'batch_unknown', detail: 'no such batch' });
  return batch;
};
