import { describe, expect, test } from '@jest/globals';
import { ROSTER_FACTS } from '../testing/roster-dialect.ts';
import { findHeadings, missingFields } from './roster-headings.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { readSheet as readFound, type SheetReading, sheetReader } from './roster-table.ts';

const { dialect, on } = ROSTER_FACTS;
const sheet = (...rows: readonly (readonly string[])[]): readonly SheetRecord[] =>
  rows.map((cells, index) => ({ line: index + 1, cells }));
const readSheet = (records: readonly SheetRecord[]): SheetReading => {
  const found = findHeadings(records, dialect);
  if (found === null) throw new Error('no headings');
  return readFound({ records, isText: true, hiddenRows: 0, formulas: 0 }, found, sheetReader(dialect, on));
};
const ID = '320200198507150326';
const HEAD = ['序号', '姓名*', '身份证号码', '手机号', '用工形式', '医保类型', '参保计划代码', '份数', '自愿', '备注'];

describe('a roster file', () => {
  test('with Chinese headings gives a row per person and plan; remarks are left alone', () => {
    const { rows, findings } = readSheet(
      sheet(HEAD, [
        '1',
        '李明',
        '３２０２００１９８５０７１５０３２６',
        '13800000000',
        '劳务派遣',
        '职工医保',
        'hm、ＨＡ CI*2',
        '1',
        '是',
        '老员工',
      ]),
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ plan, units }) => [plan, units])).toEqual([
      ['HM', 1],
      ['HA', 1],
      ['CI', 2],
    ]);
    expect(rows[0]).toMatchObject({
      line: 2,
      name: '李明',
      idNumber: '320200198507150326',
      relation: 'dispatched',
      insured: true,
      consent: true,
      category: 'worker',
    });
  });

  test('with English headings and without the optional columns takes the defaults, consent excepted', () => {
    const { rows } = readSheet(sheet(['Name', 'ID number', 'plan'], ['Li', '320200198507150326', 'ACC']));
    expect(rows[0]).toMatchObject({ phone: null, relation: 'contract', insured: true, consent: false, units: 1 });
  });

  test.each([
    ['2025-01-02', '2025-01-02'],
    ['2025/1/2', '2025-01-02'],
    ['2025年1月2日', '2025-01-02'],
    ['20250102', '2025-01-02'],
  ])('reads the date %s', (text, date) => {
    expect(readSheet(sheet(['姓名', '身份证号', '计划', '离职日期'], ['a', ID, 'HM', text])).rows[0]?.leftOn).toBe(
      date,
    );
  });

  test('names every column that is missing', () => {
    const found = findHeadings(sheet(['姓名', '备注'], ['a', 'b']), dialect);
    expect(found && missingFields(found.columns)).toEqual(['idNumber', 'plan']);
    expect(findHeadings([], dialect)).toBeNull();
  });

  test('names line and heading of every cell it cannot read, and gives no row of that line', () => {
    const head = ['姓名', '身份证号', '计划', '份数', '性别', '用工形式', '医保类型', '自愿', '离职日期'];
    const { rows, findings } = readSheet(
      sheet(
        head,
        ['a', ID, 'HM', '1', '男', '', '', '', ''],
        ['a', ID, '医疗', 'two', '?', '外包', '也许', '随便', '2025-02-30'],
      ),
    );
    expect(rows).toHaveLength(1);
    expect(findings.map(({ cell, column, code }) => [cell, column, code])).toEqual([
      ['E3', '性别', 'WORD_UNKNOWN'],
      ['F3', '用工形式', 'WORD_UNKNOWN'],
      ['I3', '离职日期', 'DATE_NOT_IN_CALENDAR'],
      ['G3', '医保类型', 'WORD_UNKNOWN'],
      ['H3', '自愿', 'WORD_UNKNOWN'],
      ['D3', '份数', 'UNITS_FORM'],
      ['C3', '计划', 'PLAN_UNREADABLE'],
    ]);
  });
});
