import { describe, expect, test } from '@jest/globals';
import type { KeepCount, KeptCount } from '@huji/chassis/aggregate/kept-count.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { systemIds } from '@huji/chassis/runtime/ids.ts';
import { settableClock } from '@huji/chassis/runtime/business-clock.ts';
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { readClaimsOverview } from '@huji/contracts/claim-adjudication/claims-overview-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { ItemLine } from '../domain/claim/claim.ts';
import type { ClaimsTally } from '../domain/claim/claims-overview.ts';
import type { Parts } from '../use-cases/parts.ts';
import { bindReadClaimsOverview } from './claims-overview.read.ts';

/** One scan of the claims: the test answers it when it likes. */
interface Scan {
  readonly answer: (
    counts: Partial<Record<ClaimState, number>>,
    items?: readonly string[],
    refused?: readonly (readonly ItemLine[])[],
  ) => void;
  readonly fail: () => void;
}

const paidFor = (item: string): ItemLine => ({ item, verdict: 'pay', fen: fen(10_000) });

const refusedFor = (item: string, code?: string): ItemLine => ({
  ...{ item, verdict: 'refuse', fen: fen(0) },
  ...present({ code }),
});
const linesOf = (paid: string | undefined, refused: readonly ItemLine[] = []): readonly ItemLine[] => [
  ...(paid === undefined ? [] : [paidFor(paid)]),
  ...refused,
];

const office = () => {
  const scans: Scan[] = [];
  let now = 0;
  const find = () => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    scans.push({
      answer: (counts, items = [], refused = []) => {
        const rows = Object.entries(counts).flatMap(([status, count]) =>
          Array.from({ length: count }, (_, at) => ({
            state: {
              status,
              lines: linesOf(status === 'paid' ? items[at] : undefined, status === 'refused' ? refused[at] : undefined),
              personId: `${status}-${String(at)}`,
              submittedOn: civilDate('2025-06-01'),
              reviews: status === 'paid' ? [{ on: civilDate(`2025-06-${String(10 + (at % 10))}`) }] : [],
            },
          })),
        );
        resolve({ rows, cursor: null });
      },
      fail: () => {
        reject(new Error('the engine does not answer'));
      },
    });
    return promise;
  };
  let kept: { readonly state: KeptCount<ClaimsTally> } | null = null;
  const claimsOverview = {
    read: async () => kept,
    execute: async (_id: string, { count }: KeepCount<ClaimsTally>) => {
      kept = { state: count };
      return { type: 'committed', state: count, events: [], revision: 1 };
    },
  };
  const route: BoundOperation = bindReadClaimsOverview({
    documents: { claims: { find }, claimsOverview } as unknown as Parts['documents'],
    nowMs: () => now,
  });
  const read = async () => {
    const reply = await route.answer(
      { params: {}, query: {}, body: () => Promise.resolve(undefined), header: () => undefined },
      {
        clock: settableClock(Date.now, civilDate('2025-06-20')),
        ids: systemIds,
        authenticate: () => Promise.reject(new Error('nobody signs in')),
        keys: { claim: async () => undefined },
        duties: readDuties(),
        posts: { take: () => Promise.reject(new Error('nobody acts')) },
        keyedHash: () => '',
        audit: { record: () => Promise.reject(new Error('nothing personal is read')) },
        attempts: { tell: async () => undefined, flush: async () => undefined },
      },
    );
    return readClaimsOverview.success.reply.parse(reply.body);
  };
  const at = (ms: number): void => {
    now = ms;
  };
  /** The scan that so many requests in turn have begun. */
  const scan = async (number: number): Promise<Scan | undefined> => {
    for (let turns = 0; scans.length < number && turns < 100; turns++) await Promise.resolve();
    return scans[number - 1];
  };
  return { scans, scan, read, at };
};

const countsOf = async (counts: Partial<Record<ClaimState, number>>) => {
  const { scan, read } = office();
  const reading = read();
  (await scan(1))?.answer(counts);
  const { claims, byState } = await reading;
  return { claims, ...Object.fromEntries(byState.map(({ state, count }) => [state, count])) };
};

