import { type ConsumerDefinition, topicsOf } from './consumer.ts';
import type { EventLog } from './event-log.ts';
import { createHandling, type HandlingOptions } from './handling.ts';
import { inParallel } from '../resilience/in-parallel.ts';
import type { BatchHandler, Delivered, Subscription } from './log-driver.ts';
import { Places } from './places.ts';
import { HandedOver } from './slices.ts';
import { WakeUp } from './wake-up.ts';

export interface ConsumerOptions extends Omit<HandlingOptions, 'signal'> {
  readonly log: EventLog;
  /** Asks for what the log has forgotten, before it is read on. */
  readonly ask?: (definition: ConsumerDefinition) => Promise<unknown>;
}

export interface RunningConsumer {
  /** Resolves when it is subscribed for the first time, or was stopped before that. */
  readonly subscribed: Promise<void>;
  /** Finishes the records in hand and leaves the group. */
  readonly stop: () => Promise<void>;
}

const KEYS_AT_ONCE = 128;
const HEARTBEAT_MS = 700;
/** A batch that is wanted elsewhere is finished within so long, or its rest is left: a group waits fifteen seconds to be shared anew. */
const BATCH_MS = 2_000;
const SUBSCRIBE_PAUSE_MS = 200;
const SUBSCRIBE_PAUSE_MS_MAX = 5_000;

const byKey = (records: readonly Delivered[]): readonly (readonly Delivered[])[] => {
  const keys = new Map<string, Delivered[]>();
  for (const record of records) {
    const known = keys.get(record.key);
    if (known === undefined) keys.set(record.key, [record]);
    else known.push(record);
  }
  return [...keys.values()];
};

/** Runs a consumer until it is stopped. A log that is away at the start is waited for. */
export const startConsumer = ({ log, ask, ...options }: ConsumerOptions): RunningConsumer => {
  const stopping = new AbortController();
  const handling = createHandling({ ...options, signal: stopping.signal });
  const places = new Places(options.store, handling.group, () => Date.parse(options.clock.now()));
  const backoff = new WakeUp();
  const first = Promise.withResolvers<undefined>();
  let subscription: Subscription | null = null;

  const handleBatch: BatchHandler = async (records, heartbeat, leaving) => {
    const startedMs = performance.now();
    // A heartbeat that fails (a rebalance under way) shows itself when the batch is committed.
    const beating = setInterval(() => {
      heartbeat().catch(() => undefined);
    }, HEARTBEAT_MS);
    try {
      await inParallel(byKey(records), KEYS_AT_ONCE, async (ofOneKey) => {
        for (const record of ofOneKey) {
          if (leaving() && performance.now() - startedMs > BATCH_MS)
            throw new HandedOver(`${handling.group}: the partition is wanted elsewhere`);
          if (!(await places.isBehind(record))) await handling.handle(record, leaving);
        }
      });
      const last = records.at(-1);
      if (last !== undefined) await places.keep(last);
    } finally {
      clearInterval(beating);
    }
  };

  const subscribe = async (): Promise<void> => {
    let pauseMs = SUBSCRIBE_PAUSE_MS;
    while (!stopping.signal.aborted && subscription === null) {
      try {
        const topics = topicsOf(options.definition);
        await ask?.(options.definition);
        subscription = await log.consume(handling.group, topics, handleBatch, stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) break;
        options.observer?.failed?.(`subscription of ${handling.group}`, error);
        await backoff.wait(pauseMs);
        pauseMs = Math.min(pauseMs * 2, SUBSCRIBE_PAUSE_MS_MAX);
      }
    }
    first.resolve(undefined);
  };
  const subscribing = subscribe();

  return {
    subscribed: first.promise,
    stop: async () => {
      stopping.abort();
      backoff.wake();
      await subscribing;
      await subscription?.stop();
    },
  };
};
