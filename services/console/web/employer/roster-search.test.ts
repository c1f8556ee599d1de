import { expect, test } from '@jest/globals';
import { isSought, type Sought } from './roster-search.ts';

const words = { zh: '', en: '' };
const row = {
  name: '李明',
  idNumber: '220102********031x',
  plan: 'HM',
  foreseen: { outcome: 'waits' as const, waitingUntilOn: '2025-07-30', sentence: words },
};
const refused = { ...row, foreseen: { outcome: 'refused' as const, sentence: words } };
const seek = (sought: Partial<Sought>, of = row as Parameters<typeof isSought>[0]) =>
  isSought(of, { text: '', plan: '', state: '', ...sought });

test('a row is found by a part of its name or number, by its plan, and by what it comes to', () => {
  expect([seek({ text: ' 李 ' }), seek({ text: '031X' }), seek({ text: '王' })]).toEqual([true, true, false]);
  expect([seek({ plan: 'HM' }), seek({ plan: 'CI' }), seek({ plan: 'HM', text: '王' })]).toEqual([true, false, false]);
  expect([seek({ state: 'waits' }), seek({ state: 'no-waiting' }), seek({ state: 'counted' })]).toEqual([
    true,
    false,
    true,
  ]);
  expect([seek({ state: 'not-counted' }, refused), seek({ state: 'no-waiting' }, refused)]).toEqual([true, false]);
});

test('an assessment decides over what was foreseen, and a row of which nothing is known is of no kind', () => {
  const verdict = { code: 'OVER_AGE', words, contributionYuan: '0.00' };
  expect(seek({ state: 'not-counted' }, { ...row, verdict })).toBe(true);
  const unknown = { name: '李明', idNumber: '', plan: 'HM' };
  expect([seek({ state: 'counted' }, unknown), seek({ state: 'not-counted' }, unknown), seek({}, unknown)]).toEqual([
    false,
    false,
    true,
  ]);
});
