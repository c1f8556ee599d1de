import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeText, type TextEncoding } from '@huji/chassis/files/text-encoding.ts';
import { separatedLine } from '@huji/chassis/files/separated-text.ts';
import {
  type WorkbookDialect,
  writtenWorkbook,
  type WrittenCell,
  type WrittenSheet,
} from '@huji/chassis/testing/workbook-writer.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { ROSTER_FACTS } from './testing/roster-dialect.ts';
import { syntheticId } from './testing/resident-ids.ts';
import { annotateRosterFile } from './use-cases/annotate-roster-file.ts';
import { readRosterFile } from './use-cases/read-roster-file.ts';

const HEAD = ['姓名', '身份证号', '自愿', '参保计划', '离职日期', '手机'];
/** As older programmes keep files, and newer ones those with a password: a container whose directory names what is in it. */
const compoundFile = (inside: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
/** Some hundred kilobytes that unpack to 140 MiB. */
const SWELLING = { 'xl/worksheets/sheet9.xml': new Uint8Array(140 * 1024 * 1024) };
const ID = syntheticId(1);
const OTHER = syntheticId(2);
const read = (file: Uint8Array) => readRosterFile(file, ROSTER_FACTS);
const book = (
  rows: readonly (readonly WrittenCell[])[],
  dialect: WorkbookDialect = {},
  more: Partial<WrittenSheet> = {},
) => read(writtenWorkbook([{ name: '名单', rows: [HEAD, ...rows], ...more }], dialect));
const sound = (reading: ReturnType<typeof read>) => {
  if (!reading.ok) throw new Error(reading.code);
  return reading;
};
const findingsOf = (reading: ReturnType<typeof read>) =>
  sound(reading).findings.map(({ sheet, cell, code }) => [sheet, cell, code]);

describe('a roster in a workbook', () => {
  test('is read with days as the spreadsheet holds them, in either system of dates', () => {
    const rows = [['李明', ID, '是', 'HM', { serial: 45778 }, 13811112222]];
    expect(sound(book(rows)).rows).toMatchObject([
      { sheet: '名单', line: 2, name: '李明', leftOn: '2025-05-01', phone: '13811112222', consent: true },
    ]);
    const later = [['李明', ID, true, 'HM', { serial: 45778 - 1462, format: 'yyyy"年"m"月"d"日"' }, null]];
    expect(sound(book(later, { dateSystem: '1904' })).rows).toMatchObject([{ leftOn: '2025-05-01', consent: true }]);
    const iso = [['李明', ID, '是', 'HM', { day: '2025-05-01T00:00:00' }, null]];
    expect(sound(book(iso)).rows).toMatchObject([{ leftOn: '2025-05-01' }]);
    expect(findingsOf(book([['李明', ID, '是', 'HM', 45778, null]]))).toEqual([['名单', 'E2', 'DATE_SERIAL']]);
  });

  test('with numbers where text should be says that digits are lost, once for the sheet', () => {
    const reading = sound(
      book([
        ['李明', 229902198503100000, '是', 'HM', null, null],
        ['王芳', 2.2990219860411e17, '是', 'HM', null, null],
        ['赵六', OTHER, '是', 'HM', null, null],
      ]),
    );
    expect(reading.findings).toMatchObject([{ cell: 'B2', code: 'ID_DIGITS_LOST', lines: [3] }]);
    expect(reading.rows).toHaveLength(1);
  });

  test('evaluates no formula: a saved result is read and told, one without a result is a finding', () => {
    const reading = sound(
      book([
        [{ formula: 'A9', value: '李明' }, { formula: '"x"', value: ID }, '是', 'HM', null, null],
        ['王芳', { formula: 'B9' }, '是', 'HM', null, null],
        [{ error: '#REF!' }, OTHER, '是', 'HM', null, null],
      ]),
    );
    expect(reading.rows).toMatchObject([{ name: '李明', idNumber: ID }]);
    expect(reading.findings).toMatchObject([
      { cell: 'B3', code: 'FORMULA_WITHOUT_VALUE' },
      { cell: 'A4', code: 'CELL_ERROR', part: '#REF!' },
    ]);
    expect(reading.notes).toMatchObject([{ code: 'FORMULAS_NOT_EVALUATED', count: 3 }]);
  });

  test('carries merged cells down and nothing else; hidden rows are read, hidden sheets are not, both are told', () => {
    const rows = [
      ['李明', ID, '是', 'HM', null, null],
      ['王芳', OTHER, null, null, null, null],
      ['赵六', syntheticId(3), '是', null, null, null],
    ];
    const reading = sound(
      read(
        writtenWorkbook([
          { name: '名单', rows: [HEAD, ...rows], merges: ['C2:C3', 'D2:D3'], hiddenRows: [3] },
          { name: '旧名单', rows: [HEAD, ['旧', syntheticId(4), '是', 'HM']], state: 'hidden' },
          { name: '说明', rows: [['填写说明'], ['每人一行']] },
        ]),
      ),
    );
    expect(reading.rows).toMatchObject([{ plan: 'HM' }, { name: '王芳', plan: 'HM', consent: true }]);
    expect(findingsOf(reading)).toEqual([['名单', 'D4', 'PLAN_MISSING']]);
    expect(reading.notes.map(({ code, sheet }) => [code, sheet])).toEqual([
      ['ROWS_HIDDEN', '名单'],
      ['SHEET_WITHOUT_ROSTER', '说明'],
      ['SHEET_HIDDEN', '旧名单'],
    ]);
  });

  test('in several sheets is one roster: one number under two names is found across them', () => {
    const reading = sound(
      read(
        writtenWorkbook([
          { name: '一车间', rows: [[], ['某公司参保名单'], HEAD, ['李明', ID, '是', 'HM']] },
          { name: '二车间', rows: [HEAD, ['李敏', ID, '是', 'CI'], ['王芳', OTHER, '是', 'CI']] },
        ]),
      ),
    );
    expect(reading.rows).toMatchObject([{ sheet: '二车间', line: 3 }]);
    expect(findingsOf(reading)).toEqual([
      ['一车间', 'A4', 'ONE_NUMBER_TWO_NAMES'],
      ['二车间', 'A2', 'ONE_NUMBER_TWO_NAMES'],
    ]);
  });

  test('says of a sheet with people that lacks a heading which it lacks, on every person; one without people is a note', () => {
    const reading = sound(
      read(
        writtenWorkbook([
          { name: '一车间', rows: [HEAD, ['李明', ID, '是', 'HM']] },
          {
            name: '二车间',
            rows: [
              ['姓名', '身份证号', '自愿'],
              ['王芳', OTHER, '是'],
              ['李敏', ID, '是'],
            ],
          },
          { name: '续表', rows: [['赵云', OTHER, '是', 'HM']] },
          { name: '说明', rows: [['请逐行填写']] },
        ]),
      ),
    );
    expect(reading.rows.map(({ sheet }) => sheet)).toEqual(['一车间']);
    expect(reading.findings.map(({ sheet, cell, code, part, lines }) => [sheet, cell, code, part, lines])).toEqual([
      ['二车间', 'B2', 'SHEET_HEADINGS_MISSING', '参保计划代码', [3]],
      ['续表', 'B1', 'SHEET_HEADINGS_MISSING', '姓名、证件号码、参保计划代码', []],
    ]);
    expect(reading.notes).toEqual([{ code: 'SHEET_WITHOUT_ROSTER', sheet: '说明' }]);
    expect(reading.sheets.map(({ sheet }) => sheet)).toEqual(['一车间', '二车间', '续表']);
  });

  test('says by titles above lines, and by the names of sheets, who takes no part; another title ends it', () => {
    const person = (name: string, serial: number): readonly WrittenCell[] => [name, syntheticId(serial), '是', 'HM'];
    const turned = ['身份证号', '姓名', '参保计划', '自愿'];
    const reading = sound(
      read(
        writtenWorkbook([
          {
            name: '变动',
            rows: [
              ...[['某公司变动名单'], HEAD, ['一、减少人员（1人）：'], person('甲', 11)],
              ...[['二、新增人员'], person('乙', 12), ['以下人员不参加：'], person('丙', 13)],
              ...[['退休人员'], turned, [syntheticId(14), '丁', 'HM', '是']],
            ],
            merges: ['A3:F3'],
          },
          { name: '6月减员', rows: [HEAD, person('戊', 15)] },
          { name: '三车间', rows: [['离职人员名单'], HEAD, person('己', 16)] },
          { name: '在职', rows: [HEAD, person('庚', 17)] },
        ]),
      ),
    );
    expect(reading.findings).toEqual([]);
    expect(reading.rows.map(({ name, relation, consent }) => [name, relation, consent])).toEqual([
      ['甲', 'left', true],
      ['乙', 'contract', true],
      ['丙', 'contract', false],
      ['丁', 'retired', true],
      ['戊', 'left', true],
      ['己', 'left', true],
      ['庚', 'contract', true],
    ]);
  });

  test('with people beside the table, under no headings, tells their lines and reads neither of the two', () => {
    const beside = ['王芳', OTHER, '是', 'HM'];
    const reading = book([
      ['李明', ID, '是', 'HM', null, null, null, ...beside],
      ['赵六', syntheticId(3), '是', 'HM', null, null],
    ]);
    expect(findingsOf(reading)).toEqual([['名单', 'G2', 'CELLS_SHIFTED']]);
    expect(sound(reading).rows).toMatchObject([{ name: '赵六' }]);
  });

  test.each(['  ', '　　', ',', ' '])(
    'whose cells are not divided is told so, whatever stands between them ("%s")',
    (by) => {
      const lines = [HEAD, ['李明', ID, '是', 'HM', '-', '-']].map((cells) => cells.join(by));
      const refusal = { ok: false, code: 'roster_file_separator', data: { separator: ' ' } };
      expect(
        read(writtenWorkbook([{ name: '名单', rows: [['某公司'], ...lines.map((line) => [line])] }])),
      ).toMatchObject(refusal);
      if (by !== ',') expect(read(Buffer.from(`某公司\n${lines.join('\n')}\n`))).toMatchObject(refusal);
    },
  );

  test('with blank columns, headings in two lines and a column for each plan', () => {
    const rows = [
      [null, '序号', '个人信息', null, '互助项目', null, null],
      [null, null, '姓名', '证件号码', '住院医疗综合（HM）', '重大疾病', '自愿'],
      [null, 1, '李明', ID, '√', 2, '是'],
      [null, 2, '王芳', OTHER, null, 1, '是'],
    ];
    const reading = sound(read(writtenWorkbook([{ name: 'a', rows }])));
    expect(reading.rows.map(({ name, plan, units }) => [name, plan, units])).toEqual([
      ['李明', 'HM', 1],
      ['李明', 'CI', 2],
      ['王芳', 'CI', 1],
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'macros',
      writtenWorkbook([{ name: 'a', rows: [HEAD] }], { more: { 'xl/vbaProject.bin': new Uint8Array(4) } }),
      'roster_file_macros',
    ],
    ['a password', compoundFile('EncryptedPackage'), 'roster_file_encrypted'],
    ['the form of twenty years ago', compoundFile('Workbook'), 'roster_file_old_excel'],
    ['a part that swells', writtenWorkbook([{ name: 'a', rows: [HEAD] }], { more: SWELLING }), 'roster_file_too_large'],
    ['a text of another kind', Buffer.from('<html><table>'), 'roster_file_html'],
    ['headings only', writtenWorkbook([{ name: 'a', rows: [HEAD] }]), 'roster_file_empty'],
    ['no headings', writtenWorkbook([{ name: 'a', rows: [['a', 'b']] }]), 'roster_file_headings_missing'],
    ['half of it', writtenWorkbook([{ name: 'a', rows: [HEAD] }]).slice(0, 700), 'roster_file_damaged'],
    ['bytes of no encoding', Buffer.from('ff81fe82ff80', 'hex'), 'roster_file_encoding'],
  ])('with %s is refused by its code', (_name, file, code) => {
    expect(read(file)).toMatchObject({ ok: false, code });
  });
});

const people = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
const rowsOf = (serials: readonly number[]): readonly (readonly string[])[] =>
  serials.map((serial) => [
    `李${'一二三四五六七'.charAt(serial % 7)}`,
    syntheticId(serial),
    '是',
    'HM',
    '2025-05-01',
    '',
  ]);

describe('what a writer of any dialect wrote', () => {
  const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'gb18030'];
  test('as text reads back', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(',', ';', '\t', '|', '，', '\u001f', '^'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.record({ title: fc.boolean(), blanks: fc.nat(3), says: fc.boolean(), total: fc.boolean() }),
        (serials, encoding, separator, end, { title, blanks, says, total }) => {
          const rows = rowsOf(serials);
          const lines = [
            ...(says ? [`sep=${separator}`] : []),
            ...Array.from({ length: blanks }, () => ''),
            ...(title ? [['某公司名单', '', '', '', '', ''].join(separator)] : []),
            ...[HEAD, ...rows].map((cells) => separatedLine(cells, separator)),
            ...(total ? [['合计', '', '', '', '', ''].join(separator)] : []),
            '',
          ];
          const marked = encoding.startsWith('utf-16');
          const reading = sound(read(encodeText(lines.join(end), encoding, marked)));
          expect(reading.findings).toEqual([]);
          expect(reading.rows.map(({ name, idNumber, leftOn }) => [name, idNumber, leftOn])).toEqual(
            rows.map(([name, idNumber, , , leftOn]) => [name, idNumber, leftOn]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('as a workbook reads back', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom<WorkbookDialect['strings']>('shared', 'inline', 'formula'),
        fc.constantFrom('', 'x:'),
        fc.boolean(),
        (serials, strings, prefix, placeless) => {
          const rows = rowsOf(serials).map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
          const reading = sound(book(rows, { ...present({ strings }), prefix, placeless }));
          expect(reading.rows.map(({ idNumber }) => idNumber)).toEqual(rows.map(([, idNumber]) => idNumber));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a file without headings is told which, and that consent is to be stated where it is not', () => {
  const refused = (heading: readonly string[]) =>
    read(writtenWorkbook([{ name: '名单', rows: [heading, ['李明', 'HM']] }]));
  expect(refused(['姓名', '计划'])).toMatchObject({ data: { missing: ['证件号码'], alsoNeeded: ['自愿'] } });
  const withConsent = refused(['姓名', '计划', '是否自愿']);
  expect(withConsent).toMatchObject({ data: { missing: ['证件号码'] } });
  expect(withConsent).not.toHaveProperty('data.alsoNeeded');
});

describe('the file that goes back', () => {
  const rows = [
    HEAD,
    ['李明', ID, '是', 'HM', '', ''],
    ['=cmd|calc', '123', '是', 'HM', '1/5/2025', '+86 13811112222'],
    ['王芳', OTHER, '', 'HM', '', ''],
  ];
  const annotated = (file: Uint8Array): Uint8Array => {
    const made = annotateRosterFile(file, ROSTER_FACTS, 'zh');
    if (!made.ok) throw new Error(made.code);
    return made.file;
  };

  test.each<[TextEncoding, string, boolean]>([
    ['utf-8', ',', true],
    ['gb18030', ';', false],
    ['utf-16le', '\t', true],
  ])('as text is in its own encoding (%s), with one column more and no formula', (encoding, separator, marked) => {
    const file = encodeText(rows.map((cells) => separatedLine(cells, separator)).join('\n'), encoding, marked);
    const back = annotated(file);
    const label = encoding === 'utf-16le' ? 'utf-16le' : encoding;
    const lines = new TextDecoder(label).decode(back).split('\r\n');
    expect(lines[0]).toBe([...HEAD, '问题'].join(separator));
    expect(lines[1]?.endsWith(separator)).toBe(true);
    expect(lines[2]).toContain('姓名：姓名中有不能识别的字符「=」');
    expect(lines[2]).toContain('证件号码是 3 位，应为 18 位');
    expect(lines[2]).toContain('分不清年、月、日');
    expect(lines[2]?.startsWith("'=cmd|calc")).toBe(true);
    expect(lines[3]).toContain('未标明本人自愿参加');
    expect(findingsOf(read(back))).toEqual(findingsOf(read(file)));
    expect(new TextDecoder(label).decode(annotated(back))).toBe(new TextDecoder(label).decode(back));
  });

  test('says of each wrong number what is wrong with it: its length, its day, its region, its check character', () => {
    const numbers = [
      ID.slice(0, 16),
      `${ID.slice(0, 10)}1399${ID.slice(14)}`,
      `00${ID.slice(2)}`,
      `${ID.slice(0, 17)}${ID.endsWith('0') ? '1' : '0'}`,
    ];
    const text = [HEAD, ...numbers.map((number) => ['李明', number, '是', 'HM', '', ''])];
    const back = annotated(encodeText(text.map((cells) => separatedLine(cells, ',')).join('\n'), 'utf-8', false));
    const [, ...told] = new TextDecoder().decode(back).split('\r\n');
    expect(told[0]).toContain('证件号码是 16 位，应为 18 位');
    expect(told[1]).toContain('出生日期');
    expect(told[2]).toContain('地区代码「00」不存在');
    expect(told[3]).toMatch(/要改正，否则本行不参保：证件号码的校验码（末位）对不上.*应为：请对照证件逐位核对/);
    for (const line of told.slice(0, 4)) expect(line).not.toContain('提示');
  });

  test('has a second column of what each row would come to, where that is known, and takes it back', () => {
    const again = (file: Uint8Array, foreseen: ReadonlyMap<number, string>): Uint8Array => {
      const made = annotateRosterFile(file, ROSTER_FACTS, 'zh', foreseen);
      if (!made.ok) throw new Error(made.code);
      return made.file;
    };
    const foreseen = new Map([[1, '等待至 2025-06-30']]);
    const text = encodeText(rows.map((cells) => separatedLine(cells, ',')).join('\n'), 'utf-8', false);
    const lines = new TextDecoder().decode(again(text, foreseen)).split('\r\n');
    expect(lines[0]).toBe([...HEAD, '问题', '今天缴清时的观察期'].join(','));
    expect(lines[1]?.endsWith(',,HM：等待至 2025-06-30')).toBe(true);
    expect(lines[2]).toContain('证件号码是 3 位，应为 18 位');
    expect(lines[3]?.endsWith(',暂时查不到，请稍后重新取回')).toBe(true);
    for (const file of [text, writtenWorkbook([{ name: '名单', rows }])]) {
      const back = again(file, foreseen);
      expect(findingsOf(read(back))).toEqual(findingsOf(read(file)));
      expect(sound(read(back)).notes).toEqual(sound(read(file)).notes);
      expect(again(back, foreseen)).toEqual(back);
      expect(sound(read(annotated(back))).sheets).toEqual(sound(read(back)).sheets);
    }
  });

  test('as a workbook is the same workbook with one column more', () => {
    const file = writtenWorkbook([
      { name: '名单', rows },
      { name: '别的', rows: [['x']] },
    ]);
    const back = annotated(file);
    expect(findingsOf(read(back))).toEqual(findingsOf(read(file)));
    expect(sound(read(back)).notes).toEqual(sound(read(file)).notes);
    expect(sound(read(annotated(back))).sheets).toEqual(sound(read(back)).sheets);
  });
});
