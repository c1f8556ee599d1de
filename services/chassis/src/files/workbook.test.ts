import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { type WorkbookDialect, writtenWorkbook } from '../testing/workbook-writer.ts';
import { isDateFormat } from './workbook-styles.ts';
import { archiveOf } from './workbook-zip.ts';
import { readWorkbook } from './workbook.ts';
import { UnreadableFile } from './unreadable-file.ts';

const LIMITS = { rowsMax: 1_000, onRows: () => undefined };
const read = (file: Uint8Array, rowsMax = 1_000) => readWorkbook(file, { ...LIMITS, rowsMax });
const faultOf = (file: Uint8Array, rowsMax = 1_000): unknown => {
  try {
    return read(file, rowsMax);
  } catch (error) {
    return error instanceof UnreadableFile ? error.fault : error;
  }
};
const cellsOf = (file: Uint8Array): readonly (readonly [number, number, string, string])[] =>
  read(file).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ line, cells }) =>
      [...cells].map(([column, { text, type }]) => [line, column, text, type] as const),
    ),
  );

const dialects = fc.record<WorkbookDialect>({
  strings: fc.constantFrom('shared', 'inline', 'formula'),
  dateSystem: fc.constantFrom('1900', '1904'),
  prefix: fc.constantFrom('', 'x:', 'ss:'),
  placeless: fc.boolean(),
  absolute: fc.boolean(),
  utf16: fc.boolean(),
  stored: fc.boolean(),
});
const character = fc.constantFrom('李', '𠮷', 'a', '<', '&', '"', ' ', '=', '\n', '_', '1');
const text = fc.string({ unit: character, minLength: 1, maxLength: 12 });
const cell = fc.oneof(text, fc.integer({ min: 0, max: 10 ** 15 }), fc.boolean(), fc.constant(null));

describe('a workbook', () => {
  test('that was written in any dialect reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), dialects, (rows, dialect) => {
        const expected = rows.flatMap((cells, index) =>
          cells.flatMap((each, column) => {
            if (each === null) return [];
            if (typeof each === 'boolean') return [[index + 1, column, each ? 'TRUE' : 'FALSE', 'boolean']];
            return [[index + 1, column, String(each), typeof each === 'number' ? 'number' : 'text']];
          }),
        );
        const workbook = writtenWorkbook([{ name: '名单', rows }], dialect);
        expect(cellsOf(workbook)).toEqual(expected);
        expect(read(workbook).dateSystem).toBe(dialect.dateSystem);
      }),
      { numRuns: 60 },
    );
  });

  test('tells dates by their formats, leaves out how a word is pronounced, and evaluates nothing', () => {
    const rows = [
      [{ serial: 45778 }, { serial: 45778, format: 'h:mm' }, { serial: 45778, format: 'yyyy-mm-dd' }],
      [{ phonetic: 'zhang', text: '张三' }, { day: '2025-05-01T00:00:00' }, { error: '#REF!' }],
      [{ formula: '1+1', value: 3 }, { formula: 'A1' }, { formula: '""', value: '' }],
    ];
    expect(cellsOf(writtenWorkbook([{ name: 'a', rows }]))).toEqual([
      [1, 0, '45778', 'date'],
      [1, 1, '45778', 'number'],
      [1, 2, '45778', 'date'],
      [2, 0, '张三', 'text'],
      [2, 1, '2025-05-01T00:00:00', 'iso-date'],
      [2, 2, '#REF!', 'error'],
      [3, 0, '3', 'number'],
      [3, 1, '', 'number'],
      [3, 2, '', 'text'],
    ]);
  });

  test.each([
    ['yyyy/m/d', true],
    ['[$-804]yyyy"年"m"月"d"日"', true],
    ['m"月"d"日"', true],
    ['yyyy-mm-dd hh:mm', true],
    ['h:mm:ss', false],
    ['[h]:mm', false],
    ['0.00E+00', false],
    ['#,##0', false],
    ['@', false],
    ['General', false],
    ['"d"0', false],
  ])('the format %s shows a day: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test('says what is hidden and merged; of a hidden sheet nothing is read', () => {
    const { sheets } = read(
      writtenWorkbook([
        { name: '名单', rows: [['a'], ['b']], hiddenRows: [2], merges: ['A1:A2'] },
        { name: '旧', rows: [['c']], state: 'veryHidden' },
      ]),
    );
    expect(sheets).toMatchObject([
      {
        name: '名单',
        hidden: false,
        rows: [{ hidden: false }, { hidden: true }],
        merges: [{ firstLine: 1, lastLine: 2 }],
      },
      { name: '旧', hidden: true, rows: [] },
    ]);
  });

  const sound = writtenWorkbook([{ name: 'a', rows: [['x']] }]);
  const bomb = writtenWorkbook([{ name: 'a', rows: [['x']] }], {
    more: { 'xl/worksheets/sheet9.xml': new Uint8Array(140 * 1024 * 1024) },
  });
  const lying = Buffer.from(bomb);
  for (let at = 0; (at = lying.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at)) >= 0; at += 4)
    lying.writeUInt32LE(10, at + 24);
  test.each<[string, Uint8Array, string]>([
    [
      'macros',
      writtenWorkbook([{ name: 'a', rows: [] }], { more: { 'xl/vbaProject.bin': new Uint8Array(8) } }),
      'macros',
    ],
    ['a binary workbook', writtenWorkbook([], { more: { 'xl/workbook.bin': new Uint8Array(8) } }), 'other_format'],
    [
      'more rows than may be',
      writtenWorkbook([{ name: 'a', rows: Array.from({ length: 1_001 }, () => ['x']) }]),
      'too_large',
    ],
    ['an archive that swells', bomb, 'too_large'],
    ['an archive that lies about it', lying, 'damaged'],
    ['a file that was cut', sound.slice(0, sound.length - 40), 'damaged'],
    [
      'a part that is no XML',
      writtenWorkbook([{ name: 'a', rows: [] }], { more: { 'xl/worksheets/sheet1.xml': Buffer.from('<a><b>') } }),
      'damaged',
    ],
    ['no sheet at all', writtenWorkbook([]), 'damaged'],
  ])('with %s is refused', (_name, file, fault) => {
    expect(faultOf(file)).toBe(fault);
  });

  test('replaces no entity that a part declares itself', () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>';
    const file = writtenWorkbook([{ name: 'a', rows: [] }], { more: { 'xl/worksheets/sheet1.xml': Buffer.from(xml) } });
    expect(faultOf(file)).toBe('damaged');
  });
});

test('the same parts are the same archive, whenever it is made', () => {
  const parts = { 'a.xml': new Uint8Array([1, 2, 3]), 'b.png': new Uint8Array([4]) };
  const made = archiveOf(parts);
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2031-03-04T05:06:07Z'));
  expect(archiveOf(parts)).toEqual(made);
  now.mockRestore();
});
