import { expect, test } from '@jest/globals';
import type { LogFields } from '@huji/chassis/observability/log-fields.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { CoversAnswer } from '../adapters/adjudication-client.ts';
import { foreseeCovers } from './foresee-covers.ts';

const BATCH = { employerId: 'e', society: 'changchun', startOn: civilDate('2025-07-01') };
const PERSON = { personId: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11', rows: [] };

/** What is logged while the question ends so. */
const warned = async (answer: () => Promise<Result<CoversAnswer>>): Promise<unknown> => {
  const lines: unknown[] = [];
  const logger = { warn: (message: string, fields?: LogFields) => void lines.push([message, fields]) };
  const asked = { batchId: 'b1', batch: BATCH, submission: null, authorization: 'Bearer a.b.c' };
  const row = { rowNo: 1 } as never;
  const foreseen = await foreseeCovers({ askCovers: answer, logger }, asked, [{ ...PERSON, rows: [row] }]);
  expect(foreseen.size).toBe(0);
  expect(JSON.stringify(lines)).not.toContain(PERSON.personId);
  return lines;
};

test('a question that adjudication refuses is a line of the log with its code and its size, and the page goes on without it', async () => {
  expect(await warned(() => Promise.resolve(refuse('society_not_granted', 'no grant')))).toMatchObject([
    [expect.stringContaining('refused'), { streamId: 'b1', code: 'society_not_granted', count: 1 }],
  ]);
});

test('nothing is logged where the caller is no clerk, or where the breaker counts that adjudication is away', async () => {
  expect(await warned(() => Promise.resolve(refuse('forbidden', 'no clerk')))).toEqual([]);
  expect(await warned(() => Promise.reject(new Unavailable('away', 1)))).toEqual([]);
});
