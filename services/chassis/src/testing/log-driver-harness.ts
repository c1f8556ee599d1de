import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivered, LogDriver, LogRecord } from '../events/log-driver.ts';

/** How the suite gets at an engine. What an engine does differently is stated here as data, never as a skipped check. */
export interface LogDriverHarness {
  readonly name: string;
  readonly open: () => Promise<LogDriver>;
  /** One more driver on the same log: another process, or this one after a restart. */
  readonly reopen: () => Promise<LogDriver>;
  /** Begins the names of topics and groups; different in every run against a log that is kept. */
  readonly prefix: string;
  /** How long something may take to happen (default 15 s): a broker needs seconds to share partitions anew. */
  readonly patienceMs?: number;
}

export interface Place {
  readonly one: LogDriver;
  readonly two: LogDriver;
  readonly topic: string;
  readonly group: string;
  readonly patienceMs: number;
}

let places = 0;
const PATIENCE_MS = 15_000;

/** Two drivers on one log, a topic of its own with `partitions`, a group of its own. */
export const withPlace = async (
  harness: LogDriverHarness,
  partitions: number,
  check: (place: Place) => Promise<void>,
): Promise<void> => {
  const one = await harness.open();
  try {
    const two = await harness.reopen();
    try {
      const name = `${harness.prefix}.${String(++places)}`;
      await one.declareTopics([{ name: `${name}.topic`, partitions }]);
      const patienceMs = harness.patienceMs ?? PATIENCE_MS;
      await check({ one, two, topic: `${name}.topic`, group: `${name}.group`, patienceMs });
    } finally {
      await two.close();
    }
  } finally {
    await one.close();
  }
};

export const record = (topic: string, key: string, value: string): LogRecord => ({ topic, key, value, headers: {} });

export const until = async (place: Place, what: string, condition: () => boolean): Promise<void> => {
  for (let waitedMs = 0; waitedMs < place.patienceMs; waitedMs += 10) {
    if (condition()) return;
    await sleep(10);
  }
  assert.fail(`it did not happen that ${what}`);
};

/** Waits until the group has committed everything. */
export const caughtUp = async ({ one, topic, group, patienceMs }: Place): Promise<void> => {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
    if ((await one.lag(group, [topic])).every(({ lag }) => lag === 0)) return;
    await sleep(50);
  }
  assert.fail('the group never caught up');
};

/** Values of each key, in the order they were seen. */
export const byKey = (records: readonly LogRecord[]): Record<string, string[]> => {
  const keys: Record<string, string[]> = {};
  for (const { key, value } of records) (keys[key] ??= []).push(value);
  return keys;
};

/** A handler that keeps what it gets. */
export const keeping = (seen: Delivered[]) => async (records: readonly Delivered[]) => {
  seen.push(...records);
};

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
