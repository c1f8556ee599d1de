import { describe, expect, test } from '@jest/globals';
import type { FirstHand } from '@huji/contracts/shared/hand.ts';
import { day, decide, joined, rulesOf, stay, yuan } from '../../testing/adjudication-fixture.ts';
import { explained, linesOf } from '../../testing/explained.ts';
import type { ClawedBack, ItemLine, LineChange, OrderedDecision, Review, TakenBack } from '../claim/claim.ts';
import type { Decision } from '../decision/decision.ts';
import type { Explanation } from './explain.ts';
import type { ExplainedClaim, ExplainedDecision } from './explained-claim.ts';

const rules = rulesOf(['changchun']);
const member = joined({ rules, plans: ['HM', 'HA'], start: '2025-07-01', paid: '2025-06-25' });
const asked = stay('2025-08-01', '2025-08-13', { on: '2025-09-01' });
const decision = decide(member, asked, rules);
const record = { claim: asked, member };

const change = (item: string, amount: number, reason: string): LineChange => ({
  ...{ item, verdict: 'pay', fen: yuan(amount), reason, clause: 'check.filing' },
});
const review = (no: number, ...changes: readonly LineChange[]): Review => ({
  ...{
    reviewer: `r${String(no)}`,
    on: day(`2025-09-0${String(no)}`),
    digest: `d${String(no)}`,
    linesVersion: 1,
    changes,
  },
});
const lines = (hm: number, ha: number): readonly ItemLine[] =>
  [['HM', hm] as const, ['HA', ha] as const].map(([item, amount]) =>
    amount === 0
      ? { item, verdict: 'refuse', fen: yuan(0), code: 'NOTHING_PAYABLE' }
      : { item, verdict: 'pay', fen: yuan(amount) },
  );
/** A reviewer gave less than the rules; an appeal gave HA alone more. */
const first: OrderedDecision = {
  lines: lines(1500, 450),
  reviews: [review(2, change('HM', 1500, '部分自费'))],
  digest: 'd1',
};
const second: OrderedDecision = {
  lines: lines(1500, 600),
  reviews: [review(5, change('HA', 600, '天数有误'))],
  digest: 'd2',
};
const earlier = new Map([[1, { ...record, decisionNo: 1, decision: decision as Decision } as ExplainedDecision]]);

const told = (claim: Partial<ExplainedClaim>, decisionNo = 2): Explanation =>
  explained({ record, decision, rules, decisionNo, earlier, claim: { decisionNo, ...claim } });
const ordered = (one: 'approved' | 'paid' | 'returned', two?: 'approved' | 'paid' | 'returned') =>
  two === undefined
    ? { lines: first.lines, payments: { 1: one }, made: { 1: first } }
    : { lines: second.lines, payments: { 1: one, 2: two }, made: { 1: first, 2: second } };
const itemOf = ({ items }: Explanation, code: string) => items.find(({ item }) => item === code);
const saidOf = ({ reviews }: Explanation) =>
  reviews.flatMap(({ changes }) => changes.map(({ sentence }) => sentence.zh));
const back = (amount: number, decisionNo = 1): ClawedBack => ({
  ...{ decisionNo, ref: `X${String(amount)}`, fund: 'HM', fen: yuan(amount), on: day('2025-10-01') },
});

