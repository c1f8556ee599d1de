import { expect, test } from '@jest/globals';
import { accident, diagnosis, join, joined, rulesOf, stay } from '../../testing/adjudication-fixture.ts';
import { initialMember } from '../member/member.ts';
import { answeringCodes, answeringItems } from './answering-items.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = join(joined({ rules, plans: ['TRI', 'HM', 'ACC'], start: '2025-07-01', paid: '2025-06-25' }), {
  rules,
  plans: ['HA'],
  start: '2025-09-01',
  paid: '2025-08-25',
  batchId: 'B-HA',
});

test.each([
  ['a stay', stay('2025-08-01', '2025-08-05', { on: '2025-09-01' }), ['HA', 'HM', 'TRI.hospital']],
  ['before the cover begins', stay('2025-08-01', '2025-08-05', { on: '2025-08-31' }), ['HM', 'TRI.hospital']],
  ['a diagnosis', diagnosis('2025-08-01', { ci: 'mild' }, { on: '2025-09-01' }), ['TRI.critical']],
  ['an accident', accident('2025-08-01', { on: '2025-09-01' }), ['ACC', 'TRI.accident']],
])('%s is answered by the items of every plan held by then: %#', (_, claim, items) => {
  expect(answeringCodes(member, claim, rules)).toEqual(items);
});

test('nobody held, nothing answers; neither does a plan that no book has', () => {
  const claim = stay('2025-08-01', '2025-08-05', { on: '2025-09-01' });
  expect(answeringCodes(initialMember, claim, rules)).toEqual([]);
  expect(answeringCodes(member, claim, rulesOf(['wuxi']))).toEqual(['TRI.hospital']);
});

test('items of a plan answer for their event, in the order of the book', () => {
  const on = '2025-09-01';
  const claims = [
    stay('2025-08-01', '2025-08-05', { on }),
    diagnosis('2025-08-01', { ci: 'mild' }, { on }),
    accident('2025-08-01', { on }),
  ];
  const answering = claims.map((claim) => answeringItems(member, claim, rulesOf(['wuxi'])));
  expect(answering.map((items) => items.map(({ compiled, item }) => [compiled.plan.code, item.code]))).toEqual([
    [['TRI', 'TRI.hospital']],
    [['TRI', 'TRI.critical']],
    [['TRI', 'TRI.accident']],
  ]);
});