describe('the public overview of claims', () => {
  test('begins no count while another runs, however long it takes, and keeps its result for ten seconds', async () => {
    const { scans, scan, read, at } = office();
    const first = read();
    at(60_000);
    const second = read();
    (await scan(1))?.answer({ paid: 7 });
    expect(await first).toMatchObject({ claims: 7 });
    expect(await second).toMatchObject({ claims: 7 });
    at(70_000);
    expect(await read()).toMatchObject({ claims: 7 });
    expect(scans).toHaveLength(1);
    at(70_001);
    const third = read();
    (await scan(2))?.answer({ paid: 8 });
    expect(await third).toMatchObject({ claims: 8 });
  });

  test('of very many claims tells the kept count while the next one runs, which comes the more seldom the longer it takes', async () => {
    const { scans, scan, read, at } = office();
    const first = read();
    await scan(1);
    at(5_000);
    (await scan(1))?.answer({ paid: 7 });
    expect(await first).toMatchObject({ claims: 7 });
    // Five seconds each: once in five hundred.
    at(505_000);
    expect(await read()).toMatchObject({ claims: 7 });
    expect(scans).toHaveLength(1);
    at(505_001);
    expect(await read()).toMatchObject({ claims: 7 });
    (await scan(2))?.answer({ paid: 8 });
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    expect(await read()).toMatchObject({ claims: 8 });
    expect(scans).toHaveLength(2);
  });

  test('drops a count that failed and counts anew at the next request', async () => {
    const { scans, scan, read } = office();
    const first = read();
    const failing = expect(first).rejects.toThrow('the engine does not answer');
    (await scan(1))?.fail();
    await failing;
    const second = read();
    (await scan(2))?.answer({ paid: 9 });
    expect(scans).toHaveLength(2);
    expect(await second).toMatchObject({ claims: 9 });
  });

  test('suppresses a second cell, so that the sum does not give the only small one', async () => {
    expect(await countsOf({ paid: 20, refused: 6, returned: 3 })).toMatchObject({
      claims: 29,
      paid: 20,
      refused: null,
      returned: null,
      submitted: 0,
    });
    expect(await countsOf({ paid: 20, refused: 6 })).toMatchObject({ claims: 26, paid: 20, refused: 6, returned: 0 });
  });

  test('counts the persons who were paid and the days to the last review, and neither of fewer than five', async () => {
    const of = async (paid: number) => {
      const { scan, read } = office();
      const reading = read();
      (await scan(1))?.answer({ paid, refused: 9 });
      const { peopleHelped, daysToDecision } = await reading;
      return { peopleHelped, daysToDecision };
    };
    expect(await of(10)).toEqual({ peopleHelped: 10, daysToDecision: { median: 13, nineInTen: 17 } });
    expect(await of(4)).toEqual({ peopleHelped: null, daysToDecision: null });
  });

  test('suppresses a second benefit beside the only small one, so that what all funds approved does not give its sum', async () => {
    const of = async (small: number) => {
      const items = ['HM', 'HA', 'CI'].flatMap((item, at) =>
        Array.from({ length: [9, 6, small][at] ?? 0 }, () => item),
      );
      const { scan, read } = office();
      const reading = read();
      (await scan(1))?.answer({ paid: items.length }, items);
      const { paid } = await reading;
      return paid.map(({ item, count, amountYuan }) => [item, count, amountYuan]);
    };
    expect(await of(5)).toEqual([
      ['CI', 5, '500.00'],
      ['HA', 6, '600.00'],
      ['HM', 9, '900.00'],
    ]);
    expect(await of(3)).toEqual([
      ['CI', null, null],
      ['HA', null, null],
      ['HM', 9, '900.00'],
    ]);
  });

  test('adds up a reason over all benefits before it is suppressed, and one more beside so few', async () => {
    const of = async (reasons: Readonly<Record<string, number>>) => {
      const refused = Object.entries(reasons).flatMap(([reason, count]) => {
        const lines = reason.split(' ').map((each) => refusedFor(...(each.split('|') as [string, string?])));
        return Array.from({ length: count }, () => lines);
      });
      const { scan, read } = office();
      const reading = read();
      (await scan(1))?.answer({ refused: refused.length }, [], refused);
      return (await reading).refused.map(({ code, count }) => [code, count]);
    };
    // Spread over benefits it is no small cell; a claim counts for each of its benefits.
    expect(
      await of({ 'HM|WAITING_PERIOD': 4, 'CI|WAITING_PERIOD': 3, 'HM|WAITING_PERIOD CI|WAITING_PERIOD': 1 }),
    ).toEqual([['WAITING_PERIOD', 9]]);
    expect(await of({ 'HM|WAITING_PERIOD': 9, 'CI|OVER_CAP': 6, HM: 5, 'HM|FILED_LATE': 2 })).toEqual([
      ['WAITING_PERIOD', 9],
      ['OVER_CAP', 6],
      [undefined, null],
      ['FILED_LATE', null],
    ]);
  });

  test('shows no state where every claim is in a small cell', async () => {
    expect(await countsOf({ paid: 1 })).toMatchObject({ claims: 1, paid: null, returned: null, submitted: null });
  });
});
