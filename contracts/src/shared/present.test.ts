import { expect, test } from '@jest/globals';
import { present } from './present.ts';

test('what is undefined is left out, what is null, false, zero or empty stays', () => {
  const made = present({ a: 1, b: undefined, c: null, d: false, e: 0, f: '' });
  expect(Object.keys(made)).toEqual(['a', 'c', 'd', 'e', 'f']);
  const typed: { readonly a: number; readonly b?: string } = present({ a: 1, b: undefined as string | undefined });
  expect(typed).toEqual({ a: 1 });
});
