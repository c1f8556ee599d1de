import { describe, expect, test } from '@jest/globals';
import { kindOf } from './limits.ts';

const head = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what a file is, is told by its first bytes', () => {
  test.each([
    ['jpeg', '\u00ff\u00d8\u00ff\u00e0'],
    ['png', '\u0089PNG\r\n'],
    ['pdf', '%PDF-1.7'],
    ['heic', '\u0000\u0000\u0000\u0018ftypheic'],
    ['heic', '\u0000\u0000\u0000\u0018ftypmif1'],
  ] as const)('%s', (kind, bytes) => {
    expect(kindOf(head(bytes))).toBe(kind);
  });

  test.each(['', 'MZ', 'PK\u0003\u0004', '<svg xmlns', '\u0000\u0000\u0000\u0018ftypmp42', '%PD'])(
    'and %j is no paper',
    (bytes) => {
      expect(kindOf(head(bytes))).toBeNull();
    },
  );
});
