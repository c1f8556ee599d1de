import { ITEM_REFERRALS, ITEM_REFUSALS, itemWords } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { describe, expect, test } from '@jest/globals';
import { accident, decide, diagnosis, joined, rulesOf, settlement, stay } from '../testing/adjudication-fixture.ts';
import { explainDecision } from './explain.ts';
import { initialMember } from './member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'CI', 'ACC', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });

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
      'A person decides: Filed after 180 days, a reason is needed.',
    );
  });
});

test('every registered code has words, no other has', () => {
  for (const code of [...Object.keys(ITEM_REFUSALS), ...Object.keys(ITEM_REFERRALS)])
    expect(itemWords(code)?.zh).toBeTruthy();
  expect(itemWords('NO_SUCH_CODE')).toBeUndefined();
});
