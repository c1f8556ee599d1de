import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskText } from './mask-text.ts';

describe('a text as lists show it', () => {
  test.each([
    ['张伟 缴会费 13800138000', '张* 缴** ****8000'],
    ['Zhang Wei fee 2025', 'Z**** W** f** 2025'],
    ['220102199001011234', '****1234'],
    ['6222021234567890123/张三', '****0123/张*'],
    ['CZH-2025-0042', 'C**-2025-0042'],
    ['', ''],
  ])('of %j is %j', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test('holds no word of two characters and no number of five digits, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        expect(maskText(text)).not.toMatch(/[\p{L}\p{M}]{2}|\p{N}{5}/u);
      }),
    );
  });
});
