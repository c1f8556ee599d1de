import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writtenWorkbook } from '../testing/workbook-writer.ts';
import { annotatedWorkbook } from './annotated-workbook.ts';
import { readWorkbook } from './workbook.ts';

const read = (file: Uint8Array) =>
  readWorkbook(file, { rowsMax: 100, onRows: () => undefined }).sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ line, cells }) => [
      line,
      ...[...cells].map(([column, { text, formula }]) => [column, text, formula]),
    ]),
  }));

describe('a workbook with a column of findings', () => {
  test('says in them what was given, keeps the rest, and holds no formula', () => {
    const file = writtenWorkbook([
      { name: '名单', rows: [['姓名', '号码'], ['李', { formula: 'A1&"x"', value: 'ID' }], [], ['王', 'x']] },
      { name: '别的', rows: [[{ formula: '1+1', value: 2 }]] },
    ]);
    const texts = new Map([
      [1, '问题'],
      [2, '=1+1 & <b>'],
      [3, '空行'],
    ]);
    expect(read(annotatedWorkbook(file, [{ sheet: '名单', column: 2, texts }]))).toEqual([
      {
        name: '名单',
        rows: [
          [1, [0, '姓名', false], [1, '号码', false], [2, '问题', false]],
          [2, [0, '李', false], [1, 'ID', false], [2, '=1+1 & <b>', false]],
          [3, [2, '空行', false]],
          [4, [0, '王', false], [1, 'x', false]],
        ],
      },
      { name: '别的', rows: [[1, [0, '2', false]]] },
    ]);
  });

  const sheetOf = (file: Uint8Array): string =>
    strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const withSheet = (change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(writtenWorkbook([{ name: 'a', rows: [['x'], ['y']] }]));
    const path = 'xl/worksheets/sheet1.xml';
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
  };
  const told = (column: number) => ({ sheet: 'a', column, texts: new Map([[1, 'told']]) });

  test('sets them where they belong among cells that only have a format, and among cells far to the right', () => {
    const file = withSheet((xml) =>
      xml.replace('</c></row>', '</c><c r="B1" s="1"/><c r="D1" s="1"/><c r="ZZ1"><v>1</v></c></row>'),
    );
    const back = sheetOf(annotatedWorkbook(file, [told(2), told(1)]));
    expect([...back.matchAll(/<c r="([A-Z]+)1"/g)].map(([, name]) => name)).toEqual(['A', 'B', 'C', 'D', 'ZZ']);
  });

  test('leaves what is no formula of a cell: a list of choices in another sheet', () => {
    const choices = '<extLst><ext xmlns:xm="m"><xm:f>Sheet2!$A$1:$A$3</xm:f></ext></extLst></worksheet>';
    const file = withSheet((xml) => xml.replace('</worksheet>', choices));
    expect(sheetOf(annotatedWorkbook(file, [told(1)]))).toContain(choices);
  });

  test('shows the columns it writes where the sheet hides them', () => {
    const cols =
      '<cols><col min="1" max="1" width="9"/><col min="2" max="16384" width="0" hidden="1" customWidth="1"/></cols>';
    const file = withSheet((xml) => xml.replace('<sheetData>', `${cols}<sheetData>`));
    const back = sheetOf(annotatedWorkbook(file, [told(2), told(3)]));
    expect(/<cols>.*<\/cols>/.exec(back)?.[0]).toBe(
      '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/>' +
        '<col min="3" max="3"/><col min="4" max="4"/><col min="5" max="16384" width="0" hidden="1" customWidth="1"/></cols>',
    );
  });

  test('takes several beside each other, each in its own place, and replaces them all', () => {
    const file = writtenWorkbook([{ name: 'a', rows: [['x'], ['y']] }]);
    const columns = (said: string) =>
      [2, 1].map((column) => ({
        sheet: 'a',
        column,
        texts: new Map([
          [1, `h${String(column)}`],
          [2, `${said}${String(column)}`],
        ]),
      }));
    expect(read(annotatedWorkbook(annotatedWorkbook(file, columns('one')), columns('two')))).toEqual([
      {
        name: 'a',
        rows: [
          [1, [0, 'x', false], [1, 'h1', false], [2, 'h2', false]],
          [2, [0, 'y', false], [1, 'two1', false], [2, 'two2', false]],
        ],
      },
    ]);
  });

  test('that is given again replaces them', () => {
    const file = writtenWorkbook([{ name: 'a', rows: [['x'], ['y']] }]);
    const once = annotatedWorkbook(file, [
      {
        sheet: 'a',
        column: 1,
        texts: new Map([
          [1, 'h'],
          [2, 'one'],
        ]),
      },
    ]);
    const twice = annotatedWorkbook(once, [
      {
        sheet: 'a',
        column: 1,
        texts: new Map([
          [1, 'h'],
          [2, 'two'],
        ]),
      },
    ]);
    expect(read(twice)[0]?.rows).toEqual([
      [1, [0, 'x', false], [1, 'h', false]],
      [2, [0, 'y', false], [1, 'two', false]],
    ]);
  });

  test('reads back in every dialect, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '=', '<', '&', '"', '\u0001', '张', '\n'), minLength: 1, maxLength: 8 }),
        fc.constantFrom('', 'x:'),
        fc.boolean(),
        fc.constantFrom('shared', 'inline') as fc.Arbitrary<'shared' | 'inline'>,
        (text, prefix, utf16, strings) => {
          const file = writtenWorkbook([{ name: 'a', rows: [['x\r\ny', 'z'], ['w']] }], { prefix, utf16, strings });
          const out = annotatedWorkbook(file, [{ sheet: 'a', column: 3, texts: new Map([[2, text]]) }]);
          const kept = text.replaceAll('\u0001', '');
          expect(read(out)[0]?.rows[1]).toEqual([2, [0, 'w', false], [3, kept, false]]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
