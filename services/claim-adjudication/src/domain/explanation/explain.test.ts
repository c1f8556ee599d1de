import {
  ITEM_REFERRALS,
  ITEM_REFUSALS,
  type ItemReason,
  itemWords,
} from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { describe, expect, test } from '@jest/globals';
import {
  accident,
  day,
  decide,
  diagnosis,
  joined,
  rulesOf,
  rulesOfFirstEditions,
  settlement,
  stay,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import { explained, linesOf } from '../../testing/explained.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Claim, ItemLine, LineChange, Review } from '../claim/claim.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import type { DecisionItem, Finding } from '../decision/decision.ts';
import type { Explanation } from './explain.ts';
import { RULE_SENTENCES } from './rule-sentences.ts';
import { initialMember, type Member } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'CI', 'ACC', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });

/** Of a decision that a newer version made. */
const OF_TOMORROW = 'NO_SUCH_CODE' as ItemReason;

type StandingClaim = Partial<Pick<Claim, 'status' | 'lines' | 'reviews' | 'standing'>>;

const told = (who: Member, asked: ClaimReport, claim: StandingClaim = {}, by: Rules = rules): Explanation =>
  explained({ record: { claim: asked, member: who }, decision: decide(who, asked, by), rules: by, claim });

const lineOf = ({ items }: Explanation, item: string, rule: string) =>
  items.find((each) => each.item === item)?.lines.find((line) => line.rule === rule);

describe('a decision in words', () => {
  const { items } = told(member, stay('2025-08-01', '2025-08-13', { on: '2025-09-01' }));
  const hm = items.find(({ item }) => item === 'HM');

  test('goes from the rate to the own share, every fen with its clause', () => {
    const steps = hm?.lines.filter(({ afterFen }) => afterFen !== undefined).map(({ sentence }) => sentence.en);
    expect(steps).toEqual([
      'Pool payment 20000.00 × 10.5% = 2100.00 yuan.',
      'At least 100.00 a stay: 2100.00 yuan.',
      'Own share 10000.00, of which 0.00 is taken: 2100.00 yuan.',
    ]);
    expect(hm?.sentence).toEqual({ zh: '给付 2100.00 元。', en: '2100.00 yuan are paid.' });
    expect(hm?.lines.find(({ rule }) => rule === 'rate-of-pool')?.citation.clause.en).toMatch(/10\.5 %/);
    expect(items.map(({ item }) => item)).toEqual(['TRI.hospital', 'HM', 'HA']);
  });

  test('resolves every clause in both languages and leaves no place unfilled', () => {
    const on = '2025-09-01';
    const unbalanced = settlement({ total: 5, cashPaid: 4 });
    const all = [
      told(member, stay('2025-08-01', '2025-08-13', { on, settlement: unbalanced, cause: 'crime' })),
      told(member, diagnosis('2025-08-20', { ci: 'mild' }, { on })),
      told(member, accident('2025-08-20', { on, disability: [4] })),
      told(member, stay('2024-08-01', '2024-08-13', { on })),
      told(initialMember, stay('2024-08-01', '2024-08-13', { on })),
    ];
    for (const line of all.flatMap((each) => each.items.flatMap(({ lines }) => lines))) {
      const { clause, clauseId, basis, inForceOn } = line.citation;
      expect([clause.zh, line.sentence.zh, line.sentence.en, basis.zh].join(' ')).not.toMatch(/undefined|[{}]/);
      expect(clause.en).not.toBe(clauseId);
      expect(basis.zh).toContain(`条款 ${clauseId}`);
      expect(basis.zh).toContain(inForceOn);
    }
  });

  test('says why nothing is paid, and who decides', () => {
    const said = (who: Member, on: string, status: Claim['status']): unknown =>
      told(who, stay('2025-08-01', '2025-08-13', { on }), { status, standing: null }).items[0]?.sentence.en;
    expect(said(initialMember, '2025-09-01', 'refused')).toBe('Not paid: No cover on the day of the event.');
    expect(said(member, '2026-06-01', 'in-review')).toBe(
      'A person decides: Filed after the deadline, a reason is needed.',
    );
  });
});

