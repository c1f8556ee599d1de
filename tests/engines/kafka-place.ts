import { randomUUID } from 'node:crypto';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import type { LogDriver, LogRecord } from '@huji/chassis/events/log-driver.ts';
import { kafkaOptions } from './given-engines.ts';
import { until } from './until.ts';

/** A topic and a group that nobody else uses, and two drivers that reach them as two processes would. */
export interface KafkaPlace {
  readonly log: LogDriver;
  readonly other: LogDriver;
  readonly topic: string;
  readonly group: string;
  /** What `log` has told of. */
  readonly faults: readonly Fault[];
}

interface Fault {
  readonly what: string;
  readonly error: unknown;
}

export const withKafkaPlace = async (
  partitions: number,
  check: (place: KafkaPlace) => Promise<void>,
): Promise<void> => {
  const faults: Fault[] = [];
  const log = kafkajsDriver({ ...kafkaOptions(), onFault: (what, error) => void faults.push({ what, error }) });
  const other = kafkajsDriver(kafkaOptions());
  const name = `conformance.${randomUUID().slice(0, 8)}`;
  try {
    await log.declareTopics([{ name: `${name}.topic`, partitions }]);
    await check({ log, other, topic: `${name}.topic`, group: `${name}.group`, faults });
  } finally {
    await log.close();
    await other.close();
  }
};

export const record = (topic: string, key: string, value: string): LogRecord => ({ topic, key, value, headers: {} });

export const texts = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n));

/** Without the repetitions that are allowed: what was delivered again is not new. */
export const firstTimes = (values: readonly string[]): string[] => [...new Set(values)];

export const caughtUp = ({ log, topic, group }: KafkaPlace): Promise<void> =>
  until('the group committed everything', async () => (await log.lag(group, [topic])).every(({ lag }) => lag === 0));
