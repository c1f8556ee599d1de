import { describe, expect, test } from '@jest/globals';
import {
  accident,
  approve,
  day,
  decide,
  diagnosis,
  hold,
  join,
  joined,
  outcome,
  rulesOf,
  settlement,
  stay,
  story,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { initialMember } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA'], start: '2025-07-01', paid: '2025-06-25' });
const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };

describe('a stay', () => {
  const plain = (over: Parameters<typeof stay>[2]): unknown =>
    outcome(decide(member, stay('2025-08-01', '2025-08-13', over), rules));

  test('is answered by every plan that pays for it', () => {
    expect(plain({ on: '2025-09-01' })).toEqual({ HM: 2100, HA: 450 });
  });

  test.each([
    [
      'a settlement that does not add up',
      { settlement: settlement({ total: 1, cashPaid: 2 }) },
      'SETTLEMENT_MISMATCH',
      'SETTLEMENT_MISMATCH',
    ],
    ['filed on the last day', { on: '2026-02-09' }, 2100, 450],
    ['filed late', { on: '2026-02-10' }, 'LATE_NEEDS_REASON', 'LATE_NEEDS_REASON'],
    ['filed on day 365', { on: '2026-08-13' }, 'LATE_NEEDS_REASON', 'LATE_NEEDS_REASON'],
    ['filed on day 366', { on: '2026-08-14' }, 'FILED_LATE', 'FILED_LATE'],
    ['a work injury', { cause: 'work-injury' }, 'EXCLUDED_CAUSE', 'EXCLUDED_CAUSE'],
    ['childbirth', { cause: 'childbirth' }, 'EXCLUDED_CAUSE', 'EXCLUDED_CAUSE'],
    ['psychiatric', { cause: 'psychiatric' }, 2100, 'EXCLUDED_CAUSE'],
    [
      'not designated',
      { hospital: { ...HOSPITAL, designated: false } },
      'HOSPITAL_NOT_DESIGNATED',
      'HOSPITAL_NOT_DESIGNATED',
    ],
    [
      'an emergency the pool settled',
      { hospital: { ...HOSPITAL, designated: false, emergency: true } },
      'EMERGENCY_HOSPITAL',
      'EMERGENCY_HOSPITAL',
    ],
    [
      'an emergency the pool did not settle',
      { hospital: { ...HOSPITAL, designated: false, emergency: true }, settlement: settlement({ cashPaid: 500 }) },
      'HOSPITAL_NOT_DESIGNATED',
      'HOSPITAL_NOT_DESIGNATED',
    ],
    ['grade 1', { hospital: { ...HOSPITAL, grade: 1 } }, 2100, 'HOSPITAL_GRADE'],
    ['no rate', { hospital: { ...HOSPITAL, level: 'other' } }, 'RATE_MISSING', 450],
    [
      'no rate and nothing to pay',
      { hospital: { ...HOSPITAL, level: 'other' }, settlement: settlement() },
      'RATE_MISSING',
      450,
    ],
    ['municipal', { hospital: { ...HOSPITAL, level: 'municipal' } }, 1680, 450],
    [
      'the minimum',
      { hospital: { ...HOSPITAL, level: 'district' }, settlement: settlement({ poolPaid: 900, cashPaid: 500 }) },
      100,
      450,
    ],
    ['the minimum above the own share', { settlement: settlement({ poolPaid: 900, cashPaid: 60 }) }, 60, 450],
    ['nothing from the pool', { settlement: settlement({ cashPaid: 500 }) }, 100, 450],
    ['no own share', { settlement: settlement({ poolPaid: 900 }) }, 'NOTHING_PAYABLE', 450],
    ['half a fen', { settlement: settlement({ poolPaid: '1000.10', cashPaid: 500 }) }, 105.01, 450],
    ['late and excluded', { on: '2026-02-10', cause: 'crime' }, 'LATE_NEEDS_REASON', 'LATE_NEEDS_REASON'],
  ] as const)('with %s', (_, over, HM, HA) => {
    expect(plain({ on: '2025-09-01', ...over })).toEqual({ HM, HA });
  });

  test.each([
    ['2025-08-01', '2025-08-01', 'NOTHING_PAYABLE'],
    ['2025-08-01', '2025-08-04', 'NOTHING_PAYABLE'],
    ['2025-08-01', '2025-08-05', 50],
  ])('from %s to %s has the allowance %s', (from, until, HA) => {
    expect(outcome(decide(member, stay(from, until, { on: '2025-09-01' }), rules))).toMatchObject({ HA });
  });

  test('with transfers is one stay from the first admission to the last discharge', () => {
    const segments = [
      { admittedOn: day('2025-08-01'), dischargedOn: day('2025-08-05') },
      { admittedOn: day('2025-08-05'), dischargedOn: day('2025-08-13') },
    ];
    expect(outcome(decide(member, stay('2025-08-01', '2025-08-13', { on: '2025-09-01', segments }), rules))).toEqual({
      HM: 2100,
      HA: 450,
    });
  });

  test('waits on day 30 and not on day 31, an accident on neither', () => {
    const on = '2025-09-01';
    const answers = [
      stay('2025-07-30', '2025-08-03', { on }),
      stay('2025-07-31', '2025-08-04', { on }),
      stay('2025-07-02', '2025-07-06', { on, cause: 'accident' }),
    ].map((claim) => outcome(decide(member, claim, rules))['HM']);
    expect(answers).toEqual(['WAITING_PERIOD', 2100, 2100]);
  });

  test.each([
    ['the day of discharge is free again', '2025-08-13', '2025-08-18', 2100],
    ['a day before it is not', '2025-08-12', '2025-08-18', 'OVERLAPPING_STAY'],
    ['ends on the day of admission', '2025-07-31', '2025-08-01', 2100],
    ['a stay within the first day', '2025-08-01', '2025-08-01', 'OVERLAPPING_STAY'],
    ['a stay within the day of discharge', '2025-08-13', '2025-08-13', 2100],
  ])('overlaps or not: %s', (_, from, until, HM) => {
    const { outcomes } = story(member, rules, [
      stay('2025-08-01', '2025-08-13', { on: '2025-09-01', cause: 'crime' }),
      stay(from, until, { on: '2025-09-01' }),
    ]);
    expect(outcomes[1]).toMatchObject({ HM });
  });

  test('a receipt is paid once per item, whoever was paid; one that is held is for a person', () => {
    const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01' });
    expect(outcome(decide(member, claim, rules, { HM: 'paid', HA: 'held' }))).toEqual({
      HM: 'DUPLICATE_RECEIPT',
      HA: 'RECEIPT_HELD',
    });
  });

  test('before the cover, after it, and by somebody who never held one', () => {
    expect(outcome(decide(member, stay('2025-06-30', '2025-07-05', { on: '2025-09-01' }), rules))).toEqual({
      HM: 'NOT_COVERED',
      HA: 'NOT_COVERED',
    });
    expect(outcome(decide(initialMember, stay('2025-08-01', '2025-08-05', { on: '2025-09-01' }), rules))).toEqual({
      none: 'NOT_COVERED',
    });
    expect(outcome(decide(member, stay('2025-06-01', '2025-06-05', { on: '2025-06-28' }), rules))).toEqual({
      none: 'NOT_COVERED',
    });
    expect(outcome(decide(member, diagnosis('2025-08-01', { ci: 'severe' }, { on: '2025-09-01' }), rules))).toEqual({
      none: 'NOT_COVERED',
    });
  });

  test('leaves a finding of every rule, also after the first that fails', () => {
    const decision = decide(member, stay('2025-06-30', '2025-07-05', { on: '2026-06-01', cause: 'crime' }), rules);
    const checks = decision.items[0]?.trace.filter(({ beforeFen }) => beforeFen === undefined);
    expect(checks?.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['settlement-balanced', 'holds'],
      ['cover-in-term', 'refuse'],
      ['event-not-before-payment', 'not-tested'],
      ['filed-in-time', 'refer'],
      ['hospital-known', 'not-tested'],
      ['illness-known', 'not-tested'],
      ['receipt-not-paid', 'holds'],
      ['stay-not-overlapping', 'holds'],
      ['cause-not-excluded', 'refuse'],
      ['waiting-over', 'not-tested'],
      ['hospital-designated', 'holds'],
      ['hospital-grade', 'holds'],
      ['count-below-cap', 'not-tested'],
      ['benefit-open', 'not-tested'],
      ['illness-not-paid-before', 'not-tested'],
      ['amount-payable', 'holds'],
    ]);
    expect(decision.items[0]).toMatchObject({ verdict: 'refuse', code: 'NOT_COVERED', fen: 0, formulaFen: yuan(2100) });
  });
});

