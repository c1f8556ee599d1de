import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { assertEventConforms } from '@huji/chassis/testing/checked-log.ts';

const EXAMPLES = new URL('../../contracts/examples/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, EXAMPLES), 'utf8');
const contracts = new Map(SURFACES.flatMap(({ events }) => events.map((contract) => [contract.type, contract])));

const recorded = new Map(
  read('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([sum = '', path = '']) => [path, sum]),
);
const present = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));

describe('golden messages', () => {
  test('are only ever added, and each is recorded', () => {
    const sums = new Map(present.map((path) => [path, createHash('sha256').update(read(path)).digest('hex')]));
    expect(Object.fromEntries([...sums].sort())).toEqual(Object.fromEntries([...recorded].sort()));
  });

  test('show every event', () => {
    const shown = new Set(present.map((path) => path.split('/')[0]));
    expect([...contracts.keys()].filter((type) => !shown.has(type))).toEqual([]);
  });

  test.each(present)('%s is taken by today’s contract and by its emitted schema', (path) => {
    const [type = ''] = path.split('/');
    const contract = contracts.get(type);
    const value = read(path);
    expect(contract?.data.safeParse(JSON.parse(value)).error?.issues ?? []).toEqual([]);
    expect(() =>
      assertEventConforms({
        topic: contract?.topic ?? '',
        key: 'key',
        headers: {
          ce_specversion: '1.0',
          ce_id: 'service/collection/id.1.0',
          ce_source: 'service',
          ce_type: type,
          ce_subject: 'key',
          ce_time: '2025-05-21T01:00:00.000Z',
          'content-type': 'application/json',
        },
        value,
      }),
    ).not.toThrow();
  });
});
