import { describe, expect, test } from '@jest/globals';
import { parseCsv, UnreadableCsv } from './csv-text.ts';

describe('reading CSV', () => {
  test('takes off the byte-order mark, leaves out empty lines and says where each record stands', () => {
    expect(parseCsv('\ufeff姓名,证件号码\r\n 李明 ,"a,""b"""\r\n\r\n,\r\n王芳,c')).toEqual([
      { line: 1, cells: ['姓名', '证件号码'] },
      { line: 2, cells: ['李明', 'a,"b"'] },
      { line: 5, cells: ['王芳', 'c'] },
    ]);
  });

  test.each([
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,b\n1', [['a', 'b'], ['1']]],
    ['', []],
  ])('reads %j', (text, cells) => {
    expect(parseCsv(text).map((record) => record.cells)).toEqual(cells);
  });

  test('a quote that is never closed is named with its line', () => {
    expect(() => parseCsv('a,b\n1,"2\n')).toThrow(UnreadableCsv);
  });
});
