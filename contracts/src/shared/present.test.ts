import { expect, test } from '@jest/globals';
import { present, presentIf } from './present.ts';

test('what is undefined is left out, what is null, false, zero or empty stays', () => {
  const made = present({ a: 1, b: undefined, c: null, d: false, e: 0, f: '' });
  expect(Object.keys(made)).toEqual(['a', 'c', 'd', 'e', 'f']);
  const typed: { readonly a: number; readonly b?: string } = present({ a: 1, b: undefined as string | undefined });
  expect(typed).toEqual({ a: 1 });
});

test('members that belong together are there together, or not at all', () => {
  expect(presentIf(true, { a: 1, b: 'x' })).toEqual({ a: 1, b: 'x' });
  expect(Object.keys({ ...presentIf(false, { a: 1, b: 'x' }) })).toEqual([]);
  const typed: { readonly a?: 1 } = presentIf(true, { a: 1 });
  expect(typed).toEqual({ a: 1 });
});
