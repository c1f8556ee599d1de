import type { OutboxRecord } from '../persistence/document-driver.ts';
import { toLogRecord } from './cloud-event-binding.ts';
import type { BatchHandler, GroupLag, LogDriver, Subscription, TopicDeclaration } from './log-driver.ts';

/** What the metrics want to know. */
export interface EventLogObserver {
  readonly published?: (topic: string, records: number) => void;
}

/** The portable half of the event log: CloudEvents out, batches in; the engine is the driver's affair. */
export class EventLog {
  readonly #driver: LogDriver;
  readonly #observer: EventLogObserver;

  constructor(driver: LogDriver, observer: EventLogObserver = {}) {
    this.#driver = driver;
    this.#observer = observer;
  }

  declareTopics(topics: readonly TopicDeclaration[]): Promise<void> {
    return this.#driver.declareTopics(topics);
  }

  /** Resolves when durable. An error is an unknown outcome: publish again, consumers know duplicates. */
  async publish(records: readonly OutboxRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.#driver.append(records.map(toLogRecord));
    if (this.#observer.published === undefined) return;
    const counts = new Map<string, number>();
    for (const { topic } of records) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    for (const [topic, count] of counts) this.#observer.published(topic, count);
  }

  consume(
    group: string,
    topics: readonly string[],
    handle: BatchHandler,
    stopping?: AbortSignal,
  ): Promise<Subscription> {
    return this.#driver.subscribe(group, topics, handle, stopping);
  }

  lag(group: string, topics: readonly string[]): Promise<readonly GroupLag[]> {
    return this.#driver.lag(group, topics);
  }

  /** Forgets what topics keep no longer and every group has read; answers how many. */
  prune(topics: readonly TopicDeclaration[], nowMs: number): Promise<number> {
    return this.#driver.prune(topics, nowMs);
  }

  describe(): Promise<string> {
    return this.#driver.describe();
  }

  ping(): Promise<void> {
    return this.#driver.ping();
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
