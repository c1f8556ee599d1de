import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openEmbeddedLog } from '../events/embedded-log.ts';
import type { LogDriver } from '../events/log-driver.ts';
import { logDriverChecks } from './log-driver-conformance.ts';
import type { LogDriverHarness } from './log-driver-harness.ts';

/** Faults a log driver may really have; each must be noticed by at least one check. */
const FAULTS: Readonly<Record<string, (inner: LogDriver) => Partial<LogDriver>>> = {
  'the last record of an append is lost': (inner) => ({
    append: (records) => inner.append(records.length > 1 ? records.slice(0, -1) : records),
  }),
  'appends are doubled': (inner) => ({
    append: async (records) => {
      await inner.append(records);
      await inner.append(records);
    },
  }),
  'the order of an append is turned round': (inner) => ({ append: (records) => inner.append(records.toReversed()) }),
  'a handler that throws is passed over': (inner) => ({
    subscribe: (group, topics, handle) =>
      inner.subscribe(group, topics, async (records, heartbeat, leaving) => {
        await handle(records, heartbeat, leaving).catch(() => undefined);
      }),
  }),
  'a batch is confirmed before it is handled': (inner) => ({
    subscribe: (group, topics, handle) =>
      inner.subscribe(group, topics, async (records, heartbeat, leaving) => {
        void handle(records, heartbeat, leaving).catch(() => undefined);
      }),
  }),
  'all groups are one': (inner) => ({ subscribe: (_group, topics, handle) => inner.subscribe('one', topics, handle) }),
  'every subscription is a group of its own': (inner) => {
    let subscriptions = 0;
    return {
      subscribe: (group, topics, handle) => inner.subscribe(`${group} ${String(subscriptions++)}`, topics, handle),
    };
  },
  'offsets are not committed': (inner) => ({
    subscribe: (group, topics, handle) =>
      inner.subscribe(group, topics, async (records, heartbeat, leaving) => {
        await handle(records, heartbeat, leaving);
        throw new Error('never committed');
      }),
  }),
  'only the first topic is read': (inner) => ({
    subscribe: (group, topics, handle) => inner.subscribe(group, topics.slice(0, 1), handle),
  }),
  'headers are lost': (inner) => ({
    append: (records) => inner.append(records.map((record) => ({ ...record, headers: {} }))),
  }),
  'keys are cut to one byte': (inner) => ({
    append: (records) => inner.append(records.map((record) => ({ ...record, key: record.key.slice(0, 1) }))),
  }),
  'large values are cut': (inner) => ({
    append: (records) => inner.append(records.map((record) => ({ ...record, value: record.value.slice(0, 65_536) }))),
  }),
  'the lag is always nought': (inner) => ({
    lag: async (group, topics) => (await inner.lag(group, topics)).map((each) => ({ ...each, lag: 0 })),
  }),
  'the end of a partition stands still': (inner) => ({
    lag: async (group, topics) => (await inner.lag(group, topics)).map((each) => ({ ...each, end: 20 })),
  }),
  'stopping does not wait for the batch': (inner) => ({
    subscribe: async (group, topics, handle) => {
      const subscription = await inner.subscribe(group, topics, handle);
      return {
        stop: async () => {
          void subscription.stop();
        },
      };
    },
  }),
};

/** The whole suite in one test, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

describe('the log suite notices a driver in which', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-log-faults-'));
  let files = 0;
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const options = { retryMs: 5, shareMs: 20, pollMs: 10 };

  const firstFailure = async (
    fault: (inner: LogDriver) => Partial<LogDriver>,
    patienceMs: number,
  ): Promise<string | null> => {
    const opened = (): LogDriver => {
      const inner = openEmbeddedLog(join(folder, `${String(files)}.sqlite`), options);
      return { ...inner, ...fault(inner) };
    };
    const harness: LogDriverHarness = {
      name: 'faulty',
      prefix: 'fault',
      patienceMs,
      open: async () => {
        files++;
        return opened();
      },
      reopen: async () => opened(),
    };
    for (const { title, run } of logDriverChecks) {
      try {
        await run(harness);
      } catch (error) {
        return `${title}: ${String(error)}`;
      }
    }
    return null;
  };

  test.each(Object.entries(FAULTS))(
    '%s',
    async (_title, fault) => {
      expect(await firstFailure(fault, 400)).not.toBeNull();
    },
    PATIENCE_MS,
  );

  test(
    'nothing, when there is no fault',
    async () => {
      expect(await firstFailure(() => ({}), 15_000)).toBeNull();
    },
    PATIENCE_MS,
  );
});
