import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { canonicalJson } from './canonical-json.ts';

const digest = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

test('the order of keys does not count, at any depth; they are sorted by their UTF-16 units', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null, 项: '值', é: 0, 10: 'x', 9: 'y' })).toBe(
    '{"10":"x","9":"y","a":null,"b":[{"c":2,"d":1}],"é":0,"项":"值"}',
  );
});

test('a member that is undefined is left out, undefined elsewhere is null', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  expect(canonicalJson(undefined)).toBe('null');
});

test('texts and numbers are written as RFC 8785 says', () => {
  expect(canonicalJson(['\u000f\n"\\/€😀', -0, 1e21, Number('333333333.33333329'), 1e-7, 0.000001])).toBe(
    '["\\u000f\\n\\"\\\\/€😀",0,1e+21,333333333.3333333,1e-7,0.000001]',
  );
});

test('digests of decisions that were released stay what they are', () => {
  expect(digest({ decision: 1, lines: [{ payableFen: 9_900, item: 'HM' }], on: '2025-05-21', note: undefined })).toBe(
    '34dd01db1444bf0092f3e198d5f4540650e111ce63b843255674af8c4415a489',
  );
});
