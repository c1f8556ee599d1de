import { expect, test } from '@jest/globals';
import { Refused } from './client.ts';
import { isAnswer } from './command.ts';

const refusedWith = (status: number): Refused =>
  new Refused({ type: '/problems/any', title: 'any', titleZh: '任何', status, detail: 'any', code: 'any' });

test.each([
  ['no connection', new TypeError('Failed to fetch'), false],
  ['a server that may have done it', refusedWith(503), false],
  ['a refusal', refusedWith(409), true],
  ['an input that is not taken', refusedWith(400), true],
])('after %s it is sent again under the key it had, unless it was answered', (_, error, known) => {
  expect(isAnswer(error)).toBe(known);
});
