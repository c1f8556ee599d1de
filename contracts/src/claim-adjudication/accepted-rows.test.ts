import { expect, test } from '@jest/globals';
import { isAcceptedIn } from './accepted-rows.ts';

const plans = [
  { plan: 'HM', pass: true },
  { plan: 'TRI', pass: false },
];

test('a row is accepted when adjudication says so, whatever one would tell from the verdicts', () => {
  const isAccepted = isAcceptedIn({ plans });
  expect(isAccepted({ plan: 'HM', accepted: false })).toBe(false);
  expect(isAccepted({ plan: 'TRI', code: 'UNDER_AGE', accepted: true })).toBe(true);
});

test('of an assessment that does not say it: a row without a code, of a plan that passed', () => {
  const isAccepted = isAcceptedIn({ plans });
  expect([{ plan: 'HM' }, { plan: 'HM', code: 'UNDER_AGE' }, { plan: 'TRI' }, { plan: 'CI' }].map(isAccepted)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
