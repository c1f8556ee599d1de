import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import {
  approve,
  day,
  decide,
  joined,
  outcome,
  rulesOf,
  run,
  settlement,
  stay,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import type { OwnShareUse } from '../decision/decision.ts';
import type { RecordedUse } from '../member/member.ts';
import { leftOfOwnShare, overlap, sharedOwnShare, takenFromSameStay } from './own-share.ts';

const AUGUST = { from: day('2025-08-01'), until: day('2025-08-13') };
const between = (from: string, until: string) => ({ from: day(`2025-08-${from}`), until: day(`2025-08-${until}`) });
const eaten = (
  stayed: OwnShareUse['stay'] | null,
  fen: number | string,
  of: number | string = 500,
  claimId = 'other',
): RecordedUse => ({
  item: 'HM',
  plan: 'HM',
  coverId: 'cover',
  coverStart: day('2025-07-01'),
  fen: yuan(fen),
  count: 1,
  days: 0,
  lots: [],
  illness: null,
  accident: null,
  ownShare: stayed === null ? null : { stay: stayed, fen: yuan(of) },
  perDayFen: null,
  daysPerTerm: null,
  sumPerTermFen: null,
  claimId,
  decisionNo: 1,
  status: 'held',
  fund: 'HM',
});
const own = (stayed = AUGUST, of: number | string = 500): OwnShareUse => ({
  stay: stayed,
  fen: yuan(of),
  sharedBy: 'overlapping-stays',
});

test.each([
  ['13', '20', false],
  ['12', '20', true],
  ['01', '13', true],
  ['05', '06', true],
])('a stay from %s to %s overlaps the one from 01 to 13: %s', (from, until, expected) => {
  expect([overlap(AUGUST, between(from, until)), overlap(between(from, until), AUGUST)]).toEqual([expected, expected]);
});

test('from the very same stay counts what was given out of it, by whatever claim', () => {
  const uses = [
    eaten(AUGUST, 100),
    eaten(between('02', '13'), 7),
    eaten(between('01', '14'), 9),
    eaten(null, 11),
    eaten(AUGUST, 20, 500, 'a third'),
  ];
  expect(takenFromSameStay(uses, AUGUST)).toBe(yuan(120));
});

describe('overlapping stays share', () => {
  test.each([
    ['nothing where nothing overlaps', [eaten(between('13', '20'), 100)], null],
    ['nothing with payments outside the ceiling', [eaten(null, 100)], null],
    ['nothing with a sheet on which nothing was paid', [eaten(AUGUST, 0, 9000)], null],
    ['the largest own share', [eaten(between('05', '20'), 100, 800)], { largest: 800, taken: 100 }],
    ['their own, where that is the largest', [eaten(between('05', '20'), 100, 300)], { largest: 500, taken: 100 }],
    [
      'one ceiling through a third stay',
      [eaten(between('19', '25'), 40, 600), eaten(between('12', '20'), 60, 300), eaten(between('25', '28'), 7, 9000)],
      { largest: 600, taken: 100 },
    ],
  ])('%s', (_, uses, expected) => {
    const inFen = expected === null ? null : { largest: yuan(expected.largest), taken: yuan(expected.taken) };
    expect(sharedOwnShare(uses, own())).toEqual(inFen);
  });
});

describe('what is left of an own share', () => {
  test.each([
    ['all of it', own(), [], 500],
    ['what the claim itself did not take', own(), [eaten(AUGUST, 120, 500, 'mine')], 380],
    ['what others on the same days did not take', own(), [eaten(AUGUST, 120)], 380],
    ['what an overlapping stay did not take', own(), [eaten(between('12', '20'), 120)], 380],
    ['of the largest, never more than its own', own(), [eaten(between('12', '20'), 120, 9000)], 500],
    ['of the largest, less what is taken', own(), [eaten(between('12', '20'), 8700, 9000)], 300],
    ['nothing, never less', own(), [eaten(between('12', '20'), 501)], 0],
    ['nothing, never less, of its own', own(), [eaten(AUGUST, 501, 9000, 'mine')], 0],
  ])('%s', (_, mine, others, left) => {
    expect(leftOfOwnShare(mine, others, 'mine')).toBe(yuan(left));
  });

  const { sharedBy: _, ...old } = own();
  test.each([
    ['claims on the very same days count', [eaten(AUGUST, 120), eaten(AUGUST, 30, 500, 'mine')], 350],
    ['an overlapping stay does not', [eaten(between('12', '20'), 120)], 500],
    ['a larger sheet changes nothing', [eaten(AUGUST, 600, 9000)], 0],
  ])('by the old reading: %s', (__, others, left) => {
    expect(leftOfOwnShare(old, others, 'mine')).toBe(yuan(left));
  });
});

describe('a sheet issued again', () => {
  const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
  const member = joined({ rules, plans: ['HM', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });
  const sheet = (cashPaid: number) => settlement({ poolPaid: 20_000, cashPaid });
  const first = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'first', settlement: sheet(60) });
  const confirm = (cashPaid: number, amount: number) => {
    const paid = approve(member, decide(member, first, rules));
    const again = stay('2025-08-01', '2025-08-14', { on: '2025-09-02', claimId: 'again', settlement: sheet(cashPaid) });
    const decision = decide(paid, again, rules);
    const held = run(paid, { type: 'hold-decision', decision, decisionNo: 1, digest: 'd' }).member;
    const { events } = run(held, {
      type: 'confirm-decision',
      claimId: 'again',
      decisionNo: 1,
      digest: 'd',
      lines: [{ item: 'HM', verdict: 'pay', fen: yuan(amount) }],
      approvedOn: day('2025-09-10'),
    });
    return [outcome(decision), events.map((event) => event.type)];
  };
  const referred = { HM: 'OVERLAPPING_STAY', 'TRI.hospital': 'OVERLAPPING_STAY' };

  test.each([
    [60, 1, 'decision-overtaken'],
    [100, 40, 'decision-approved'],
    [100, 41, 'decision-overtaken'],
    [40, 1, 'decision-overtaken'],
  ])('with an own share of %i lets no reviewer pay %i: %s', (cashPaid, amount, event) => {
    expect(confirm(cashPaid, amount)).toEqual([referred, [event]]);
  });
});

test('whatever is asked of overlapping stays, together they get no more than the largest own share, each no more than its own', () => {
  const claims = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      days: fc.integer({ min: 1, max: 9 }),
      of: fc.nat(1000),
      asked: fc.nat(1500),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(claims, (asked) => {
      const uses: RecordedUse[] = [];
      asked.forEach(({ from, days, of, asked: wish }, at) => {
        const begin = addDays(day('2025-08-01'), from);
        const mine = { ...own({ from: begin, until: addDays(begin, days) }), fen: yuan(of) };
        const given = Math.min(yuan(wish), leftOfOwnShare(mine, uses, `claim ${String(at)}`));
        uses.push({ ...eaten(mine.stay, 0, of, `claim ${String(at)}`), fen: given as RecordedUse['fen'] });
        expect(given).toBeLessThanOrEqual(mine.fen);
        const shared = sharedOwnShare(uses, mine);
        if (given > 0) expect(shared?.taken).toBeLessThanOrEqual(shared?.largest ?? 0);
      });
    }),
    { numRuns: 500 },
  );
});