describe('every sentence cites the clause that was in force on the date that decides', () => {
  const before = joined({ rules, plans: ['HM'], start: '2025-01-01', paid: '2024-12-20' });
  const below = { grade: 1, designated: true, emergency: false, level: 'district' } as const;

  test('a refusal of before the change cites the clause of before, never the one that abolished it', () => {
    const filedBefore = told(before, stay('2025-03-01', '2025-03-08', { on: '2025-05-20', hospital: below }));
    const filedAfter = told(before, stay('2025-03-01', '2025-03-08', { on: '2025-05-21', hospital: below }));
    expect(lineOf(filedBefore, 'HM', 'hospital-grade')).toMatchObject({
      holds: false,
      citation: { clauseId: 'E.grade.before', inForceOn: '2025-05-20', selectedBy: 'claim-submission' },
    });
    expect(lineOf(filedAfter, 'HM', 'hospital-grade')).toMatchObject({
      holds: true,
      citation: { clauseId: 'E.grade', inForceOn: '2025-05-21', version: 'changchun 2025-05-21.5' },
    });
    // A grade is called as people call it.
    expect(lineOf(filedBefore, 'HM', 'hospital-grade')?.sentence).toEqual({
      zh: '医院等级为一级，规定不低于二级。',
      en: 'The hospital is grade 1; the rule asks for grade 2.',
    });
    expect(filedBefore.items[0]?.citation).toMatchObject({ clauseId: 'E.grade.before', inForceOn: '2025-05-20' });
    expect(filedBefore.items[0]?.citation.clause.zh).toContain('须在二级以上医院住院');
  });

  test('the count of payments is told by the first day of the term', () => {
    const cited = (who: Member, on: string) =>
      lineOf(told(who, stay('2025-08-01', '2025-08-13', { on })), 'HM', 'count-below-cap')?.citation;
    expect(cited(before, '2025-09-01')).toMatchObject({
      clauseId: 'E.count.before',
      inForceOn: '2025-01-01',
      selectedBy: 'term-start',
    });
    expect(cited(member, '2025-09-01')).toMatchObject({ clauseId: 'E.count', inForceOn: '2025-07-01' });
  });

  test('a decision of a book without such clauses cites them from the revision that has them, all else from its own book', () => {
    const first = rulesOfFirstEditions(['changchun']);
    const asked = stay('2025-03-01', '2025-03-08', { on: '2025-05-20', hospital: below });
    const old = joined({ rules: first, plans: ['HM'], start: '2025-01-01', paid: '2024-12-20' });
    const { lines } = told(old, asked, {}, first).items[0]!;
    const cited = (rule: string) => lines.find((line) => line.rule === rule)?.citation;
    expect(cited('hospital-grade')).toMatchObject({ clauseId: 'E.grade.before', version: 'changchun 2025-05-21.5' });
    expect(cited('filed-in-time')).toMatchObject({ clauseId: 'check.filing', version: 'changchun 2025-05-21' });
  });
});

