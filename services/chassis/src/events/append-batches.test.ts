import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byBytes, byTopic } from './append-batches.ts';
import type { LogRecord } from './log-driver.ts';

const record = (topic: string, value: string): LogRecord => ({ topic, key: 'k', headers: { h: '1' }, value });
const records = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3_000)).map(([topic, size]) => record(topic, '互'.repeat(size))),
);

describe('records cut by their size', () => {
  test('stay in their order, and no batch is empty', () => {
    fc.assert(
      fc.property(records, (all) => {
        const batches = byBytes(all, 2_000);
        expect(batches.flat()).toEqual(all);
        expect(batches.every((batch) => batch.length > 0)).toBe(true);
      }),
    );
  });

  test('fit into the limit in UTF-8, unless one alone is larger', () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const batch of byBytes(all, 2_000)) {
          const bytes = batch.reduce((sum, { value }) => sum + Buffer.byteLength(value), 0);
          expect(batch.length === 1 || bytes <= 2_000).toBe(true);
        }
      }),
    );
  });

  test('share a batch while there is room', () => {
    expect(byBytes([record('a', '1'), record('a', '2'), record('a', '3')], 10_000)).toHaveLength(1);
  });
});

test('records of a topic keep their order beside those of others', () => {
  expect(byTopic([record('a', '1'), record('b', '2'), record('a', '3')])).toEqual([
    ['a', [record('a', '1'), record('a', '3')]],
    ['b', [record('b', '2')]],
  ]);
});
