import { describe, expect, test } from '@jest/globals';
import {
  accident,
  day,
  joined,
  rulesOf,
  rulesOfFirstEditions,
  story,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { initialMember, type RecordedUse } from '../member/member.ts';
import { claimsOfUndatedAccidents, paidForReference, paidForSameAccident, withAccidentDays } from './same-accident.ts';

const paid = (accidentId: string | null, on: string | null, fen: number, item = 'ACC'): RecordedUse => ({
  item,
  plan: item,
  coverId: 'cover',
  coverStart: day('2025-07-01'),
  fen: yuan(fen),
  count: 0,
  days: 0,
  lots: [],
  illness: null,
  accident: accidentId,
  ...present({ accidentOn: on === null ? undefined : day(on) }),
  ownShare: null,
  perDayFen: null,
  daysPerTerm: null,
  sumPerTermFen: null,
  claimId: 'other',
  decisionNo: 1,
  status: 'paid',
  fund: item,
});

test('by its reference an accident is that of the very same reference', () => {
  const uses = [paid('A 1', null, 100), paid('A 2', null, 7), paid('A 1', null, 9, 'GIG'), paid('A1', null, 11)];
  expect(paidForReference(uses, 'ACC', 'A 1')).toBe(yuan(100));
});

describe('by reference or day', () => {
  test.each([
    ['the same reference on another day', [paid('A 1', '2025-09-19', 100)], 100],
    ['another reference on the same day', [paid('B 2', '2025-09-20', 100)], 100],
    ['another reference on another day', [paid('B 2', '2025-09-19', 100)], 0],
    ['separators elsewhere are another reference', [paid('A1', '2025-09-19', 100)], 0],
    ['another item', [paid('A 1', '2025-09-20', 100, 'GIG')], 0],
    ['several', [paid('A 1', '2025-09-19', 100), paid('B 2', '2025-09-20', 30), paid('C 3', '2025-09-01', 7)], 130],
    ['through a third claim', [paid('B 2', '2025-09-01', 100), paid('B 2', '2025-09-20', 30)], 130],
    ['a claim that was paid nothing joins nothing', [paid('B 2', '2025-09-01', 100), paid('B 2', '2025-09-20', 0)], 0],
    ['recorded before days were, without separators', [paid('A1', null, 100)], 100],
    ['recorded before days were, under signs that are none now', [paid('A/1', null, 100)], 100],
    ['recorded before days were, another', [paid('A2', null, 100)], 0],
    ['of what is no accident', [paid(null, null, 100)], 0],
  ])('%s', (_, uses, expected) => {
    expect(paidForSameAccident(uses, 'ACC', { accident: 'A 1', accidentOn: day('2025-09-20') })).toBe(yuan(expected));
  });

  test('two that name no day are no accident of one day', () => {
    expect(paidForSameAccident([paid('B2', null, 100)], 'ACC', { accident: 'A1' })).toBe(0);
  });
});

describe('a disability and a death of one day, named in two ways', () => {
  const claims = [
    accident('2025-09-20', { on: '2025-10-01', accidentId: 'JJ 2025', disability: [1] }),
    accident('2025-09-20', { on: '2025-11-01', accidentId: '2025-09-20', death: true }),
    accident('2025-09-21', { on: '2025-11-02', accidentId: 'JJ 2025', death: true }),
    accident('2025-09-22', { on: '2025-11-03', accidentId: 'another', disability: [8] }),
  ];
  const told = (rules: ReturnType<typeof rulesOf>): readonly unknown[] =>
    story(joined({ rules, plans: ['ACC'], start: '2025-06-01', paid: '2025-05-28' }), rules, claims).outcomes.map(
      ({ ACC }) => ACC,
    );

  test('are one accident, whoever names it', () => {
    expect(told(rulesOf(['changchun']))).toEqual([20_000, 'NOTHING_PAYABLE', 'NOTHING_PAYABLE', 6000]);
  });

  test('are two by the first editions, which look at the reference alone', () => {
    expect(told(rulesOfFirstEditions(['changchun']))).toEqual([20_000, 20_000, 'NOTHING_PAYABLE', 6000]);
  });
});

describe('an accident that was paid before days were recorded', () => {
  const uses = [
    { ...paid('A1', null, 100), claimId: 'old' },
    { ...paid('A1', null, 7), claimId: 'old', item: 'GIG' },
    { ...paid('B2', null, 30), claimId: 'lost' },
    { ...paid('C 3', '2025-09-20', 1), claimId: 'new' },
    { ...paid(null, null, 9), claimId: 'stay' },
  ];
  const member = { ...initialMember, uses };
  const dated = withAccidentDays(
    member,
    new Map([
      ['old', day('2025-09-20')],
      ['new', day('2020-01-01')],
    ]),
  );

  test('is asked for by its claim, once', () => {
    expect(claimsOfUndatedAccidents(member)).toEqual(['old', 'lost']);
    expect(claimsOfUndatedAccidents(dated)).toEqual(['lost']);
  });

  test('is known by its day and its letters and digits then', () => {
    expect(dated.uses.map(({ accidentOn, separatorsLost }) => [accidentOn, separatorsLost])).toEqual([
      ['2025-09-20', true],
      ['2025-09-20', true],
      [undefined, undefined],
      ['2025-09-20', undefined],
      [undefined, undefined],
    ]);
    const of = (accidentId: string, on: string) =>
      paidForSameAccident(dated.uses, 'ACC', { accident: accidentId, accidentOn: day(on) });
    expect(of('X', '2025-09-20')).toBe(yuan(101));
    expect(of('A 1', '2025-10-01')).toBe(yuan(101));
    expect(of('C3', '2025-10-01')).toBe(0);
    expect(of('B 2', '2025-10-01')).toBe(yuan(30));
  });
});