describe('what people decided', () => {
  const asked = stay('2025-08-01', '2025-08-13', { on: '2026-06-01' });
  const decision = decide(member, asked, rules);
  const change: LineChange = {
    item: 'HM',
    verdict: 'pay',
    fen: yuan(1200),
    reason: '住院期间无法办理，情况属实',
    clause: 'check.filing',
  };
  const review = (over: Partial<Review>): Review => ({
    reviewer: 'reviewer-1',
    on: day('2026-06-03'),
    digest: 'd',
    linesVersion: 2,
    changes: [],
    ...over,
  });
  const closed = (item: string): ItemLine => ({ item, verdict: 'refuse', fen: yuan(0), code: 'LATE_NEEDS_REASON' });
  const lines = linesOf(decision).map((line) =>
    line.item === 'HM' ? { item: 'HM', verdict: 'pay' as const, fen: yuan(1200) } : closed(line.item),
  );
  const reviews = [review({ changes: [change] }), review({ reviewer: 'reviewer-2', on: day('2026-06-04') })];
  const standing = { lines, payments: { 1: 'paid' as const }, made: { 1: { lines, reviews } } };
  const record = { claim: asked, member };
  const paid = explained({ record, decision, rules, claim: { lines, reviews, standing } });

  test('stands beside what the rules had said, with role, day, reason and clause, and names nobody', () => {
    expect(paid.reviews.map(({ role, sentence }) => [role, sentence.zh])).toEqual([
      ['reviewer', '审核人员 2026-06-03 修改 1 项并同意。'],
      ['reviewer', '审核人员 2026-06-04 同意。'],
    ]);
    expect(paid.reviews[0]?.changes[0]).toMatchObject({
      rules: { verdict: 'refer', code: 'LATE_NEEDS_REASON' },
      outcome: { verdict: 'pay', fen: yuan(1200) },
      citation: { clauseId: 'check.filing', version: 'changchun 2025-05-21.5', inForceOn: '2026-06-01' },
    });
    expect(paid.reviews[0]?.changes[0]?.sentence).toEqual({
      zh: '审核人员 2026-06-03 决定：给付 1200.00 元。规则核算原为：转人工审核：超过申请期限，须说明理由。理由：住院期间无法办理，情况属实。',
      en: 'A reviewer decided on 2026-06-03: 1200.00 yuan are paid. The rules had said: A person decides: Filed after the deadline, a reason is needed. Reason: 住院期间无法办理，情况属实.',
    });
    expect(JSON.stringify(paid)).not.toContain('reviewer-');
  });

  test('makes the sum: what the items come to is what is paid', () => {
    expect(paid.totalFen).toBe(yuan(1200));
    const hm = paid.items.find(({ item }) => item === 'HM');
    expect(hm).toMatchObject({
      rules: { verdict: 'refer', fen: 0 },
      outcome: { verdict: 'pay', fen: yuan(1200) },
      decidedBy: 'people',
      sentence: { zh: '给付 1200.00 元。' },
      citation: { clauseId: 'check.filing' },
    });
  });

  test.each([
    ['in-review', '拟给付 1200.00 元，待审核。'],
    ['confirming', '审核同意给付 1200.00 元，正在确认。'],
    ['approved', '已批准给付 1200.00 元，待支付。'],
    ['returned', '已批准给付 1200.00 元，银行退回，待重新支付。'],
    ['paid', '给付 1200.00 元。'],
  ] as const)('is no firmer than the claim: %s', (status, zh) => {
    const isOpen = status === 'in-review' || status === 'confirming';
    const claim = { status, lines, reviews, standing: isOpen ? null : { ...standing, payments: { 1: status } } };
    const { items } = explained({ record, decision, rules, claim });
    expect(items.find(({ item }) => item === 'HM')?.sentence.zh).toBe(zh);
  });

  test.each([
    ['cancelling', standing, yuan(1200), '给付 1200.00 元的批准正在撤销。'],
    ['cancelled', null, yuan(0), '给付 1200.00 元的批准已撤销。'],
  ] as const)('says of an approval that is taken back what it is: %s', (status, orders, total, zh) => {
    const told = explained({ record, decision, rules, claim: { status, lines, reviews, standing: orders } });
    expect(told.totalFen).toBe(total);
    expect(told.items.find(({ item }) => item === 'HM')?.sentence.zh).toBe(zh);
  });

  test('a clause of before clauses had ids is shown as it was written', () => {
    const given = [review({ changes: [{ ...change, clause: '第七条' }] })];
    const [one] = explained({ record, decision, rules, claim: { lines, reviews: given, standing } }).reviews;
    expect(one?.changes[0]?.citation.clause).toEqual({ zh: '第七条', en: '第七条' });
  });

  test('an appeal that brings nothing more leaves what stood, with the people who decided it', () => {
    const none = linesOf(decision).map(({ item }) => closed(item));
    const given = [review({ reviewer: 'reviewer-3', on: day('2026-07-01') })];
    const stood = explained({
      record,
      decision,
      rules,
      decisionNo: 2,
      claim: { lines: standing.lines, reviews: given, standing },
    });
    expect(none).not.toEqual(standing.lines);
    expect(stood.totalFen).toBe(yuan(1200));
    expect(stood.items.find(({ item }) => item === 'HM')?.sentence.zh).toBe('维持已决定的给付 1200.00 元。');
    expect(stood.reviews.map(({ reviewedOn }) => reviewedOn)).toEqual(['2026-06-03', '2026-06-04', '2026-07-01']);
  });

  test('an appeal that gives less for one item and more for another takes nothing back', () => {
    const other = linesOf(decision).find(({ item }) => item === 'HA')!.item;
    const anew = lines.map((line): ItemLine =>
      line.item === 'HM'
        ? { item: 'HM', verdict: 'pay', fen: yuan(1000) }
        : line.item === other
          ? { item: other, verdict: 'pay', fen: yuan(450) }
          : line,
    );
    const both = {
      lines: anew,
      payments: { 1: 'paid' as const, 2: 'approved' as const },
      made: { ...standing.made, 2: { lines: anew, reviews: [] } },
    };
    const after = explained({ record, decision, rules, decisionNo: 2, claim: { lines: anew, standing: both } });
    expect(after.totalFen).toBe(yuan(1650));
    expect(after.items.map(({ outcome }) => outcome.fen)).toContain(yuan(1200));
  });

  test('what was agreed on and is ordered no more is not called paid', () => {
    const { items, totalFen } = explained({
      record,
      decision,
      rules,
      claim: { status: 'refused', lines, standing: null },
    });
    expect(totalFen).toBe(0);
    expect(items.find(({ item }) => item === 'HM')?.sentence.zh).toBe('不予给付。');
  });
});