describe('while an appeal is decided, what was ordered and who decided it are told', () => {
  const open = (status: ExplainedClaim['status'], hm: number, verdict: ItemLine['verdict'] = 'pay'): Explanation =>
    told({
      ...{ status, standing: ordered('paid'), reviews: [] },
      lines: lines(hm, 450).map((line) => (line.item === 'HM' && verdict !== 'pay' ? { ...line, verdict } : line)),
    });

  test('it asks for more: both are said, and only the one is paid', () => {
    const explanation = open('in-review', 2100);
    expect(itemOf(explanation, 'HM')).toMatchObject({
      outcome: { verdict: 'pay', fen: yuan(2100) },
      decidedBy: 'rules',
      decisionNo: 2,
      paidFen: yuan(1500),
      sentence: { zh: '给付 1500.00 元。复议：拟给付 2100.00 元，待审核。' },
    });
    expect([explanation.totalFen, explanation.paidFen]).toEqual([yuan(2550), yuan(1950)]);
    expect(saidOf(explanation)).toEqual([expect.stringMatching('部分自费')]);
  });

  test.each([
    ['submitted', 0, 'pay', '给付 1500.00 元。复议正在办理，已决定的给付不会减少。'],
    ['in-review', 0, 'refuse', '给付 1500.00 元。复议正在办理，已决定的给付不会减少。'],
    ['in-review', 0, 'refer', /给付 1500.00 元。复议：转人工审核.*复议正在办理/],
    ['confirming', 1600, 'pay', '给付 1500.00 元。复议：审核同意给付 1600.00 元，正在确认。'],
  ] as const)('%s, and of it %i %s', (status, amount, verdict, zh) => {
    const item = itemOf(open(status, amount, verdict), 'HM');
    expect(item?.sentence.zh).toEqual(typeof zh === 'string' ? zh : expect.stringMatching(zh));
    expect(item?.outcome.fen).toBe(yuan(Math.max(1500, amount)));
  });

  test('who decided what is paid is told with reason and clause, whatever the appeal proposes', () => {
    expect(itemOf(open('in-review', 1500), 'HM')).toMatchObject({
      ...{ decidedBy: 'people', decisionNo: 1, citation: { clauseId: 'check.filing' } },
      rules: { verdict: 'pay', fen: yuan(2100) },
    });
  });
});

test('after an appeal that ordered more of one item the other one keeps its people, reason and clause', () => {
  const explanation = told({
    status: 'approved',
    standing: ordered('paid', 'approved'),
    lines: second.lines,
    reviews: second.reviews,
  });
  expect(itemOf(explanation, 'HM')).toMatchObject({
    ...{ decidedBy: 'people', decisionNo: 1, citation: { clauseId: 'check.filing' } },
    sentence: { zh: '给付 1500.00 元。' },
  });
  expect(itemOf(explanation, 'HA')).toMatchObject({
    ...{ decidedBy: 'people', decisionNo: 2, paidFen: yuan(450) },
    sentence: { zh: '共 600.00 元：给付 450.00 元。已批准给付 150.00 元，待支付。' },
  });
  expect(explanation.totalFen).toBe(yuan(2100));
});

test.each([
  ['in-review', null, /决定：拟给付 600.00 元，待审核。规则核算原为：可给付 450.00 元。/],
  ['confirming', null, /决定：审核同意给付 600.00 元，正在确认。/],
  ['approved', ordered('paid', 'approved'), /决定：已批准给付 600.00 元，待支付。/],
  ['paid', ordered('paid', 'paid'), /决定：给付 600.00 元。/],
  ['returned', ordered('paid', 'returned'), /决定：已批准给付 600.00 元，银行退回，待重新支付。/],
  ['cancelling', ordered('paid', 'approved'), /决定：给付 600.00 元的批准正在撤销。/],
  ['paid', ordered('paid'), /决定：核定为 600.00 元，不另行给付。/],
] as const)('a change says no more than became of it: %s', (status, standing, said) => {
  const [last = ''] = saidOf(told({ status, standing, lines: second.lines, reviews: second.reviews })).slice(-1);
  expect(last).toMatch(said);
});

test('what the next reviewer changed again is not told as paid', () => {
  const reviews = [review(4, change('HA', 700, '先前')), ...second.reviews];
  const standing = { ...ordered('paid', 'paid'), made: { 1: first, 2: { ...second, reviews } } };
  expect(saidOf(told({ standing, lines: second.lines, reviews })).slice(-2)).toEqual([
    expect.stringMatching('决定：改为 700.00 元，之后又有修改。'),
    expect.stringMatching('决定：给付 600.00 元。'),
  ]);
});

