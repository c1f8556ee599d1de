import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from './kafkajs-client.ts';
import { unlessAborted } from '../resilience/unless-aborted.ts';
import { Gathering } from '../persistence/gathering.ts';
import { type Asking, CONSUMERS } from './kafkajs-client.ts';
import { BATCH_RECORDS_MAX, type BatchHandler, type Delivered } from './log-driver.ts';

const SESSION_MS = 6_000;
const HEARTBEAT_MS = 1_000;
/** How long the broker holds an empty answer back; records end the wait at once. */
const FETCH_WAIT_MS = 2_000;
const PARTITIONS_AT_ONCE = 8;
const HANDLER_PAUSE_MS = 100;
const HANDLER_PAUSE_MS_MAX = 2_000;

const textOf = (value: IHeaders[string]): string =>
  Array.isArray(value) ? value.map(String).join(',') : String(value ?? '');

const delivered = (topic: string, partition: number, message: KafkaMessage): Delivered => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key?.toString('utf8') ?? '',
  value: message.value?.toString('utf8') ?? '',
  headers: Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, textOf(value)])),
});

const isRebalance = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'REBALANCE_IN_PROGRESS';

/** How far a partition was handled, with the way to tell the broker. */
interface Handled {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly commit: EachBatchPayload['commitOffsetsIfNecessary'];
}

type Commits = Gathering<Handled, null>;

/** Partitions of a group that are done at the same time, or while the broker is being told of others, are told of together. */
const gatheringCommits = (): Commits =>
  new Gathering({
    batchMax: PARTITIONS_AT_ONCE,
    inFlightMax: 1,
    run: async (handled) => {
      const topics = new Map<string, { partition: number; offset: string }[]>();
      for (const { topic, partition, offset } of handled)
        topics.set(topic, [...(topics.get(topic) ?? []), { partition, offset }]);
      await handled[0]?.commit({ topics: [...topics].map(([topic, partitions]) => ({ topic, partitions })) });
      return handled.map(() => null);
    },
  });

/**
 * Hands a partition's records over, at most `BATCH_RECORDS_MAX` at a time, and commits each such batch. What the handler
 * throws never reaches kafkajs, which would repeat a plain error for ever without a pause and end the consumer on a
 * TypeError: the same records are given again here, while the membership is kept alive.
 */
const batchRunner =
  (handle: BatchHandler, commits: Commits, fault: (what: string, error: unknown) => void) =>
  async ({ batch, heartbeat, isRunning, isStale, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload) => {
    const { topic, partition } = batch;
    let leaving = false;
    let lost: unknown = null;
    const beat = async (): Promise<void> => {
      try {
        await heartbeat();
      } catch (error) {
        // The others wait for us to join again: end with the batch in hand. Anything else means that it is not ours any more.
        if (isRebalance(error)) leaving = true;
        else {
          lost = error;
          throw error;
        }
      }
    };
    const goesOn = (): boolean => isRunning() && !isStale() && !leaving;

    const handleUntilDone = async (records: readonly Delivered[]): Promise<boolean> => {
      for (let pauseMs = HANDLER_PAUSE_MS; goesOn(); pauseMs = Math.min(pauseMs * 2, HANDLER_PAUSE_MS_MAX)) {
        try {
          await handle(records, beat, () => !goesOn());
          return true;
        } catch (error) {
          if (lost !== null) throw lost;
          if (!goesOn()) return false;
          fault(`handler of ${topic}`, error);
          await sleep(pauseMs);
          await beat();
        }
      }
      return false;
    };

    const records = batch.messages.map((message) => delivered(topic, partition, message));
    for (let at = 0; at < records.length && goesOn(); at += BATCH_RECORDS_MAX) {
      const part = records.slice(at, at + BATCH_RECORDS_MAX);
      const last = part.at(-1);
      if (last === undefined || !(await handleUntilDone(part))) return;
      const next = String(BigInt(last.offset) + 1n);
      await commits.add({ topic, partition, offset: next, commit: commitOffsetsIfNecessary });
      resolveOffset(last.offset);
      if (goesOn()) await beat();
    }
  };

/** One consumer, from connecting to being a member of its group: a run that begins proves nothing. */
export const startConsumer = async (
  questions: Asking,
  kafka: Kafka,
  group: string,
  topics: readonly string[],
  handle: BatchHandler,
  fault: (what: string, error: unknown) => void,
  ended: () => void,
  stopping: AbortSignal,
): Promise<Consumer> => {
  const visible = new Set(await questions.ask((admin) => admin.listTopics()));
  const missing = topics.filter((topic) => !visible.has(topic));
  if (missing.length > 0) throw new Error(`not there, or not to be read: ${missing.join(', ')}`);
  const consumer = kafka.consumer({
    groupId: group,
    sessionTimeout: SESSION_MS,
    rebalanceTimeout: 15_000,
    heartbeatInterval: HEARTBEAT_MS,
    maxWaitTimeInMs: FETCH_WAIT_MS,
    retry: { ...CONSUMERS, restartOnFailure: () => Promise.resolve(true) },
  });
  const joined = Promise.withResolvers<undefined>();
  joined.promise.catch(() => undefined);
  consumer.on(consumer.events.GROUP_JOIN, () => {
    joined.resolve(undefined);
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    fault(`consumer ${group}`, payload.error);
    // `restart`: the library starts it again itself. Otherwise this consumer is gone for good.
    if (payload.restart) return;
    joined.reject(payload.error);
    ended();
  });
  const start = async (): Promise<void> => {
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: batchRunner(handle, gatheringCommits(), fault),
    });
    await joined.promise;
  };
  const starting = start();
  try {
    await unlessAborted(starting, stopping);
    return consumer;
  } catch (error) {
    const left = starting
      .catch(() => undefined)
      .then(() => consumer.disconnect())
      .catch(() => undefined);
    if (!stopping.aborted) await left;
    throw error;
  }
};
