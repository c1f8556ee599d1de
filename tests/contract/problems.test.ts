import { expect, test } from '@jest/globals';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { PARKING_CODES } from '@huji/contracts/payout/reason-codes.ts';
import { matchesOf } from './source-text.ts';

const problems = readProblems();

/** `refuse('code', …)`, `{ code: 'code', detail … }`, `answer('code', …)` and the framework's names in the mapper. */
const refused = new Set([
  ...matchesOf(/\brefuse(?:d|With)?\(\s*'([A-Za-z_0-9]+)'/g),
  ...matchesOf(/\bcode: '([a-z][a-z_0-9]*)'/g),
  ...matchesOf(/\banswer\(\s*'([a-z_0-9]+)'/g),
  ...matchesOf(/return '([a-z]+(?:_[a-z]+)+)';/g),
]);

test('every code the services refuse with is registered, but for those that park a record and answer nobody', () => {
  const codes = [...refused].filter((code) => problems[code] === undefined);
  expect(codes.sort()).toEqual([...PARKING_CODES].sort());
});

test('every registered code is one that something refuses with', () => {
  const quoted = matchesOf(/['"`]([A-Za-z_0-9]{4,60})['"`]/g);
  const dead = Object.keys(problems).filter(
    (code) => !refused.has(code) && !refused.has(code.toUpperCase()) && !quoted.has(code),
  );
  expect(dead).toEqual([]);
});

test('every problem has a title in Chinese', () => {
  const without = Object.entries(problems).filter(([, { titleZh }]) => !/[\u4e00-\u9fff]/.test(titleZh));
  expect(without.map(([code]) => code)).toEqual([]);
});
