import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldReference, withoutSeparators } from './reference.ts';

test.each([
  ['JL-00123a', 'JL 00123A'],
  ['ＪＬ－００１２３Ａ', 'JL 00123A'],
  ['JL 00123A ', 'JL 00123A'],
  ['jl—00123a', 'JL 00123A'],
  ['  JL / . 00123A', 'JL 00123A'],
  ['JL\u200B-\u00AD00123A\uFE0F', 'JL 00123A'],
  ['J\u{E0100}L\u3000００１２３ａ', 'JL 00123A'],
  ['JL00123A', 'JL00123A'],
  ['发票（甲）〇一', '发票 甲 〇一'],
  ['№ ①②', 'NO 12'],
  ['0012', '0012'],
  ['12', '12'],
  ['2025E3', '2025E3'],
  ['straße', 'STRASSE'],
  ['-- · --', ''],
  ['\u200B\u2060\uFEFF', ''],
  ['', ''],
])('%j is read as %j', (text, folded) => {
  expect(foldReference(text)).toBe(folded);
});

const part = fc.stringMatching(/^[A-Z0-9]{1,6}$/);
const parts = fc.array(part, { minLength: 1, maxLength: 5 });
const separator = fc.stringMatching(/^[-–—_ ./:#\u3000\u00a0\t（）·]{1,3}$/);
const invisible = fc.constantFrom('', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\uFE0F', '\u{E0101}');

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** One of the ways in which people type these parts. */
const spelling = (words: readonly string[]) =>
  fc
    .tuple(
      fc.array(separator, { minLength: words.length + 1, maxLength: words.length + 1 }),
      fc.array(invisible, { minLength: words.length, maxLength: words.length }),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([between, unseen, small, full, outer]) => {
      const ends = (at: number): string => (outer ? (between[at] ?? '') : '');
      const typed = words
        .map(
          (word, at) =>
            `${at === 0 ? ends(0) : (between[at] ?? '')}${word.slice(0, 1)}${unseen[at] ?? ''}${word.slice(1)}`,
        )
        .join('');
      const text = `${typed}${ends(words.length)}`;
      const cased = small ? text.toLowerCase() : text;
      return full ? wide(cased) : cased;
    });

describe('however it is typed', () => {
  test('the same parts in the same order are one reference', () => {
    fc.assert(
      fc.property(
        parts.chain((words) => fc.tuple(fc.constant(words), spelling(words))),
        ([words, typed]) => {
          expect(foldReference(typed)).toBe(words.join(' '));
          expect(withoutSeparators(typed)).toBe(words.join(''));
        },
      ),
    );
  });

  test('other parts are another reference', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(foldReference(one.join('-')) === foldReference(other.join('/'))).toBe(one.join(' ') === other.join(' '));
      }),
    );
  });

  test('what was read is read the same again, and holds nothing but letters, digits and single blanks between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldReference(text);
        expect(foldReference(folded)).toBe(folded);
        expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 1000 },
    );
  });
});