describe('one finding in words', () => {
  const finding = (over: Partial<Finding>): Finding => ({
    rule: 'receipt-not-paid',
    version: 'changchun 2025-05-21.5',
    clause: 'check.receipt',
    inputs: {},
    holds: true,
    verdict: 'holds',
    ...over,
  });
  const item = (over: Partial<DecisionItem>, ...trace: readonly Finding[]): DecisionItem => ({
    item: 'HM',
    plan: 'HM',
    verdict: 'pay',
    fen: 123_456 as DecisionItem['fen'],
    formulaFen: 0 as DecisionItem['fen'],
    fund: 'HM',
    coverId: null,
    use: null,
    trace,
    ...over,
  });
  const record = { claim: stay('2025-08-01', '2025-08-13', { on: '2025-09-01' }), member };
  const words = (over: Partial<DecisionItem>, ...trace: readonly Finding[]) =>
    explained({ record, decision: { items: [item(over, ...trace)] }, rules }).items[0];
  const said = (over: Partial<Finding>): string | undefined => words({}, finding(over))?.lines[0]?.sentence.en;

  test('holds or fails in words of its own', () => {
    expect(said({})).toBe('The receipt was not used for this benefit.');
    expect(said({ holds: false, verdict: 'refuse' })).toBe('Another claim used the receipt for this benefit.');
  });

  test('is not tested, or nobody knows it, in the same words', () => {
    const nothing = said({ verdict: 'not-tested' });
    expect(nothing).toBeTruthy();
    expect(said({ verdict: 'not-tested', rule: 'made-up' })).toBe(nothing);
    expect(said({ rule: 'made-up' })).toBe(nothing);
    expect(said({})).not.toBe(nothing);
  });

  test('writes money as yuan, rates as percent, what is missing as a dash', () => {
    const rate = { rule: 'rate-of-pool', clause: 'HM.formula' };
    const amounts = { beforeFen: 0 as DecisionItem['fen'], afterFen: 210_000 as DecisionItem['fen'] };
    expect(said({ ...rate, ...amounts, inputs: { poolPaid: 2_000_000, ratePpm: 105_000 } })).toBe(
      'Pool payment 20000.00 × 10.5% = 2100.00 yuan.',
    );
    expect(said({ ...rate, inputs: { poolPaid: null, ratePpm: '10.5%' } })).toBe('Pool payment — × 10.5% = — yuan.');
    expect(said({ ...rate, ...amounts, inputs: { poolPaid: 'all', ratePpm: undefined } })).toBe(
      'Pool payment all × — = 2100.00 yuan.',
    );
  });

  test('keeps amounts where it has them, and has no such keys where not', () => {
    const amounts = { beforeFen: 1 as DecisionItem['fen'], afterFen: 2 as DecisionItem['fen'] };
    const [plain, full] = words({}, finding({}), finding({ holds: false, verdict: 'refuse', ...amounts }))?.lines ?? [];
    expect(Object.keys(plain ?? {})).toEqual(['item', 'rule', 'citation', 'holds', 'verdict', 'sentence', 'inputs']);
    expect(full).toMatchObject({ ...amounts, holds: false });
  });

  test('names a clause that no book has by its id', () => {
    const nowhere = words({}, finding({ version: 'harbour 2020-01-01', clause: 'x.y' }))?.lines[0]?.citation;
    expect(nowhere).toMatchObject({ clauseId: 'x.y', clause: { zh: 'x.y', en: 'x.y' } });
  });

  test.each([
    [{ verdict: 'pay' }, { zh: '给付 1234.56 元。', en: '1234.56 yuan are paid.' }],
    [
      { verdict: 'refuse', code: OF_TOMORROW },
      { zh: '不予给付：NO_SUCH_CODE。', en: 'Not paid: NO_SUCH_CODE.' },
    ],
    [
      { verdict: 'refer', code: OF_TOMORROW },
      { zh: '转人工审核：NO_SUCH_CODE。', en: 'A person decides: NO_SUCH_CODE.' },
    ],
    [{ verdict: 'refuse' }, { zh: '不予给付。', en: 'Not paid.' }],
    [
      { verdict: 'refuse', code: 'WAITING_PERIOD' },
      {
        zh: `不予给付：${itemWords('WAITING_PERIOD')?.zh ?? ''}。`,
        en: `Not paid: ${itemWords('WAITING_PERIOD')?.en ?? ''}.`,
      },
    ],
  ] as const)('an item of %j', (over, sentence) => {
    expect(words(over)?.sentence).toEqual(sentence);
  });
});

test('every registered code has words, no other has', () => {
  for (const code of [...Object.keys(ITEM_REFUSALS), ...Object.keys(ITEM_REFERRALS)])
    expect(itemWords(code)?.zh).toBeTruthy();
  expect(itemWords('NO_SUCH_CODE')).toBeUndefined();
});

test('Chinese sentences have Chinese punctuation', () => {
  for (const { holds, fails } of Object.values(RULE_SENTENCES))
    for (const { zh } of [holds, fails]) expect(zh.replaceAll(/\{[^}]*\}/g, '')).not.toMatch(/[,:;()]/);
});
