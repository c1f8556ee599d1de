import type { BatchHandler, Delivered, LogDriver } from '../events/log-driver.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

export interface HostileRates {
  /** Chance that a batch is not handled at all the first time: the consumer died before it. */
  readonly crashBefore: number;
  /** Chance that a batch is handled and not committed: the consumer died after it. */
  readonly crashAfter: number;
  /** Chance that only the first part of a batch was handled before the consumer died. */
  readonly crashWithin: number;
  /** Chance of each record to be delivered twice. */
  readonly duplicate: number;
  /** Chance that an append is written twice: its answer was lost and it was sent again. */
  readonly appendTwice: number;
}

const RATES: HostileRates = { crashBefore: 0.15, crashAfter: 0.15, crashWithin: 0.1, duplicate: 0.2, appendTwice: 0.1 };

/** The same records with keys mixed anew; each key's own keep their order. */
const reordered = (records: readonly Delivered[], random: () => number): Delivered[] => {
  const queues = new Map<string, Delivered[]>();
  for (const record of records) {
    const known = queues.get(record.key);
    if (known === undefined) queues.set(record.key, [record]);
    else known.push(record);
  }
  const turns = shuffled(
    records.map(({ key }) => key),
    random,
  );
  return turns.map((key) => queues.get(key)?.shift()).filter((record) => record !== undefined);
};

/** Each record, and some of them again: at once, or after later records of its key. */
const duplicated = (records: readonly Delivered[], rate: number, random: () => number): Delivered[] => {
  const delivered: Delivered[] = [];
  const again: Delivered[] = [];
  for (const record of records) {
    delivered.push(record);
    if (random() >= rate) continue;
    if (random() < 0.5) delivered.push(record);
    else again.push(record);
  }
  return [...delivered, ...again];
};

/**
 * Everything an at-least-once log may do, on purpose, and the same for the same seed and the same batches: duplicates, keys
 * in another order, crashes before, within and after handling, appends that were written twice. Wraps either driver.
 */
export const hostileLog = (inner: LogDriver, seed: number, rates: HostileRates = RATES): LogDriver => {
  const random = seededRandom(seed);
  const hostile =
    (handle: BatchHandler): BatchHandler =>
    async (records, heartbeat, leaving) => {
      if (random() < rates.crashBefore) throw new Error('hostile: died before the batch');
      const batch = duplicated(reordered(records, random), rates.duplicate, random);
      if (random() < rates.crashWithin) {
        await handle(batch.slice(0, Math.ceil(batch.length / 2)), heartbeat, leaving);
        throw new Error('hostile: died within the batch');
      }
      await handle(batch, heartbeat, leaving);
      if (random() < rates.crashAfter) throw new Error('hostile: died before the commit');
    };
  return {
    ...inner,
    append: async (records) => {
      await inner.append(records);
      if (random() < rates.appendTwice) await inner.append(records);
    },
    subscribe: (group, topics, handle, stopping) => inner.subscribe(group, topics, hostile(handle), stopping),
  };
};
