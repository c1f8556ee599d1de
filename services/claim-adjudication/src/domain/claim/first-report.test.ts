import { describe, expect, test } from '@jest/globals';
import {
  approve,
  day,
  decide,
  diagnosis,
  hold,
  join,
  joined,
  outcome,
  rulesOf,
  run,
  stay,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { illnessOf } from '../decision/item-context.ts';
import type { Member, RecordedUse } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const on = '2025-12-01';
const book = rules.plans.get('CI')![0]!.book;
const report = (reported: string, claimId: string, over: object = {}) =>
  diagnosis(reported, { ci: 'severe' }, { on, claimId, ...over });
const reported = (member: Member, claimId: string, date: string, illness = 'C50'): Member => ({
  ...member,
  reports: [...member.reports, { claimId, illness, reportedOn: day(date) }],
});
const covered = joined({ rules, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25' });

describe('the first report of an illness is the event', () => {
  const answer = (member: Member, claim = report('2025-11-01', 'now')): unknown =>
    outcome(decide(member, claim, rules))['CI'];

  test.each([
    ['known before the cover', 'old', '2025-06-30', 'C50', 'NOT_COVERED'],
    ['known in the waiting', 'old', '2025-07-30', 'C50', 'WAITING_PERIOD'],
    ['known in the zone', 'old', '2025-08-29', 'C50', 1000],
    ['known after the zone', 'old', '2025-08-30', 'C50', 10_000],
    ['reported earlier, found later', 'old', '2025-11-20', 'C50', 10_000],
    ['of another illness', 'old', '2025-06-30', 'C61', 10_000],
    ['of this very claim, decided anew', 'now', '2025-06-30', 'C50', 10_000],
  ])('%s', (_, claimId, date, illness, expected) => {
    expect(answer(reported(covered, claimId, date, illness))).toBe(expected);
  });

  test('of several the earliest, wherever it stands', () => {
    const twice = reported(reported(covered, 'one', '2025-08-10'), 'two', '2025-06-30');
    expect([answer(twice), answer({ ...twice, reports: [...twice.reports].reverse() })]).toEqual([
      'NOT_COVERED',
      'NOT_COVERED',
    ]);
  });

  test('unless the item paid that illness: then each report stands by itself', () => {
    const known = reported(covered, 'old', '2025-06-30');
    const use = (over: Partial<RecordedUse>): RecordedUse => ({
      ...hold(covered, decide(covered, report('2025-11-01', 'old'), rules)).uses[0]!,
      status: 'paid',
      coverId: 'earlier',
      coverStart: day('2024-07-01'),
      ...over,
    });
    const after = (over: Partial<RecordedUse>): unknown => answer({ ...known, uses: [use(over)] });
    expect(after({})).toBe('ILLNESS_PAID_BEFORE');
    expect(after({ status: 'held' })).toBe('ILLNESS_PAID_BEFORE');
    expect(after({ status: 'referred' })).toBe('NOT_COVERED');
    expect(after({ item: 'TRI.critical' })).toBe('NOT_COVERED');
    expect(after({ illness: 'C61' })).toBe('NOT_COVERED');
    expect(after({ fen: yuan(0) })).toBe('NOT_COVERED');
    expect(after({ claimId: 'now' })).toBe('NOT_COVERED');
  });

  test('of a stay or an illness without a code nothing is known', () => {
    const member = joined({ rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25' });
    const known = reported(member, 'old', '2025-06-30');
    expect(outcome(decide(known, stay('2025-10-01', '2025-10-05', { on, illness: 'C50.1' }), rules))).toEqual({
      HM: 2100,
    });
    const nameless = { ...report('2025-11-01', 'now'), illness: ' ' };
    expect([answer(known, nameless), decide(known, nameless, rules).report]).toEqual([10_000, null]);
  });
});

test('an illness is its category, however it is typed', () => {
  expect([' c50.900', 'C50', 'C5', '', undefined].map((code) => illnessOf(book, code))).toEqual([
    'C50',
    'C50',
    'C5',
    null,
    null,
  ]);
});

describe('a report is remembered', () => {
  const small = { designated: true, emergency: false, grade: 1, level: 'district' };
  test.each([
    [
      'a confirming one, of whatever plan',
      { findings: { fw: 'invasive' } },
      { illness: 'C50', reportedOn: '2025-11-01' },
    ],
    [
      'one finding among several',
      { findings: { ci: 'none', fw: 'in-situ' } },
      { illness: 'C50', reportedOn: '2025-11-01' },
    ],
    ['not one without a finding', { findings: { ci: 'none', fw: 'none' } }, null],
    ['not one of a hospital that confirms nothing', { hospital: small }, null],
  ])('%s', (_, over, expected) => {
    expect(decide(covered, { ...report('2025-11-01', 'now'), ...over }, rules).report).toEqual(expected);
  });

  test('not of a stay', () => {
    const member = joined({ rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25' });
    const decision = decide(member, stay('2025-10-01', '2025-10-05', { on, illness: 'C50.1' }), rules);
    expect([decision.report, decision.illness]).toEqual([null, 'C50']);
  });
});

describe('what a referred diagnosis would use', () => {
  const small = { designated: true, emergency: false, grade: 1, level: 'district' };
  const lots = (
    plans: readonly string[],
    findings: Readonly<Record<string, string>>,
    item: string,
    reportedOn = '2025-11-01',
  ) => {
    const held = joined({ rules, plans, start: '2025-07-01', paid: '2025-06-25' });
    const claim = diagnosis(reportedOn, findings, { on, hospital: small });
    return decide(held, claim, rules).items.find(({ item: code }) => code === item)?.use?.lots;
  };

  test.each([
    ['the lots the formula pays', ['CI'], { ci: 'severe' }, 'CI', [{ lot: 0, finding: 'severe', ends: true }]],
    ['a mild one ends nothing', ['CI'], { ci: 'mild' }, 'CI', [{ lot: 0, finding: 'mild', ends: false }]],
    ['no finding ends nothing where a mild one would not', ['CI'], { ci: 'none' }, 'CI', []],
    [
      'no finding ends what every payment ends',
      ['FW1'],
      { fw: 'none' },
      'FW1',
      [{ lot: 0, finding: 'none', ends: true }],
    ],
    ['a finding nobody names is none', ['FW1'], {}, 'FW1', [{ lot: 0, finding: 'none', ends: true }]],
  ])('%s', (_, plans, findings, item, expected) => {
    expect(lots(plans, findings, item)).toEqual(expected);
  });

  test('also where the formula gives nothing for it any more', () => {
    const mild = approve(
      covered,
      decide(covered, diagnosis('2025-10-01', { ci: 'mild' }, { on, illness: 'C61' }), rules),
    );
    const again = diagnosis('2025-11-01', { ci: 'mild' }, { on, hospital: small });
    expect(decide(mild, again, rules).items[0]).toMatchObject({
      verdict: 'refer',
      fen: 0,
      use: { lots: [{ lot: 0, finding: 'mild', ends: false }] },
    });
  });

  test('of every lot', () => {
    const more = join(covered, { rules, plans: ['CI'], start: '2026-07-01', paid: '2026-06-25', units: 2 });
    const claim = diagnosis('2026-07-10', { ci: 'severe' }, { on: '2026-08-01', hospital: small });
    expect(decide(more, claim, rules).items[0]?.use?.lots).toEqual([{ lot: 0, finding: 'severe', ends: true }]);
  });
});

describe('what an item uses', () => {
  const all = joined({
    rules,
    plans: ['TRI', 'HM', 'HA', 'CI', 'ACC'],
    start: '2025-05-20',
    paid: '2025-05-10',
  });
  const use = (claim: Parameters<typeof decide>[1], code: string, receipts = {}) =>
    decide(all, claim, rules, receipts).items.find(({ item }) => item === code)?.use;

  test('of a stay: its count, its days, its own share, never an illness', () => {
    const claim = stay('2025-08-01', '2025-08-13', { on, illness: 'C50' });
    const stayed = { from: '2025-08-01', until: '2025-08-13' };
    const ownShare = { stay: stayed, fen: yuan(10_000), sharedBy: 'overlapping-stays' };
    expect(use(claim, 'HM')).toEqual({
      item: 'HM',
      plan: 'HM',
      coverId: 'HM:B-2025-05-20-TRIHMHACIACC',
      coverStart: '2025-05-20',
      fen: yuan(2100),
      count: 1,
      days: 0,
      lots: [],
      illness: null,
      accident: null,
      ownShare,
      perDayFen: null,
      daysPerTerm: null,
      sumPerTermFen: null,
    });
    expect(use(claim, 'HA')).toMatchObject({ count: 1, days: 9, ownShare: null, perDayFen: yuan(50), daysPerTerm: 90 });
    expect(use(claim, 'TRI.hospital')).toMatchObject({ plan: 'TRI', count: 0, ownShare });
  });

  test('of a diagnosis its illness, of an accident its accident', () => {
    const ill = diagnosis('2025-10-01', { ci: 'mild' }, { on });
    expect(use(ill, 'CI')).toMatchObject({ illness: 'C50', accident: null, ownShare: null, count: 0 });
    const { accidentId: _, ...hurt } = { accidentId: 'A1', fen: yuan(8000) };
    expect(
      decide(all, { ...ACCIDENT, submittedOn: day(on) }, rules).items.find(({ item }) => item === 'ACC')?.use,
    ).toMatchObject({ ...hurt, accident: 'A1', illness: null, count: 0 });
  });

  test('referred without a payment still counts as one when a person pays; refused uses nothing', () => {
    const nothing = stay('2025-08-01', '2025-08-13', { on: '2026-05-01', hospital: { ...HOSPITAL, level: 'other' } });
    expect(use(nothing, 'HM')).toMatchObject({ fen: 0, count: 1 });
    expect(use(nothing, 'TRI.hospital')).toMatchObject({ count: 0 });
    expect(use(stay('2025-08-01', '2025-08-13', { on, cause: 'crime' }), 'HM')).toBeNull();
  });

  test('referred before any cover is charged to the fund of the plan', () => {
    const unbalanced = stay('2025-05-01', '2025-05-05', {
      on,
      settlement: { ...SETTLEMENT, total: yuan(1) },
    });
    const item = decide(all, unbalanced, rules).items.find(({ item: code }) => code === 'HM');
    expect(item).toMatchObject({
      verdict: 'refer',
      fund: 'HM',
      coverId: null,
      use: { coverId: null, coverStart: null },
    });
    const summer = run(all, {
      type: 'hold-decision',
      decision: decide(all, unbalanced, rules),
      decisionNo: 1,
      digest: 'd1',
    });
    expect(summer.member.covers.every(({ decided }) => !decided)).toBe(true);
  });
});

const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };
const plain = stay('2025-08-01', '2025-08-13', { on });
const SETTLEMENT = plain.settlement;
const ACCIDENT = {
  ...plain,
  event: 'accident',
  cause: 'accident',
  happenedOn: day('2025-08-01'),
  accidentId: 'A1',
  disability: [7],
  death: false,
} as const;
