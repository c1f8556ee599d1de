import { describe, expect, test } from '@jest/globals';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import {
  accident,
  approve,
  calendar,
  decide,
  diagnosis,
  hold,
  join,
  joined,
  rulesOf,
  run,
  settlement,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import { compileRules } from '../rule-book/compiled-rules.ts';
import { decideClaim } from './decide-claim.ts';
import { initialMember, type Member } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const on = '2025-12-01';
const member = joined({ rules, plans: ['HM', 'HA'], start: '2025-07-01', paid: '2025-06-25' });
const flags = (of: Member, claim: ClaimReport, receipts = {}, reported: readonly string[] = []): readonly string[] =>
  decideClaim(of, claim, rules, { receipts, flags: reported as never }).flags;

describe('a flag is raised', () => {
  const quiet = stay('2025-09-01', '2025-09-10', { on, illness: 'I10', claimId: 'C1' });
  const after = approve(member, decide(member, quiet, rules));

  test('by nothing in a plain claim', () => {
    expect([flags(member, quiet), flags(initialMember, quiet)]).toEqual([[], []]);
  });

  test('by a receipt that another claim holds, and by what others report, in the order of the book', () => {
    expect(flags(member, quiet, { HM: 'held' })).toEqual(['receipt-seen']);
    expect(flags(member, quiet, { HM: 'held' }, ['account-name', 'readmission', 'unheard-of'])).toEqual([
      'receipt-seen',
      'readmission',
      'account-name',
    ]);
    expect(decide(member, quiet, rules).flags).toEqual([]);
  });

  test('by overlapping stays of other claims, never by the claim itself decided anew', () => {
    const again = stay('2025-09-09', '2025-09-20', { on, illness: 'K35', claimId: 'C2' });
    expect(flags(after, again)).toEqual(['overlapping-stay']);
    expect(flags(after, quiet)).toEqual([]);
  });

  test.each([
    ['on the day of discharge', '2025-09-10', 'I10.1', ['readmission']],
    ['after three days', '2025-09-13', 'I10.1', ['readmission']],
    ['after four days', '2025-09-14', 'I10.1', []],
    ['of another illness', '2025-09-12', 'K35', []],
    ['long before', '2025-08-20', 'I10.1', []],
  ])('by a stay of the same illness %s', (_, from, illness, expected) => {
    const other = stay(from, from === '2025-08-20' ? '2025-08-25' : '2025-09-30', { on, illness, claimId: 'C2' });
    expect(flags(after, other)).toEqual(expected);
  });

  test('by one stay before, though others were for something else', () => {
    const more = approve(after, decide(after, stay('2025-10-01', '2025-10-05', { on, illness: 'K35' }), rules));
    expect(flags(more, stay('2025-09-12', '2025-09-20', { on, illness: 'I10', claimId: 'C9' }))).toEqual([
      'readmission',
    ]);
  });

  test('never by a stay whose illness nobody named', () => {
    const first = stay('2025-09-01', '2025-09-10', { on, claimId: 'C1' });
    const then = approve(member, decide(member, first, rules));
    expect(flags(then, stay('2025-09-11', '2025-09-20', { on, claimId: 'C2' }))).toEqual([]);
  });
});

describe('an early claim', () => {
  test.each([
    ['on the last day of the waiting', '2025-07-30', []],
    ['on the day after', '2025-07-31', ['early-claim']],
    ['fifteen days after', '2025-08-14', ['early-claim']],
    ['sixteen days after', '2025-08-15', []],
  ])('%s', (_, from, expected) => {
    expect(flags(member, stay(from, '2025-08-30', { on }))).toEqual(expected);
  });

  test('is the first of the person, also when it is decided anew', () => {
    const claim = stay('2025-07-31', '2025-08-05', { on, claimId: 'C1' });
    const held = hold(member, decide(member, claim, rules));
    expect(flags(held, claim)).toEqual(['early-claim']);
    expect(flags(held, stay('2025-08-06', '2025-08-09', { on, claimId: 'C2' }))).toEqual([]);
  });

  test('of a diagnosis counts from its report, an accident is none', () => {
    const ci = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
    expect(flags(ci, diagnosis('2025-07-31', { ci: 'mild' }, { on }))).toEqual(['early-claim']);
    expect(flags(ci, diagnosis('2025-08-15', { ci: 'mild' }, { on }))).toEqual([]);
    expect(flags(ci, accident('2025-07-31', { on }))).toEqual([]);
  });

  test('needs a lot that waited; one is enough, of whatever cover', () => {
    const acc = joined({ rules, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25' });
    expect(flags(acc, stay('2025-07-31', '2025-08-05', { on }))).toEqual([]);
    const prior = joined({ rules, plans: ['HM', 'CI'], start: '2024-07-01', paid: '2024-06-25' });
    const renewed = join(prior, { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25' });
    expect(flags(renewed, stay('2025-07-31', '2025-08-05', { on }))).toEqual([]);
    const added = join(renewed, {
      rules,
      plans: ['CI'],
      start: '2025-07-01',
      paid: '2025-06-25',
      units: 2,
      batchId: 'B2',
    });
    expect(flags(added, stay('2025-07-31', '2025-08-05', { on }))).toEqual(['early-claim']);
    const both = joined({ rules, plans: ['ACC', 'HM'], start: '2025-07-01', paid: '2025-06-25' });
    expect(flags(both, stay('2025-07-31', '2025-08-05', { on }))).toEqual(['early-claim']);
  });
});

describe('reviewers', () => {
  const reviewers = (of: Member, claim: ClaimReport): number => decide(of, claim, rules).reviewersNeeded;
  const ofTotal = (poolPaid: number): ClaimReport =>
    stay('2025-10-01', '2025-10-02', { on, settlement: settlement({ poolPaid, cashPaid: 900_000 }) });
  const hm = joined({ rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25' });

  test.each([
    [28_571, 2999.96, 1],
    [28_571.38, 2999.99, 1],
    [28_571.43, 3000, 2],
    [190_476.19, 20_000, 2],
    [190_476.29, 20_000.01, 3],
  ])('of a pool payment of %f (%f) are %i', (poolPaid, total, needed) => {
    const decision = decide(hm, ofTotal(poolPaid), rules);
    expect([decision.totalFen / 100, decision.reviewersNeeded]).toEqual([total, needed]);
  });

  test('are two for one referral among payments and for a flag, three for what is grave and open', () => {
    const referredOne = stay('2025-10-01', '2025-10-09', { on, hospital: { ...HOSPITAL, level: 'other' } });
    expect(reviewers(member, referredOne)).toBe(2);
    expect(reviewers(member, stay('2025-07-31', '2025-08-03', { on, settlement: settlement({ cashPaid: 200 }) }))).toBe(
      2,
    );
    const grave = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
    expect(reviewers(grave, diagnosis('2025-07-20', { ci: 'severe' }, { on }))).toBe(1);
    expect(reviewers(grave, accident('2025-10-01', { on, death: true, cause: 'illness' }))).toBe(1);
    expect(reviewers(grave, accident('2025-10-01', { on, death: true }))).toBe(3);
    expect(reviewers(grave, accident('2025-10-01', { on, disability: [10] }))).toBe(1);
  });

  test.each([
    ['three, if it says three', { clause: 'review.flagged', reviewers: 3 }, 3],
    ['one, if it says one', { clause: 'review.flagged', reviewers: 1 }, 1],
    ['two, if it leaves it unsaid', undefined, 2],
  ])('of what is referred are as many as the book says: %s', (_, flagged, needed) => {
    const books = readShippedRuleBooks(['changchun'], 'latest').map(({ value }) => ({
      ...value,
      review: { ...value.review, flagged },
    }));
    const referredOne = stay('2025-10-01', '2025-10-09', { on, hospital: { ...HOSPITAL, level: 'other' } });
    expect(decide(member, referredOne, compileRules(books, calendar)).reviewersNeeded).toBe(needed);
  });

  test('stay the same when a decision is given back', () => {
    const claim = ofTotal(28_571.43);
    const held = hold(hm, decide(hm, claim, rules));
    const given = run(held, {
      type: 'confirm-decision',
      claimId: claim.claimId,
      decisionNo: 1,
      digest: 'd1',
      lines: [{ item: 'HM', verdict: 'refuse', fen: fen(0) }],
      approvedOn: claim.submittedOn,
    }).member;
    expect(reviewers(given, claim)).toBe(2);
  });
});

const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };
