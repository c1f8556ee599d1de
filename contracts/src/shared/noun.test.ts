import { expect, test } from '@jest/globals';
import { noun } from './noun.ts';

test.each([
  [0, 'rows'],
  [1, 'row'],
  [2, 'rows'],
  [101, 'rows'],
  ['1', 'row'],
  ['1,001', 'rows'],
])('of %s one says %s', (count, said) => {
  expect(noun(count, 'row')).toBe(said);
});

test('a noun that has a plural of its own is told by it', () => {
  expect([noun(1, 'person has', 'people have'), noun(2, 'person has', 'people have')]).toEqual([
    'person has',
    'people have',
  ]);
});
