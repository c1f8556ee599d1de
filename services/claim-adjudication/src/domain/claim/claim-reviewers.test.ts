import { describe, expect, test } from '@jest/globals';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { accident, day, diagnosis, joined, rulesOf, stay, yuan } from '../../testing/adjudication-fixture.ts';
import { FoldedOffice } from '../../testing/folded-office.ts';
import { decideClaim } from '../decision/decide-claim.ts';
import type { DecisionRecord } from '../decision/decision-record.ts';
import { reviewLevels } from '../review/review-levels.ts';
import { claimDecider } from './claim-decider.ts';
import { claimFaults, type ClaimEvidence } from './claim-evidence.ts';
import type { ClaimReport } from './claim-report.ts';
import { reviewersFor } from './claim-reviewers.ts';
import type { Claim, ClaimCommand, Decided, ItemLine, LineChange } from './claim.ts';

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const CLAIM = '3a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';
const OTHER = '3a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f02';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const rules = rulesOf(['changchun', 'wuxi']);
const on = day('2025-07-20');
const member = (plan: string) =>
  joined({ rules, plans: [plan], start: '2025-07-01', paid: '2025-06-25', employerId: EMPLOYER });

const digestOf = (value: unknown): string => String(JSON.stringify(value).length).padStart(64, '0');

const paying = (item: string, amount: number): LineChange => ({
  item,
  verdict: 'pay',
  fen: yuan(amount),
  reason: 'r',
  clause: 'check.amount',
});

/** On the tenth day of a cover that waits for thirty, or of a cause that no plan pays: the rules refuse every item. */
const waited = { on: '2025-07-20', claimId: CLAIM, personId: LI };
const ill = diagnosis('2025-07-10', { ci: 'severe', fw: 'inSitu' }, waited);
const inHospital = stay('2025-07-10', '2025-07-14', waited);
const hurt = accident('2025-07-10', { ...waited, cause: 'crime', disability: [9] });
const dead = accident('2025-07-10', { ...waited, cause: 'crime', death: true });

/** Appealed against what the rules refuse; then the first reviewer pays, and as many agree as are asked for. */
const appealed = (
  plan: string,
  report: ClaimReport,
  given: { readonly receiptSeen?: boolean; readonly sheetSeen?: boolean; readonly change?: LineChange },
) => {
  const office = new FoldedOffice({ rules, rulesHash: 'h', ruleBooks: [], digestOf }, on);
  office.members.set(LI, member(plan));
  const file = (claimId: string, personId: string): void => {
    office.command(claimId, {
      ...{ type: 'submit', claimId, number: 'C2025-1', personId, submittedBy: 'li', submittedOn: on },
      ...{ event: report.event, facts: { claim: { ...report, claimId, personId }, receipt: 'receipt' } },
    });
  };
  if (given.receiptSeen === true) {
    office.members.set(OTHER, member(plan));
    file(OTHER, OTHER);
  }
  file(CLAIM, LI);
  expect(office.claim(CLAIM).status).toBe('refused');
  office.command(CLAIM, { type: 'appeal', on, reason: 'r', daysMax: 60 });
  if (given.sheetSeen === true) office.command(CLAIM, { type: 'note-sheet', sheet: 's', shared: true });
  const asked = reviewersFor(office.claim(CLAIM));
  let reviewers = 0;
  for (; office.claim(CLAIM).status === 'in-review'; reviewers += 1)
    office.command(CLAIM, {
      ...{ type: 'review', reviewer: { subject: `r${String(reviewers)}` }, actsForEmployer: false, on },
      digest: office.claim(CLAIM).decided?.digest ?? '',
      changes: reviewers === 0 && given.change !== undefined ? [given.change] : [],
    });
  return { claim: office.claim(CLAIM), before: member(plan), asked, reviewers };
};

describe('an appeal against what the rules refuse is paid by as many as a first decision is', () => {
  test.each<readonly [string, string, ClaimReport, Parameters<typeof appealed>[2], number]>([
    ['a small stay', 'HM', inHospital, { change: paying('HM', 2900) }, 1],
    ['a larger one', 'HM', inHospital, { change: paying('HM', 3000) }, 2],
    ['a receipt seen before', 'HM', inHospital, { change: paying('HM', 2900), receiptSeen: true }, 2],
    ['a sheet seen before', 'HM', inHospital, { change: paying('HM', 2900), sheetSeen: true }, 2],
    ['a critical illness', 'CI', ill, { change: paying('CI', 10_000) }, 3],
    ['a condolence', 'FW1', ill, { change: paying('FW1', 500) }, 3],
    ['the critical part of three in one', 'TRI', ill, { change: paying('TRI.critical', 1000) }, 3],
    ['an injury', 'ACC', hurt, { change: paying('ACC', 2000) }, 1],
    ['a death', 'ACC', dead, { change: paying('ACC', 2000) }, 3],
  ])('%s', (_, plan, report, given, needed) => {
    const { claim, reviewers } = appealed(plan, report, given);
    expect([claim.status, reviewers, claim.reviews]).toEqual(['approved', needed, claim.reviews.slice(0, needed)]);
    expect(reviewersFor(claim)).toBe(needed);
  });

  test.each<readonly [string, string, ClaimReport, Parameters<typeof appealed>[2], number]>([
    ['one', 'CI', ill, {}, 1],
    ['two where a receipt was seen before', 'HM', inHospital, { receiptSeen: true }, 2],
  ])('and refused again by %s, from the beginning', (_, plan, report, given, needed) => {
    const { claim, asked, reviewers } = appealed(plan, report, given);
    expect([claim.status, asked, reviewers]).toEqual(['refused', needed, needed]);
  });

  test('a sheet that shows up in another claim later asks for nobody more', () => {
    const { claim } = appealed('HM', inHospital, { change: paying('HM', 2900) });
    const noted = claimDecider.evolve(claim, { type: 'sheet-noted', sheet: 's', shared: true });
    expect(noted && reviewersFor(noted)).toBe(1);
  });
});

