import { type Kafka, kafkajs, type Producer } from './kafkajs-client.ts';
import { Gathering } from '../persistence/gathering.ts';
import { byBytes, byTopic } from './append-batches.ts';
import type { LogRecord } from './log-driver.ts';

/** The broker counts a partition's share of a request as one batch and takes a megabyte unless a topic says otherwise. */
const APPEND_BYTES_MAX = 900_000;
const APPENDS_GATHERED_MAX = 500;

export interface Appending {
  readonly append: (records: readonly LogRecord[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Sends batches one after the other, so that the records of a key keep their order whoever appends them. */
export const appending = (
  kafka: Kafka,
  alive: () => Promise<void>,
  fault: (what: string, error: unknown) => void,
): Appending => {
  let connected: Promise<Producer> | null = null;

  const open = async (): Promise<Producer> => {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  };
  const forget = async (): Promise<void> => {
    const producer = connected;
    connected = null;
    await producer?.then((each) => each.disconnect()).catch(() => undefined);
  };

  const send = async (records: readonly LogRecord[]): Promise<void> => {
    try {
      connected ??= open();
      const producer = await connected;
      for (const batch of byBytes(records, APPEND_BYTES_MAX))
        await producer.sendBatch({
          acks: -1,
          topicMessages: byTopic(batch).map(([topic, each]) => ({
            topic,
            messages: each.map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })),
          })),
        });
    } catch (error) {
      // It would use the sequence numbers of the failed batch again, and the broker would take new records for old ones.
      // Nor could one that has met a deleted topic ever learn of a new one.
      fault('producer replaced', error);
      await forget();
      throw error;
    }
  };
  const outcomeOf = (records: readonly LogRecord[]): Promise<Error | null> =>
    send(records).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );

  const gathered = new Gathering<readonly LogRecord[], Error | null>({
    batchMax: APPENDS_GATHERED_MAX,
    inFlightMax: 1,
    run: async (appends) => {
      const together = await outcomeOf(appends.flat());
      if (together === null || appends.length === 1) return appends.map(() => together);
      // One topic that is not there or one record too large must not fail the others; a broker that is away fails all.
      const away = await alive().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      if (away instanceof Error) return appends.map(() => away);
      const outcomes: (Error | null)[] = [];
      for (const records of appends) outcomes.push(await outcomeOf(records));
      return outcomes;
    },
  });

  return {
    append: async (records: readonly LogRecord[]): Promise<void> => {
      if (records.length === 0) return;
      const failure = await gathered.add(records);
      if (failure !== null) throw failure;
    },
    close: forget,
  };
};
