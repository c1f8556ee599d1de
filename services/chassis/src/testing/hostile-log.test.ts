import { describe, expect, test } from '@jest/globals';
import type { BatchHandler, Delivered, LogDriver, LogRecord } from '../events/log-driver.ts';
import { type HostileRates, hostileLog } from './hostile-log.ts';

const NEVER: HostileRates = { crashBefore: 0, crashAfter: 0, crashWithin: 0, duplicate: 0, appendTwice: 0 };
const batch: readonly Delivered[] = Array.from({ length: 40 }, (_, n) => ({
  topic: 't',
  partition: 0,
  offset: String(n),
  key: `k${String(n % 4)}`,
  headers: {},
  value: String(n),
}));

/** A log whose batches are given by the test; `deliver` says whether the batch was committed. */
const log = (seed: number, rates: HostileRates) => {
  const appended: LogRecord[] = [];
  let handler: BatchHandler = async () => undefined;
  const inner: LogDriver = {
    describe: async () => 'inner',
    declareTopics: async () => undefined,
    append: async (records) => void appended.push(...records),
    subscribe: async (_group, _topics, handle) => {
      handler = handle;
      return { stop: async () => undefined };
    },
    prune: async () => 0,
    lag: async () => [],
    ping: async () => undefined,
    close: async () => undefined,
  };
  const hostile = hostileLog(inner, seed, rates);
  const handled: string[][] = [];
  const deliver = async (): Promise<boolean> => {
    const before = handled.length;
    await hostile.subscribe('g', ['t'], async (records) => void handled.push(records.map(({ value }) => value)));
    const committed = await handler(
      batch,
      async () => undefined,
      () => false,
    ).then(
      () => true,
      () => false,
    );
    if (handled.length === before) handled.push([]);
    return committed;
  };
  return { hostile, appended, handled, deliver };
};

const values = batch.map(({ value }) => value);

describe('hostileLog', () => {
  test('mixes keys and leaves each key in its order', async () => {
    const { handled, deliver } = log(1, NEVER);
    expect(await deliver()).toBe(true);
    const [seen = []] = handled;
    expect(seen).not.toEqual(values);
    expect([...seen].sort()).toEqual([...values].sort());
    for (let key = 0; key < 4; key++) {
      const ofKey = seen.map(Number).filter((n) => n % 4 === key);
      expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
    }
  });

  test('delivers twice, at once and after later records', async () => {
    const { handled, deliver } = log(2, { ...NEVER, duplicate: 0.5 });
    await deliver();
    const [seen = []] = handled;
    expect(seen.length).toBeGreaterThan(50);
    expect(new Set(seen).size).toBe(40);
    const twice = values.filter((value) => seen.indexOf(value) !== seen.lastIndexOf(value));
    const gaps = twice.map((value) => seen.lastIndexOf(value) - seen.indexOf(value));
    expect(Math.min(...gaps)).toBe(1);
    expect(Math.max(...gaps)).toBeGreaterThan(1);
  });

  test('dies before, within or after handling, and commits nothing then', async () => {
    const before = log(3, { ...NEVER, crashBefore: 1 });
    expect([await before.deliver(), before.handled[0]]).toEqual([false, []]);
    const within = log(3, { ...NEVER, crashWithin: 1 });
    expect([await within.deliver(), within.handled[0]?.length]).toEqual([false, 20]);
    const after = log(3, { ...NEVER, crashAfter: 1 });
    expect([await after.deliver(), after.handled[0]?.length]).toEqual([false, 40]);
  });

  test('appends twice', async () => {
    const { hostile, appended } = log(4, { ...NEVER, appendTwice: 1 });
    await hostile.append([{ topic: 't', key: 'k', headers: {}, value: 'v' }]);
    expect(appended).toHaveLength(2);
  });

  test('does the same for the same seed, and something else for another', async () => {
    const play = async (seed: number): Promise<string[][]> => {
      const each = log(seed, { crashBefore: 0.2, crashAfter: 0.2, crashWithin: 0.2, duplicate: 0.2, appendTwice: 0.2 });
      for (let n = 0; n < 10; n++) await each.deliver();
      return each.handled;
    };
    expect(await play(5)).toEqual(await play(5));
    expect(await play(5)).not.toEqual(await play(6));
  });
});
