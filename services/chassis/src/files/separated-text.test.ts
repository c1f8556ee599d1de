import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSeparated, separatedLine } from './separated-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

describe('a separated text', () => {
  test('has rows as a spreadsheet counts them, empty ones too, whatever ends a line', () => {
    expect(parseSeparated('a,b\r\n ,"x,""y"""\n\n1\r2', ',')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['', 'x,"y"'] },
      { line: 3, cells: [''] },
      { line: 4, cells: ['1'] },
      { line: 5, cells: ['2'] },
    ]);
    expect(parseSeparated('"a\nb",c\nd,e', ',').map(({ line }) => line)).toEqual([1, 2]);
  });

  test('takes a quote inside a cell for a character; one that is never closed is named with its row', () => {
    expect(parseSeparated('a,="1"', ',')[0]?.cells).toEqual(['a', '="1"']);
    const fault = (text: string): unknown => {
      try {
        return parseSeparated(text, ',');
      } catch (error) {
        return error instanceof UnreadableFile ? [error.fault, error.line] : error;
      }
    };
    expect(fault('a,b\n1,"2\n3,4\n')).toEqual(['quote_open', 2]);
  });

  test('that was written reads back, and no cell of it is a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '张', ',', ';', '"', '\n', '=', '+', '@', '-', '|', '1', '\t'),
    });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|', '，'),
        (cells, separator) => {
          const [record] = parseSeparated(separatedLine(cells, separator), separator);
          const read = record?.cells ?? [];
          expect(read.some((each) => /^\s*[=+\-@]/.test(each))).toBe(false);
          expect(read.map((each) => each.replace(/^'(?=\s*[=+\-@\t\r])/, ''))).toEqual(cells);
        },
      ),
    );
  });
});
