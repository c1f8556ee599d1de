import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodings, encodeText, type TextEncoding } from './text-encoding.ts';

const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'gb18030', 'big5'];
const HEAD = '姓名,身分證號,1234567890\n';
const MIXED = ['a', '1', ',', '\n', '李', '明', '參', '保', '國', '電'] as const;

describe('the encoding of a text', () => {
  test.each(ENCODINGS)('%s is among those that its bytes allow, and gives the text', (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...MIXED), maxLength: 60 }), (tail) => {
        const text = HEAD + tail;
        const found = decodings(encodeText(text, encoding, false)).filter((each) => each.text === text);
        expect(found.map((each) => each.encoding)).toContain(encoding);
      }),
    );
  });

  test.each(ENCODINGS.filter((encoding) => encoding.startsWith('utf')))('%s is told by its mark', (encoding) => {
    expect(decodings(encodeText('李,1', encoding, true))).toEqual([{ text: '李,1', encoding, marked: true }]);
  });

  test('marks that stand twice are no text', () => {
    expect(decodings(Buffer.from('\ufeff\ufeffa,b'))).toEqual([{ text: 'a,b', encoding: 'utf-8', marked: true }]);
  });
});
