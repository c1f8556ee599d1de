import { describe, expect, test } from '@jest/globals';
import { changesNothing, faultsOfChange, lineOf, UNCHANGED } from './review-draft.ts';

const paid = { ...UNCHANGED, verdict: 'pay', amount: '1,200.50', reason: '发票补正', clause: 'check.filing' } as const;
const refused = {
  ...UNCHANGED,
  verdict: 'refuse',
  code: 'PAPERS_FALSE',
  reason: '医院否认',
  clause: 'check.amount',
} as const;

describe('a change of a line', () => {
  test.each([
    ['nothing changes', UNCHANGED, []],
    ['it is paid', paid, []],
    ['it is refused', refused, []],
    ['paying wants a sum', { ...paid, amount: '' }, ['amount']],
    ['paying wants a sum that is one', { ...paid, amount: '-5' }, ['amount']],
    ['refusing wants its cause', { ...refused, code: '' }, ['code']],
    ['each wants reason and clause', { ...refused, reason: ' ', clause: '' }, ['reason', 'clause']],
  ] as const)('%s', (_, change, faults) => {
    expect(faultsOfChange(change)).toEqual(faults);
  });

  test('says to pay what was typed, or why nothing is paid, and never both', () => {
    expect(lineOf('HM', paid)).toEqual({
      item: 'HM',
      verdict: 'pay',
      amountYuan: '1200.50',
      reason: '发票补正',
      clause: 'check.filing',
    });
    expect(lineOf('HM', { ...refused, amount: '5' })).toEqual({
      item: 'HM',
      verdict: 'refuse',
      code: 'PAPERS_FALSE',
      reason: '医院否认',
      clause: 'check.amount',
    });
    expect(lineOf('HM', UNCHANGED)).toBeNull();
  });
});

test('a review that leaves every line as it was calculated changes nothing', () => {
  expect([{}, { HM: UNCHANGED }, { HM: { ...paid, verdict: 'keep' as const } }].map(changesNothing)).toEqual([
    true,
    true,
    true,
  ]);
  expect(changesNothing({ HM: UNCHANGED, SURGERY: { ...UNCHANGED, verdict: 'pay' } })).toBe(false);
});
