import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { formerNames } from './receipt-spellings.ts';

test.each([
  ['JL-00123a', 'JL00123A'],
  ['ＪＬ－００１２３Ａ', 'JL00123A'],
  [' jl 00123a ', 'JL00123A'],
  ['JL00123A', 'JL00123A'],
  ['JL/00123A', 'JL/00123A'],
  ['JL—00123a', 'JL—00123A'],
  ['JL#00123A', 'JL#00123A'],
])('a receipt that was presented as %s before stood under %s', (typed, name) => {
  expect(formerNames(typed)).toContain(name);
});

test.each(['JL 00123A', 'jl/00123a', 'ＪＬ＿００１２３Ａ', 'JL — 00123A'])(
  'one presented as %s now is looked for under every sign that stood where a separator stands',
  (typed) => {
    const names = [
      'JL00123A',
      'JL/00123A',
      'JL.00123A',
      'JL_00123A',
      'JL:00123A',
      'JL·00123A',
      'JL–00123A',
      'JL—00123A',
    ];
    expect(formerNames(typed)).toEqual(expect.arrayContaining(names));
  },
);

test('a number without separators has one former name', () => {
  expect(formerNames('0012345678')).toEqual(['0012345678']);
});

test('however blanks and hyphens are set, the name under which it was paid is among them', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9]{1,5}$/);
  const gap = fc.constantFrom(' ', '-', '　', ' - ', '－', '--');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), gap, gap, (parts, before, now) => {
      const [paidAs, presentedAs] = [parts.join(before), parts.join(now)];
      expect(foldReference(paidAs)).toBe(foldReference(presentedAs));
      expect(formerNames(presentedAs)).toContain(parts.join('').toUpperCase());
      expect(formerNames(paidAs)).toContain(parts.join('').toUpperCase());
    }),
  );
});

test('a number written with two different signs is found by any other spelling of them', () => {
  expect(formerNames('AB 12 3')).toEqual(expect.arrayContaining(['AB/12.3', 'AB12/3', 'AB.12/3', 'AB123']));
  expect(formerNames('AB 1 2 3')).toEqual(expect.arrayContaining(['AB/1/2/3', 'AB123']));
});
