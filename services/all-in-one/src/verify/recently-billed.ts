import { type Billed, readBilled } from '@huji/premium/verify.ts';
import type { SystemData } from './open-data.ts';

/** A bill may have 50,000 rows: as many are in memory. */
const KEPT_MAX = 4;

/** Whom and what a bill names; those that were asked for last are remembered. */
export const recentlyBilled = (data: SystemData): ((batchId: string) => Promise<Billed | null>) => {
  const read = readBilled(data.of('premium').store);
  const kept = new Map<string, Billed | null>();
  return async (batchId) => {
    const known = kept.get(batchId);
    if (known !== undefined) return known;
    const billed = await read(batchId);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(batchId, billed);
    return billed;
  };
};
