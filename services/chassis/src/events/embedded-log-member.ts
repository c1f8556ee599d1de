import type { Membership } from './embedded-log-membership.ts';
import type { LogStorage, Partition } from './embedded-log-storage.ts';
import { BATCH_RECORDS_MAX, type BatchHandler } from './log-driver.ts';
import { WakeUp } from './wake-up.ts';

/** One subscription: a member of a group, and a reader for each partition it holds. */
export interface LogMember {
  readonly group: string;
  /** Settles the shares and starts readers for what is held. */
  readonly share: () => void;
  /** Lets readers go on where there is more to read. `heads` is by partition id. */
  readonly advance: (heads: ReadonlyMap<number, number>) => void;
  /** Finishes and commits the batches in hand, and leaves the group. */
  readonly stop: () => Promise<void>;
}

interface Reader {
  readonly partition: Partition;
  readonly pause: WakeUp;
  next: number;
  reading: Promise<void> | null;
}

const readerFrom = (partition: Partition, next: number): Reader => ({
  partition,
  pause: new WakeUp(),
  next,
  reading: null,
});

const isIdle = (reader: Reader | undefined): boolean => (reader?.reading ?? null) === null;

export interface MemberOptions {
  readonly name: string;
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: BatchHandler;
  readonly retryMs: number;
  readonly onFault: (where: string, error: unknown) => void;
}

const RETRY_MS_MAX = 2_000;

export const joinGroup = (storage: LogStorage, membership: Membership, options: MemberOptions): LogMember => {
  const { name, group, topics, handle, retryMs, onFault } = options;
  const partitions = new Map(topics.flatMap(storage.partitions).map((partition) => [partition.id, partition]));
  const readers = new Map<number, Reader>();
  // Also those whose partition was lost meanwhile: stopping waits for them.
  const reading = new Set<Promise<void>>();
  let stopped = false;

  /** Reads on to the end of the partition. Ends when there is no more, when stopped, or when the partition was lost. */
  const read = async (reader: Reader): Promise<void> => {
    let pauseMs = retryMs;
    while (!stopped) {
      try {
        const records = storage.read(reader.partition, reader.next, BATCH_RECORDS_MAX);
        const last = records.at(-1);
        if (last === undefined) return;
        await handle(
          records,
          () => Promise.resolve(),
          () => stopped,
        );
        const next = Number(last.offset) + 1;
        if (!(await storage.commit(group, name, reader.partition.id, next))) {
          readers.delete(reader.partition.id);
          return;
        }
        reader.next = next;
        pauseMs = retryMs;
      } catch (error) {
        // What is left off because of the stop is no fault.
        if (stopped) return;
        onFault(`${group}, ${reader.partition.topic}/${String(reader.partition.number)}`, error);
        await reader.pause.wait(pauseMs);
        pauseMs = Math.min(pauseMs * 2, RETRY_MS_MAX);
      }
    }
  };

  const start = (reader: Reader): void => {
    if (reader.reading !== null) return;
    // After this tick: shares are settled inside a transaction, which no handler's work belongs into.
    const running = Promise.resolve()
      .then(() => read(reader))
      .finally(() => {
        reader.reading = null;
        reading.delete(running);
      });
    reader.reading = running;
    reading.add(running);
  };

  return {
    group,
    share: () => {
      if (stopped) return;
      const held = membership.share(group, name, [...partitions.keys()], (id) => isIdle(readers.get(id)));
      for (const id of readers.keys()) if (!held.includes(id)) readers.delete(id);
      for (const id of held) {
        const partition = partitions.get(id);
        if (partition === undefined || readers.has(id)) continue;
        const reader = readerFrom(partition, storage.committed(group, id));
        readers.set(id, reader);
        start(reader);
      }
    },
    advance: (heads) => {
      if (stopped) return;
      for (const [id, reader] of readers) if (reader.next < (heads.get(id) ?? 0)) start(reader);
    },
    stop: async () => {
      stopped = true;
      for (const { pause } of readers.values()) pause.wake();
      await Promise.all(reading);
      membership.leave(group, name);
    },
  };
};
