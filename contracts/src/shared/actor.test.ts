import { describe, expect, test } from '@jest/globals';
import { type Actor, samePerson } from './actor.ts';

const ONE = '0190aaaa-0000-7000-8000-000000000001';
const TWO = '0190aaaa-0000-7000-8000-000000000002';

describe('two who act are one person', () => {
  test.each<[string, Actor, Actor, boolean]>([
    ['with one account', { subject: 'a', personId: ONE }, { subject: 'a', personId: ONE }, true],
    ['with two accounts', { subject: 'a', personId: ONE }, { subject: 'b', personId: ONE }, true],
    ['when an old record knows the account alone', { subject: 'a' }, { subject: 'a', personId: ONE }, true],
    [
      'not when two accounts are of two persons',
      { subject: 'a', personId: ONE },
      { subject: 'b', personId: TWO },
      false,
    ],
    ['not when two accounts name no person', { subject: 'a' }, { subject: 'b' }, false],
  ])('%s', (_title, a, b, same) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual([same, same]);
  });
});
