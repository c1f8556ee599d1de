import {
  ITEM_REFERRALS,
  ITEM_REFUSALS,
  type ItemReason,
  itemWords,
} from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { describe, expect, test } from '@jest/globals';
import { accident, decide, diagnosis, joined, rulesOf, settlement, stay } from '../testing/adjudication-fixture.ts';
import { explainDecision } from './explain.ts';
import { initialMember } from './member.ts';
import type { DecisionItem, Finding } from './decision.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'CI', 'ACC', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });

/** Of a decision that a newer version made. */
const OF_TOMORROW = 'NO_SUCH_CODE' as ItemReason;

describe('a decision in words', () => {
  const items = explainDecision(decide(member, stay('2025-08-01', '2025-08-13', { on: '2025-09-01' }), rules), rules);
  const hm = items.find(({ item }) => item === 'HM');

  test('goes from the rate to the own share, every fen with its clause', () => {
    const steps = hm?.lines.filter(({ afterFen }) => afterFen !== undefined).map(({ sentence }) => sentence.en);
    expect(steps).toEqual([
      'Pool payment 20000.00 × 10.5% = 2100.00 yuan.',
      'At least 100.00 a stay: 2100.00 yuan.',
      'Own share 10000.00, of which 0.00 is taken: 2100.00 yuan.',
    ]);
    expect(hm?.sentence).toEqual({ zh: '给付 2100.00 元。', en: '2100.00 yuan are paid.' });
    expect(hm?.lines.find(({ rule }) => rule === 'rate-of-pool')?.clause.en).toMatch(/10\.5 %/);
    expect(items.map(({ item }) => item)).toEqual(['TRI.hospital', 'HM', 'HA']);
  });

  test('resolves every clause in both languages and leaves no place unfilled', () => {
    const on = '2025-09-01';
    const decisions = [
      decide(
        member,
        stay('2025-08-01', '2025-08-13', { on, settlement: settlement({ total: 5, cashPaid: 4 }), cause: 'crime' }),
        rules,
      ),
      decide(member, diagnosis('2025-08-20', { ci: 'mild' }, { on }), rules),
      decide(member, accident('2025-08-20', { on, disability: [4] }), rules),
      decide(member, stay('2024-08-01', '2024-08-13', { on }), rules),
    ];
    for (const { lines } of decisions.flatMap((decision) => explainDecision(decision, rules)))
      for (const line of lines) {
        expect([line.clause.zh, line.sentence.zh, line.sentence.en].join(' ')).not.toMatch(/undefined|[{}]/);
        expect(line.clause.en).not.toBe(line.clause.id);
      }
  });

  test('says why nothing is paid, and who decides', () => {
    const said = (decision: ReturnType<typeof decide>): unknown => explainDecision(decision, rules)[0]?.sentence.en;
    expect(said(decide(initialMember, stay('2025-08-01', '2025-08-13', { on: '2025-09-01' }), rules))).toBe(
      'Not paid: No cover on the day of the event.',
    );
    expect(said(decide(member, stay('2025-08-01', '2025-08-13', { on: '2026-06-01' }), rules))).toBe(
      'A person decides: Filed after the deadline, a reason is needed.',
    );
  });
});

describe('one finding in words', () => {
  const finding = (over: Partial<Finding>): Finding => ({
    rule: 'receipt-not-paid',
    version: 'changchun 2025-05-21',
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
  const explained = (over: Partial<DecisionItem>, ...trace: readonly Finding[]) =>
    explainDecision({ items: [item(over, ...trace)] }, rules)[0];
  const said = (over: Partial<Finding>): string | undefined => explained({}, finding(over))?.lines[0]?.sentence.en;

  test('holds or fails in words of its own', () => {
    expect(said({})).toBe('The receipt was not used for this benefit.');
    expect(said({ holds: false, verdict: 'refuse' })).toBe('Another claim used the receipt for this benefit.');
  });

  test('is not tested, or nobody knows it, in the same words', () => {
    const words = said({ verdict: 'not-tested' });
    expect(words).toBeTruthy();
    expect(said({ verdict: 'not-tested', rule: 'made-up' })).toBe(words);
    expect(said({ rule: 'made-up' })).toBe(words);
    expect(said({})).not.toBe(words);
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

  test('keeps code and amounts where it has them, and has no such keys where not', () => {
    const [plain, full] =
      explained(
        {},
        finding({}),
        finding({
          holds: false,
          verdict: 'refuse',
          code: 'DUPLICATE_RECEIPT',
          beforeFen: 1 as DecisionItem['fen'],
          afterFen: 2 as DecisionItem['fen'],
        }),
      )?.lines ?? [];
    expect(Object.keys(plain ?? {})).toEqual([
      'item',
      'rule',
      'version',
      'clause',
      'holds',
      'verdict',
      'sentence',
      'inputs',
    ]);
    expect(full).toMatchObject({ code: 'DUPLICATE_RECEIPT', beforeFen: 1, afterFen: 2, holds: false });
  });

  test('names a clause that no book has by its id', () => {
    const [line] = explained({}, finding({ version: 'harbour 2020-01-01', clause: 'x.y' }))?.lines ?? [];
    expect(line?.clause).toEqual({ id: 'x.y', zh: 'x.y', en: 'x.y' });
  });

  test.each([
    [{ verdict: 'pay' }, { zh: '给付 1234.56 元。', en: '1234.56 yuan are paid.' }],
    [
      { verdict: 'refuse', code: OF_TOMORROW },
      { zh: '不予给付:NO_SUCH_CODE。', en: 'Not paid: NO_SUCH_CODE.' },
    ],
    [
      { verdict: 'refer', code: OF_TOMORROW },
      { zh: '转人工审核:NO_SUCH_CODE。', en: 'A person decides: NO_SUCH_CODE.' },
    ],
    [{ verdict: 'refuse' }, { zh: '不予给付:。', en: 'Not paid: .' }],
    [
      { verdict: 'refuse', code: 'WAITING_PERIOD' },
      {
        zh: `不予给付:${itemWords('WAITING_PERIOD')?.zh ?? ''}。`,
        en: `Not paid: ${itemWords('WAITING_PERIOD')?.en ?? ''}.`,
      },
    ],
  ] as const)('an item of %j', (over, sentence) => {
    expect(explained(over)?.sentence).toEqual(sentence);
  });
});

test('every registered code has words, no other has', () => {
  for (const code of [...Object.keys(ITEM_REFUSALS), ...Object.keys(ITEM_REFERRALS)])
    expect(itemWords(code)?.zh).toBeTruthy();
  expect(itemWords('NO_SUCH_CODE')).toBeUndefined();
});
