import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fen, fen, formatYuan } from '@huji/contracts/shared/money.ts';
import {
  accident,
  approve,
  day,
  decide,
  diagnosis,
  hold,
  joined,
  rulesOf,
  run,
  settlement,
  stay,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { claimDecider } from '../claim/claim-decider.ts';
import type { Claim, ItemLine } from '../claim/claim.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Member, ReviewedLine } from '../member/member.ts';
import { firstAboveCeiling, reviewCeilings } from './review-ceiling.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const on = day('2025-12-01');
const pay = (item: string, amount: string | number): ReviewedLine => ({ item, verdict: 'pay', fen: yuan(amount) });
const no = (item: string): ReviewedLine => ({ item, verdict: 'refuse', fen: yuan(0) });

interface Reviewed {
  readonly member: Member;
  readonly claim: Claim;
}

/** The claim as its reviewers find it, its decision held by the member. */
const inReview = (before: Member, report: ClaimReport): Reviewed => {
  const decision = decide(before, report, rules);
  const items: readonly ItemLine[] = decision.items.map(({ item, verdict, fen: amount }) => ({
    item,
    verdict,
    fen: amount,
  }));
  const { claimId, personId, submittedOn, event } = report;
  const submitted = { claimId, personId, submittedOn, event, number: claimId, submittedBy: 'li' };
  const decided = { decisionNo: 1, digest: 'd1', decidedOn: on, items, reviewersNeeded: 1, flags: [] };
  const claim = [
    { type: 'submit', ...submitted, facts: { claim: report, receipt: 'r' } } as const,
    { type: 'record-decision', ...decided } as const,
  ].reduce<Claim | null>((state, command) => {
    const given = claimDecider.decide(command, state);
    if (!given.ok) throw new Error(given.refusal.code);
    return given.value.reduce(claimDecider.evolve, state);
  }, null);
  if (claim === null) throw new Error('no claim');
  return { member: hold(before, decision), claim };
};

const mostOf = ({ member, claim }: Reviewed, ...changes: readonly ReviewedLine[]): Readonly<Record<string, string>> =>
  Object.fromEntries(reviewCeilings(rules, member, claim, changes).map(({ item, most }) => [item, formatYuan(most)]));

const covered = (...plans: readonly string[]): Member =>
  joined({ rules, plans, start: '2025-07-01', paid: '2025-06-25', units: 1 });
const own = (cash: number) => settlement({ poolPaid: 20_000, cashPaid: cash });
const august = (cash: number, claimId = 'C1') =>
  stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId, settlement: own(cash) });