describe('the number of payments', () => {
  const stays = ['2025-08-01', '2025-09-01', '2025-10-01'].map((from) =>
    stay(from, from.replace(/01$/, '09'), { on: '2025-11-01' }),
  );

  test.each([
    ['2025-05-20', '2025-05-10', 'COUNT_CAP'],
    ['2025-05-21', '2025-05-10', 2100],
    ['2025-05-20', '2025-05-21', 2100],
  ])('of a term with S %s paid on %s answers the third with %s', (start, paid, third) => {
    const old = joined({ rules, plans: ['HM'], start, paid });
    expect(story(old, rules, stays).outcomes.map(({ HM }) => HM)).toEqual([2100, 2100, third]);
  });

  test('of a term back-dated over the change is for a person', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-05-10', paid: '2024-05-01' });
    const renewed = join(prior, { rules, plans: ['HM'], start: '2025-06-06', paid: '2025-05-21' });
    expect(story(renewed, rules, stays).outcomes[2]).toEqual({ HM: 'COUNT_CAP_UNCERTAIN' });
  });

  test('counts only payments above nothing', () => {
    const old = joined({ rules, plans: ['HM'], start: '2025-05-20', paid: '2025-05-10' });
    const nothing = stay('2025-07-01', '2025-07-05', { on: '2025-11-01', settlement: settlement({ poolPaid: 900 }) });
    expect(story(old, rules, [nothing, ...stays]).outcomes.map(({ HM }) => HM)).toEqual([
      'NOTHING_PAYABLE',
      2100,
      2100,
      'COUNT_CAP',
    ]);
  });
});

describe('an event before full payment', () => {
  const prior = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05' });
  const renewed = join(prior, { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-30' });

  test.each([
    ['2025-06-29', 'GRACE_EVENT'],
    ['2025-06-30', 2100],
  ])('on %s is %s', (from, HM) => {
    expect(outcome(decide(renewed, stay(from, '2025-07-04', { on: '2025-08-01' }), rules))).toEqual({ HM });
  });
});

describe('the own share', () => {
  const all = join(joined({ rules, plans: ['HM', 'TRI'], start: '2018-03-01', paid: '2018-02-20' }), {
    rules,
    plans: ['RELIEF'],
    start: '2018-03-01',
    paid: '2018-02-20',
    batchId: 'B-R',
  });

  test.each([
    [20_000, 2100, 2000, 6400],
    [8000, 2100, 2000, 3900],
    [4000, 2100, 1900, 'NOTHING_PAYABLE'],
    [2000, 2000, 'NOTHING_PAYABLE', 'NOTHING_PAYABLE'],
  ])('of %i is served to HM, TRI and RELIEF in this order', (cashPaid, HM, TRI, RELIEF) => {
    const claim = stay('2018-05-01', '2018-05-09', {
      on: '2018-06-01',
      settlement: settlement({ poolPaid: 20_000, deductible: 800, copay: 11_200, cashPaid }),
    });
    expect(outcome(decide(all, claim, rules))).toEqual({ HM, 'TRI.hospital': TRI, RELIEF });
  });
});

test.each([
  ['1000.00', 'NOTHING_PAYABLE'],
  ['1000.01', 0.01],
  ['1000.02', 0.01],
  ['5000.00', 2000],
  ['5000.01', 2000.01],
  ['10000.00', 5000],
  ['12000.00', 6400],
  ['80000.00', 50_000],
])('relief on %s is %s', (copay, RELIEF) => {
  const cover = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20' });
  const claim = stay('2018-03-01', '2018-03-09', {
    on: '2018-06-01',
    settlement: settlement({ copay, cashPaid: 90_000 }),
  });
  expect(outcome(decide(cover, claim, rules))).toEqual({ RELIEF });
});

test('relief pays three times a round and at most its sum', () => {
  const cover = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20' });
  const claims = (copay: number): unknown =>
    story(
      cover,
      rules,
      ['04', '05', '06', '07'].map((month) =>
        stay(`2018-${month}-01`, `2018-${month}-09`, {
          on: '2018-08-01',
          settlement: settlement({ copay, cashPaid: 90_000 }),
        }),
      ),
    ).outcomes.map(({ RELIEF }) => RELIEF);
  expect(claims(12_000)).toEqual([6400, 6400, 6400, 'COUNT_CAP']);
  expect(claims(60_000)).toEqual([40_000, 10_000, 'NOTHING_PAYABLE', 'NOTHING_PAYABLE']);
});

describe('reviewers and flags', () => {
  const reviewers = (claim: Parameters<typeof decide>[1], of = member): number =>
    decide(of, claim, rules).reviewersNeeded;
  const sum = (poolPaid: number): ReturnType<typeof stay> =>
    stay('2025-08-20', '2025-08-22', { on: '2025-09-01', settlement: settlement({ poolPaid, cashPaid: 90_000 }) });

  test('are one below 3,000, two from there to 20,000, three above', () => {
    expect([28_571, 28_572, 190_476, 190_477].map((pool) => reviewers(sum(pool)))).toEqual([1, 2, 2, 3]);
  });

  test('are two for a referral, three for a grave illness or a death', () => {
    expect(reviewers(stay('2025-08-20', '2025-08-22', { on: '2026-03-01' }))).toBe(2);
    const ci = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
    expect(reviewers(diagnosis('2025-09-10', { ci: 'mild' }, { on: '2025-10-01' }), ci)).toBe(3);
    expect(reviewers(accident('2025-09-10', { on: '2025-10-01', disability: [10] }), ci)).toBe(1);
    expect(reviewers(accident('2025-09-10', { on: '2025-10-01', death: true }), ci)).toBe(3);
  });

  test('a first claim soon after the waiting is flagged, a later one is not', () => {
    const flags = (from: string): readonly string[] =>
      decide(member, stay(from, '2025-09-01', { on: '2025-09-02' }), rules).flags;
    expect([flags('2025-07-31'), flags('2025-08-14'), flags('2025-08-15')]).toEqual([
      ['early-claim'],
      ['early-claim'],
      [],
    ]);
  });

  test('the same illness within three days of a discharge is flagged', () => {
    const first = decide(member, stay('2025-08-01', '2025-08-10', { on: '2025-09-01', illness: 'I10' }), rules);
    const after = approve(member, first);
    const flags = (from: string, illness: string): readonly string[] =>
      decide(after, stay(from, '2025-08-30', { on: '2025-09-02', illness }), rules).flags;
    expect([flags('2025-08-13', 'I10.9'), flags('2025-08-14', 'I10.9'), flags('2025-08-13', 'K35')]).toEqual([
      ['readmission'],
      [],
      [],
    ]);
  });
});

test('the same arguments give the same decision, and a decision never changes the member', () => {
  const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'C' });
  const before = JSON.stringify(member);
  expect(decide(member, claim, rules)).toEqual(decide(member, claim, rules));
  expect(JSON.parse(JSON.stringify(hold(member, decide(member, claim, rules))))).toEqual(
    hold(member, decide(member, claim, rules)),
  );
  expect(JSON.stringify(member)).toBe(before);
});