describe('an approval that two people took back', () => {
  const hand = (role: 'reviewer' | 'supervisor'): FirstHand => ({ subject: 'secret', roles: [role] });
  const cancellation = (decisionNo: number) =>
    ({
      ...{ decisionNo, reason: '医院登记有误', proposedBy: hand('reviewer'), proposedOn: day('2025-09-06') },
      ...{ confirmedBy: hand('supervisor'), confirmedOn: day('2025-09-07'), state: 'done' as const },
    }) as const;
  const gone = (decisionNo: number, made: OrderedDecision): TakenBack => ({
    ...{ ...made, cancellation: cancellation(decisionNo), on: day('2025-09-08') },
  });
  const whole = told(
    {
      ...{ status: 'cancelled', standing: null, lines: first.lines, reviews: first.reviews },
      ...{ cancellation: cancellation(1), takenBack: [gone(1, first)] },
    },
    1,
  );

  test('is told with roles, days, reason, clause and what the rules had said, and names nobody', () => {
    expect(whole.cancellations).toMatchObject([
      {
        ...{ decisionNo: 1, state: 'done', proposedRoles: ['reviewer'], confirmedRoles: ['supervisor'] },
        citation: { clauseId: 'review' },
        items: [
          { item: 'HM', rules: { fen: yuan(2100) }, approved: { fen: yuan(1500) } },
          { item: 'HA', rules: { fen: yuan(450) }, approved: { fen: yuan(450) } },
        ],
        sentence: {
          zh: '第 1 次决定的批准已撤销：审核人员 2025-09-06 提出，监事 2025-09-07 确认。理由：医院登记有误。',
        },
      },
    ]);
    expect(itemOf(whole, 'HA')).toMatchObject({
      ...{ decidedBy: 'people', outcome: { verdict: 'refuse', fen: 0 }, citation: { clauseId: 'review' } },
      sentence: { zh: '给付 450.00 元的批准已撤销。' },
    });
    expect([whole.totalFen, JSON.stringify(whole)]).toEqual([0, expect.not.stringContaining('secret')]);
    expect(saidOf(whole)).toEqual([expect.stringMatching('决定：给付 1500.00 元的批准已撤销。')]);
  });

  test('of before it was kept is told from its proposal', () => {
    const { confirmedBy: _, confirmedOn: __, ...before } = cancellation(1);
    const { cancellations } = told(
      { ...{ status: 'cancelled', standing: null, lines: first.lines, reviews: first.reviews }, cancellation: before },
      1,
    );
    expect(cancellations).toMatchObject([
      { confirmedRoles: [], sentence: { zh: expect.stringMatching('提出。理由') } },
    ]);
  });

  test('of an appeal leaves what was ordered before it, and stays told', () => {
    const { items, cancellations, totalFen, reviews } = told({
      ...{ status: 'paid', standing: ordered('paid'), lines: first.lines, reviews: second.reviews },
      ...{ cancellation: cancellation(2), takenBack: [gone(2, second)] },
    });
    expect([totalFen, cancellations.map(({ decisionNo }) => decisionNo)]).toEqual([yuan(1950), [2]]);
    expect(items.map(({ sentence }) => sentence.zh)).toEqual([
      '维持已决定的给付 1500.00 元。',
      '维持已决定的给付 450.00 元。',
    ]);
    expect(reviews.map(({ decisionNo }) => decisionNo)).toEqual([1, 2]);
  });
});

describe('what really reached the payee', () => {
  test('is less by what was paid back', () => {
    const paid = told(
      {
        status: 'paid',
        standing: ordered('paid'),
        lines: first.lines,
        reviews: first.reviews,
        clawedBack: [back(500)],
      },
      1,
    );
    expect(itemOf(paid, 'HM')).toMatchObject({
      ...{ outcome: { verdict: 'pay', fen: yuan(1000) }, paidFen: yuan(1000), clawedBackFen: yuan(500) },
      decidedBy: 'people',
      sentence: { zh: '给付 1500.00 元。其中 500.00 元已追回，实为 1000.00 元。' },
    });
    expect(itemOf(paid, 'HA')).toMatchObject({ clawedBackFen: 0, paidFen: yuan(450) });
    expect([paid.totalFen, paid.paidFen]).toEqual([yuan(1450), yuan(1450)]);
  });

  test('paid back in parts and of several orders it is counted once', () => {
    const clawedBack = [back(500), back(1000), { ...back(20, 2), fund: 'HA' }];
    const paid = told({ standing: ordered('paid', 'paid'), lines: second.lines, reviews: second.reviews, clawedBack });
    expect(paid.items.map(({ outcome }) => outcome.fen)).toEqual([0, yuan(580)]);
  });

  test('is nothing while the bank sent it back, or has not got it', () => {
    for (const state of ['returned', 'approved'] as const) {
      const { totalFen, paidFen } = told({ status: state, standing: ordered(state), lines: first.lines }, 1);
      expect([totalFen, paidFen]).toEqual([yuan(1950), 0]);
    }
  });
});

test('the lines of the fixture are those of the rules', () => {
  expect(linesOf(decision).map(({ item, fen }) => [item, fen])).toEqual([
    ['HM', yuan(2100)],
    ['HA', yuan(450)],
  ]);
});
