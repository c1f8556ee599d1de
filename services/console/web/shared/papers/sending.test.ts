import { expect, test } from '@jest/globals';
import { Refused } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { goesOnByItself, goneOn, type Sending, stateAfter } from './sending.ts';

const answer = (status: number): Refused => new Refused(problemOf(null, status));

test.each([
  ['nothing was reached', new TypeError('nothing was reached')],
  ['the request came too late', answer(408)],
  ['there were too many', answer(429)],
  ['a proxy answered', answer(502)],
])('a paper goes on by itself where %s', (_, error) => {
  expect(stateAfter(error)).toEqual({ state: 'paused' });
});

test('it goes on after the next sign-in where nobody is signed in any more', () => {
  expect(stateAfter(answer(401))).toEqual({ state: 'paused', expired: true });
});

test.each([
  ['an answer that did not come is tried again by itself', { state: 'paused', sentBytes: 1 }, true],
  [
    'where nobody is signed in, nothing is tried again before somebody is',
    { state: 'paused', sentBytes: 1, expired: true },
    false,
  ],
  ['a refusal is not tried again', { state: 'refused', sentBytes: 1 }, false],
] as const)('%s', (_, sending, again) => {
  expect(goesOnByItself(sending)).toBe(again);
});

test.each([403, 409, 422])('a paper that was answered with %d was not taken, and it is said why', (status) => {
  expect(stateAfter(answer(status))).toMatchObject({ state: 'refused', problem: { zh: '没有办成，请稍后再试' } });
});

test('what is paused goes on, what was refused by its key alone, and neither keeps what was said of it', () => {
  const problem = { zh: '太大', en: 'too large' };
  const known: Readonly<Record<string, Sending>> = {
    expired: { state: 'paused', sentBytes: 7, expired: true },
    refused: { state: 'refused', sentBytes: 3, problem },
    sending: { state: 'sending', sentBytes: 1 },
  };
  const waiting = { state: 'waiting', sentBytes: 7 };
  expect(goneOn(known)).toEqual({ ...known, expired: waiting });
  expect(goneOn(known, 'refused')).toEqual({
    ...known,
    expired: waiting,
    refused: { state: 'waiting', sentBytes: 3 },
  });
});