describe('of a decision that pays one item and refuses another', () => {
  const items: readonly ItemLine[] = [
    { item: 'HM', verdict: 'pay', fen: yuan(1000) },
    { item: 'CI', verdict: 'refuse', code: 'WAITING_PERIOD', fen: ZERO_FEN, open: true },
  ];
  const levels = { oneReviewerBelow: yuan(3000), twoReviewersUpTo: yuan(20_000), flagged: 2 };
  const decided = (over: Partial<Decided> = {}): Decided => ({
    ...{ decisionNo: 1, digest: 'd', decidedOn: on, items, reviewersNeeded: 1, flags: [] },
    reviewLevels: { ...levels, threeReviewers: ['CI'] },
    ...over,
  });
  const claim = (over: Partial<Decided> = {}): Claim =>
    ({
      status: 'in-review',
      decided: decided(over),
      lines: items,
      linesVersion: 1,
      reviews: [],
      ...{ earlierReviewers: [] },
    }) as unknown as Claim;
  const paid = (amount: number): readonly ItemLine[] => [
    { item: 'HM', verdict: 'pay', fen: yuan(1000) },
    { item: 'CI', verdict: 'pay', fen: yuan(amount) },
  ];

  test.each<readonly [string, Claim, readonly ItemLine[], number]>([
    ['as it stands one decides', claim(), items, 1],
    ['three decide as soon as a reviewer pays the grave one', claim(), paid(1000), 3],
    [
      'whoever pays another one is alone still',
      claim({ reviewLevels: { ...levels, threeReviewers: [] } }),
      paid(1000),
      1,
    ],
    ['where it was not told what is grave, what was refused is', claim({ reviewLevels: levels }), paid(1000), 3],
    ['where no level was told the decision alone tells it', claim({ reviewLevels: undefined } as never), paid(1000), 1],
    ['nobody where nobody need agree', claim({ reviewersNeeded: 0 }), items, 0],
    ['who refuses what was proposed is asked for as before', claim({ reviewersNeeded: 3 }), [], 3],
  ])('%s', (_, state, lines, needed) => {
    expect(reviewersFor(state, lines)).toBe(needed);
  });

  test('the second and the third are asked before anything is agreed', () => {
    const review = (subject: string, changes: readonly LineChange[] = []): ClaimCommand => ({
      ...{ type: 'review', reviewer: { subject, personId: subject }, actsForEmployer: false, digest: 'd', changes, on },
    });
    let state: Claim | null = claim();
    const statuses: (string | undefined)[] = [];
    for (const command of [review('a', [paying('CI', 1000)]), review('b'), review('c')]) {
      const result = claimDecider.decide(command, state);
      if (!result.ok) throw new Error(result.refusal.code);
      state = result.value.reduce(claimDecider.evolve, state);
      statuses.push(state?.status);
    }
    expect(statuses).toEqual(['in-review', 'in-review', 'confirming']);
  });
});

describe('whoever proves an approval counts with the books, whatever the claim says', () => {
  const { claim, before } = appealed('CI', ill, { change: paying('CI', 10_000) });
  const decision = decideClaim(before, ill, rules, { receipts: {}, appealed: true });
  const record = { decision, claim: ill, member: before } as unknown as DecisionRecord;
  const levels = reviewLevels(rules, ill, ['CI']);
  const foundIn = (state: Claim, over: Partial<ClaimEvidence> = {}): readonly string[] =>
    claimFaults({
      ...{ claim: state, member: before, record, levels, witnesses: [], computed: [] },
      ...over,
    }).filter((fault) => fault.includes('reviewers'));
  const decidedBy = (count: number, over: Partial<Decided>): Claim => ({
    ...claim,
    reviews: claim.reviews.slice(0, count),
    decided: claim.decided && present({ ...claim.decided, ...over }),
  });

  test('three agreed', () => {
    expect(foundIn(claim)).toEqual([]);
  });
  test.each<readonly [string, Claim]>([
    ['fewer reviews', decidedBy(1, {})],
    ['fewer reviews and fewer needed', decidedBy(1, { reviewersNeeded: 1, reviewLevels: undefined } as never)],
    ['fewer reviews and nobody needed', decidedBy(1, { reviewersNeeded: 0 })],
  ])('%s', (_, state) => {
    expect(foundIn(state)).toEqual(['was approved by 1 of 3 reviewers']);
  });
  test('without the record what the claim says counts', () => {
    expect(foundIn(decidedBy(2, {}), { record: null, levels: null })).toEqual(['was approved by 2 of 3 reviewers']);
  });
});