describe('the most that reviewers can pay', () => {
  test('on a stay is its own share, on whatever item', () => {
    expect(mostOf(inReview(covered('HM'), august(3000)), pay('HM', 9000))).toEqual({ HM: '3000.00' });
    expect(mostOf(inReview(covered('TRI'), august(1700)), pay('TRI.hospital', 9000))).toEqual({
      'TRI.hospital': '1700.00',
    });
  });

  test('is what the lines that stand leave of it', () => {
    const both = inReview(covered('HM', 'TRI'), august(5000));
    expect(mostOf(both, pay('HM', 5000))).toEqual({ HM: '3000.00' });
    expect(mostOf(both, pay('TRI.hospital', 5000))).toEqual({ 'TRI.hospital': '2900.00' });
  });

  test('is the whole again when the other line is refused, in whatever order the lines come', () => {
    const both = inReview(covered('HM', 'TRI'), august(5000));
    expect(mostOf(both, pay('HM', 9000), no('TRI.hospital'))).toEqual({ HM: '5000.00' });
    expect(mostOf(both, no('TRI.hospital'), pay('HM', 9000))).toEqual({ HM: '5000.00' });
  });

  test('is served in the order of the ceiling, not of the lines', () => {
    const both = inReview(covered('HM', 'TRI'), august(5000));
    const served = { HM: '5000.00', 'TRI.hospital': '1000.00' };
    expect(mostOf(both, pay('TRI.hospital', 4000), pay('HM', 4000))).toEqual(served);
    expect(mostOf(both, pay('HM', 4000), pay('TRI.hospital', 4000))).toEqual(served);
  });

  test('on overlapping stays is what the other claim left of the largest own share', () => {
    const before = covered('HM');
    const first = approve(before, decide(before, august(1500, 'C0'), rules));
    const again = inReview(
      first,
      stay('2025-08-05', '2025-08-20', { on: '2025-09-02', claimId: 'C1', settlement: own(2000) }),
    );
    expect(mostOf(again, pay('HM', 2000))).toEqual({ HM: '500.00' });
  });

  test('on an allowance is 50.00 for each day of the term that is left', () => {
    const before = covered('HA');
    const long = stay('2025-08-01', '2025-10-20', { on: '2025-11-01', claimId: 'C0' });
    const used = approve(before, decide(before, long, rules));
    const next = inReview(used, stay('2025-11-02', '2025-11-12', { on: '2025-11-20', claimId: 'C1' }));
    expect(mostOf(next, pay('HA', 9000))).toEqual({ HA: '650.00' });
  });

  test('on a fixed sum is the highest for the units held, less what the accident was paid', () => {
    const two = joined({ rules, plans: ['CI', 'FW1', 'ACC'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
    const ill = diagnosis('2025-10-01', { ci: 'mild', fw: 'in-situ' }, { on: '2025-10-10', claimId: 'C1' });
    expect(mostOf(inReview(two, ill), pay('CI', 1), pay('FW1', 1))).toEqual({ CI: '20000.00', FW1: '30000.00' });
    const fell = accident('2025-09-01', { on: '2025-09-20', claimId: 'C0', disability: [10] });
    const paid = approve(two, decide(two, fell, rules));
    const worse = accident('2025-09-01', { on: '2025-10-20', claimId: 'C1', disability: [9] });
    expect(mostOf(inReview(paid, worse), pay('ACC', 1))).toEqual({ ACC: '36000.00' });
  });
});

test('the first line above is named with the most it can pay; lines that fit are let through', () => {
  const { member, claim } = inReview(covered('HM', 'TRI'), august(5000));
  const above = (...lines: readonly ReviewedLine[]) => firstAboveCeiling(rules, member, claim, lines);
  expect(above()).toBeNull();
  expect(above(pay('HM', '3000.00'))).toBeNull();
  expect(above(pay('HM', '3000.01'))).toEqual({ item: 'HM', most: yuan(3000) });
  expect(above(pay('TRI.hospital', 1000), pay('HM', 4000))).toBeNull();
  expect(above(pay('TRI.hospital', 1001), pay('HM', 4000))).toEqual({ item: 'TRI.hospital', most: yuan(1000) });
  expect(above(no('HM'), no('TRI.hospital'))).toBeNull();
});

describe('nothing that a review lets through is overtaken while nothing changes', () => {
  const scenes = [
    inReview(covered('HM', 'HA', 'TRI'), august(5000)),
    inReview(
      covered('HM', 'TRI'),
      stay('2025-08-10', '2025-08-20', {
        on: '2025-09-01',
        claimId: 'C1',
        hospital: { designated: true, emergency: false, grade: 3, level: 'other' },
      }),
    ),
    inReview(
      approve(covered('HM', 'TRI'), decide(covered('HM', 'TRI'), august(3000, 'C0'), rules)),
      stay('2025-08-05', '2025-08-20', { on: '2025-09-02', claimId: 'C1', settlement: own(4000) }),
    ),
  ];
  const amount = fc.integer({ min: 0, max: 1_200_000 }).map((value): Fen => fen(value));

  test.each(scenes.map((scene, index) => [index, scene] as const))('scene %i', (_, { member, claim }) => {
    const items = claim.lines.filter(({ verdict }) => verdict !== 'refuse').map(({ item }) => item);
    expect(items.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.tuple(...items.map(() => fc.option(amount))), (amounts) => {
        const changes = items.flatMap((item, index): ReviewedLine[] => {
          const asked = amounts[index] ?? null;
          const refers = claim.lines.some((line) => line.item === item && line.verdict === 'refer');
          if (asked === null) return refers ? [no(item)] : [];
          return [asked === 0 ? no(item) : { item, verdict: 'pay', fen: asked }];
        });
        const lines = claim.lines
          .filter(({ item }) => items.includes(item))
          .map(
            ({ item, fen: before }) =>
              changes.find((line) => line.item === item) ?? { item, verdict: 'pay' as const, fen: before },
          );
        const { events } = run(member, {
          type: 'confirm-decision',
          claimId: 'C1',
          decisionNo: 1,
          digest: 'd1',
          lines,
          approvedOn: on,
        });
        const overtaken = events.some(({ type }) => type === 'decision-overtaken');
        expect(overtaken && firstAboveCeiling(rules, member, claim, changes) === null).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
