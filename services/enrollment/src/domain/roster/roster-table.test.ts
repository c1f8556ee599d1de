import { describe, expect, test } from '@jest/globals';
import { ROSTER_FACTS } from '../../testing/roster-dialect.ts';
import { findHeadings, missingFields } from './roster-headings.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import { sheetReader } from './roster-sheet-reader.ts';
import { readSheet as readFound, type SheetReading } from './roster-table.ts';

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

test.each(['HM(否)', 'HM（不参加）', 'HM(No)', 'HM(NO)', 'HM(Left)', 'HM（離職）', 'HM(CI)'])(
  '%s takes nobody into the plan',
  (plan) => {
    const { rows, findings } = readSheet(sheet(['姓名', '身份证号', '计划'], ['a', ID, plan]));
    expect([rows, findings.map(({ code }) => code)]).toEqual([[], ['PLAN_UNREADABLE']]);
  },
);

describe('a roster of offices that write otherwise', () => {
  const rowsOf = (...rows: readonly (readonly string[])[]) => {
    const { rows: read, findings } = readSheet(sheet(...rows));
    return {
      read: read.map(({ name, plan, units }) => [name, plan, units]),
      findings: findings.map(({ code }) => code),
    };
  };
  const OTHER = '229902198604110225';

  test.each([
    [['本人姓名', '身份證字號', '參保項目'], '住院医疗综合'],
    [['职工姓名', '身份证号', '计划名称'], '住院医疗综合'],
    [['姓名', '证件号', '参保计划名称'], 'HM'],
    [['姓名', '身分證字號', '保障項目'], 'hm'],
    [['員工姓名', '身份證', '參保計畫'], 'HM'],
    [['参保人姓名', '公民身份号码', '险种'], 'HM'],
    [['被保障人姓名', '居民身份证', '参加项目编码'], 'HM'],
    [['会员姓名', '本人身份证号', '所选计划'], '住院醫療綜合'],
  ])('is read by the headings %j', (head, plan) => {
    expect(rowsOf(head, ['李明', ID, plan])).toEqual({ read: [['李明', 'HM', 1]], findings: [] });
  });

  test('keeps the phone by any heading of one, and takes nobody else’s', () => {
    for (const heading of ['電話', '手機', '联系手机', '本人电话', '联系手机号码'])
      expect(
        readSheet(sheet(['姓名', '身份证号', '计划', heading], ['李明', ID, 'HM', '13800000000'])).rows,
      ).toMatchObject([{ phone: '13800000000' }]);
    for (const heading of ['紧急联系人电话', '家属手机', '单位电话'])
      expect(
        readSheet(sheet(['姓名', '身份证号', '计划', heading], ['李明', ID, 'HM', '13800000000'])).rows,
      ).toMatchObject([{ phone: null }]);
  });

  test('with a name of somebody else beside is read by the member’s', () => {
    expect(rowsOf(['姓名', '身份证号', '配偶姓名', '联系人姓名', '计划'], ['李明', ID, '王芳', '赵云', 'HM'])).toEqual({
      read: [['李明', 'HM', 1]],
      findings: [],
    });
  });

  test.each<[string, readonly (readonly string[])[]]>([
    [
      'merged over the columns',
      [
        ['姓名', '身份证号', '参保项目', '', ''],
        ['', '', 'HM', 'HA', 'CI'],
      ],
    ],
    [
      'with a title above',
      [['某公司参保花名册'], ['姓名', '身份证号', '参保项目', '', ''], ['', '', 'HM', 'HA', 'CI']],
    ],
    [
      'whose group is no heading',
      [
        ['姓名', '身份证号', '勾选', '', ''],
        ['', '', 'HM', 'HA', 'CI'],
      ],
    ],
    [
      'whose groups stand over all',
      [
        ['个人信息', '', '参保项目', '', ''],
        ['姓名', '身份证号', 'HM', 'HA', 'CI'],
      ],
    ],
    [
      'in three lines',
      [
        ['个人信息', '', '勾选', '', ''],
        ['姓名', '身份证号', '参保项目', '', ''],
        ['', '', 'HM', 'HA', 'CI'],
      ],
    ],
  ])('with headings in several lines, %s, has a column for each plan', (_name, head) => {
    const { read, findings } = rowsOf(...head, ['李明', ID, '√', '', '●'], ['王芳', OTHER, '', '参加', '']);
    expect({ read, findings }).toEqual({
      read: [
        ['李明', 'HM', 1],
        ['李明', 'CI', 1],
        ['王芳', 'HA', 1],
      ],
      findings: [],
    });
  });

  test('in one line stays so: a row of a person is no heading, whatever is missing in it', () => {
    const { rows, findings } = readSheet(
      sheet(['姓名', '身份证号', '计划', '备注'], ['', '', 'HM', '新来的'], ['王芳', OTHER, 'HM', '']),
    );
    expect(rows.map(({ name }) => name)).toEqual(['王芳']);
    expect(findings.map(({ cell }) => cell)).toEqual(expect.arrayContaining(['A2', 'B2']));
  });

  test('beside a column for each plan, a column of names of projects is left alone', () => {
    expect(rowsOf(['姓名', '身份证号', '项目名称', 'HM'], ['李明', ID, '二号线工程', '√'])).toEqual({
      read: [['李明', 'HM', 1]],
      findings: [],
    });
  });

  test.each([
    ['工会办公室', ''],
    ['审核部', ''],
    ['单位食堂', '13800000000'],
    ['工会', '13800000000'],
  ])('does not pass over a person of %s whose number is missing', (department, phone) => {
    const head = ['部门', '姓名', '身份证号', '手机号', '计划'];
    const { findings, notes } = readSheet(sheet(head, [department, '张三', '', phone, 'HM']));
    expect(findings.map(({ cell, code }) => [cell, code])).toEqual([['C2', 'ID_MISSING']]);
    expect(notes).toEqual([]);
  });

  test.each([
    [['合计', '', '', '', '']],
    [['合计', '3人', '', '', '']],
    [['4', '合计', '', '', '']],
    [['', '本页小计', '', '', '3']],
    [['填表人：李四', '', '', '', '']],
    [['填表人', '李四', '', '', '']],
    [['累计', '', '', '', '']],
  ])('passes over %j', (line) => {
    const { rows, findings, notes } = readSheet(
      sheet(['部门', '姓名', '身份证号', '自愿', '计划'], ['一', '李明', ID, '是', 'HM'], line),
    );
    expect([rows.length, findings, notes.map(({ code }) => code)]).toEqual([1, [], ['ROWS_PASSED_OVER']]);
  });

  test('repeats what stands above where a mark says so, but no name and no number', () => {
    const head = ['姓名', '身份证号', '计划', '用工形式', '自愿'];
    const { rows, findings } = readSheet(
      sheet(head, ['李明', ID, 'HM', '派遣', '是'], ['王芳', OTHER, '同上', '〃', '″'], ['〃', '〃', 'HM', '', '是']),
    );
    expect(rows).toMatchObject([{}, { plan: 'HM', relation: 'dispatched', consent: true }]);
    expect(findings.map(({ cell }) => cell).sort()).toEqual(['A4', 'B4']);
  });

  test.each([
    ['用工形式', ['在职', '聘用', '编外', '正式职工', '正式員工'], 'relation', 'contract'],
    ['职工类别', ['管理人员', '技术人员', '專業技術人員'], 'category', 'staff'],
    ['用工形式', ['正式在编人员', '在编在岗', '事业编制人员', '人事代理', '合同制员工'], 'relation', 'contract'],
    ['用工形式', ['派遣员工', '劳务派遣员工'], 'relation', 'dispatched'],
    ['职工类别', ['专业技术岗位', '管理岗位'], 'category', 'staff'],
    ['职工类别', ['一线职工', '生产工人', '工勤技能人员', '操作人员'], 'category', 'worker'],
    ['本人意愿', ['已同意', '自愿参加', '本人自愿'], 'consent', true],
    ['本人自愿', ['未同意', '自愿放弃'], 'consent', false],
    ['份数', ['一份', '1份', '一'], 'units', 1],
    ['份数', ['两份', '兩份', '二'], 'units', 2],
    ['份数', ['十二份'], 'units', 12],
    ['医保类型', ['城镇职工医保', '职工医疗保险', '職工醫保', '是'], 'insured', true],
    ['医保类型', ['城乡居民医疗保险', '居民', '否'], 'insured', false],
  ] as const)('reads %s %j', (heading, words, field, value) => {
    for (const word of words)
      expect(readSheet(sheet(['姓名', '身份证号', '计划', heading], ['李明', ID, 'HM', word])).rows).toMatchObject([
        { [field]: value },
      ]);
  });

  test('says of how many nobody counts for want of a column of consent, each person once', () => {
    const people = [
      ['李明', ID, 'HM、HA'],
      ['王芳', OTHER, 'HM'],
    ];
    const without = readSheet(sheet(['姓名', '身份证号', '计划'], ...people));
    expect(without.notes).toEqual([{ code: 'CONSENT_MISSING', count: 2 }]);
    const empty = readSheet(sheet(['姓名', '身份证号', '计划', '本人意愿'], ...people));
    expect([empty.notes, empty.rows.map(({ consent }) => consent)]).toEqual([[], [false, false, false]]);
  });

  test.each([
    ['2025 年 5 月 1 日', '2025-05-01'],
    ['2025 - 5 - 1', '2025-05-01'],
    ['二〇二五年五月一日', '2025-05-01'],
    ['二零二五年十二月三十一日', '2025-12-31'],
    ['二〇二四年二月二十九日', '2024-02-29'],
    ['二○二五年廿一月一日', null],
    ['2025-05-01T00:00:00Z', '2025-05-01'],
    ['2025-04-30T16:00:00.000Z', '2025-05-01'],
    ['2025-05-01T00:00:00+08:00', '2025-05-01'],
    ['1988-05-31T15:00:00Z', '1988-06-01'],
    ['2025-05-01T09:30:00Z', null],
    ['二〇二五年二月三十日', null],
  ])('reads the day %s as %s', (text, day) => {
    const { rows, findings } = readSheet(sheet(['姓名', '身份证号', '计划', '离职日期'], ['李明', ID, 'HM', text]));
    expect(rows[0]?.leftOn ?? null).toBe(day);
    expect(findings).toHaveLength(day === null ? 1 : 0);
  });
});

describe('words of offices', () => {
  const rowWith = (heading: string, word: string) =>
    readSheet(sheet(['姓名', '身份证号', '参保计划', heading], ['李明', ID, 'HM', word]));

  test.each(['已签字', '是。', '1.0', '✅', '是√', '本人签字', '同意加入'])('take %s for consent', (word) => {
    expect(rowWith('参加与否', word).rows).toMatchObject([{ consent: true }]);
  });

  test.each(['❌', '拒绝', '未签', '0.0', '自愿不参加', '不参加。', '没有', '空', ''])('take %s for none', (word) => {
    expect(rowWith('自愿', word).rows).toMatchObject([{ consent: false }]);
  });

  test.each(['☒', '待定', '否√', '李明', 'ü', '打勾', '打√', '勾选', '请打勾'])('do not take %s for either', (word) => {
    expect(rowWith('自愿', word).findings).toMatchObject([{ code: 'WORD_UNKNOWN' }]);
  });

  test.each([
    ['☑是 □否', true],
    ['□是 ☑否', false],
    ['是√否□', true],
  ])('take the box that is ticked, %s', (form, consent) => {
    expect(rowWith('自愿', form).rows).toMatchObject([{ consent }]);
  });
  test.each(['是□否□', '☑是☑否', '☑是'.repeat(9)])('take none where not just one is, %s', (form) => {
    expect(rowWith('自愿', form).findings).toMatchObject([{ code: 'WORD_UNKNOWN' }]);
  });

  test.each([
    ['两份', 2],
    ['贰', 2],
    ['十二', 12],
    ['二十一', 21],
    ['廿', 20],
  ])('count units, %s', (word, units) => {
    expect(rowWith('份数', word).rows).toMatchObject([{ units }]);
  });
  test.each(['二三份', '一二', '十十', '三二', '〇'])('do not guess how many units are meant by %s', (word) => {
    expect(rowWith('份数', word).findings).toMatchObject([{ code: 'UNITS_FORM' }]);
  });
  test.each(['二〇二五年一二月一日', '二〇二五年五月十十日'])('do not guess which day is meant by %s', (day) => {
    expect(rowWith('离职日期', day).findings).toMatchObject([{ code: 'DATE_FORM' }]);
  });

  test.each([
    ['离职', { relation: 'left' }],
    ['已離職', { relation: 'left' }],
    ['离职人员', { relation: 'left' }],
    ['已退休。', { relation: 'retired' }],
    ['不参加！', { consent: false }],
    ['放弃（本人）', { consent: false }],
    ['作废', { consent: false }],
    // A day may be still to come, and what is no word of a roster is left alone.
    ['12月退休', { relation: 'contract', consent: true }],
    ['无', { relation: 'contract', consent: true }],
    ['否', { relation: 'contract', consent: true }],
    ['例如：张三', { relation: 'contract', consent: true }],
    ['接替离职的李明', { relation: 'contract', consent: true }],
  ])('say in a remark whether somebody takes part, %s', (remark, expected) => {
    const head = ['姓名', '身份证号', '参保计划', '自愿', '备注'];
    expect(readSheet(sheet(head, ['李明', ID, 'HM', '是', remark])).rows).toMatchObject([expected]);
  });

  test('say in a remark that a line is an example', () => {
    const head = ['姓名', '身份证号', '参保计划', '自愿', '备注'];
    const { rows, notes } = readSheet(sheet(head, ['张三', ID, 'HM', '是', '示例，请删除']));
    expect([rows, notes.map(({ code }) => code)]).toEqual([[], ['ROWS_PASSED_OVER']]);
  });

  test.each([
    ['是否在职', '否', 'left'],
    ['是否在职', '是', 'contract'],
    ['是否离职', '是', 'left'],
    ['是否离职', '否', 'contract'],
    ['是否退休', '√', 'retired'],
    ['任职状态', '离职', 'left'],
  ])('say in a column of the staff file that somebody is no longer at work, %s %s', (heading, word, relation) => {
    expect(rowWith(heading, word).rows).toMatchObject([{ relation }]);
  });

  test.each(['同上', '无', '暂无', '/', '李明已离职', '李明不参加', '李明離職'])('are no name, %s', (name) => {
    const { rows, findings } = readSheet(sheet(['姓名', '身份证号', '参保计划'], [name, ID, 'HM']));
    expect([rows, findings.map(({ column }) => column)]).toEqual([[], ['姓名']]);
  });
  test.each(['无双', 'Na Li', '石减'])('may be a part of a name, %s', (name) => {
    expect(readSheet(sheet(['姓名', '身份证号', '参保计划'], [name, ID, 'HM'])).rows).toMatchObject([{ name }]);
  });

  test('say in a further column of consent that somebody refuses', () => {
    const head = ['姓名', '身份证号', '参保计划', '自愿', '是否参加'];
    const consentOf = (...cells: readonly string[]) =>
      readSheet(sheet(head, ['李明', ID, 'HM', ...cells])).rows.map(({ consent }) => consent);
    expect(consentOf('是', '是')).toEqual([true]);
    expect(consentOf('是', '')).toEqual([true]);
    expect(consentOf('是', '否')).toEqual([false]);
    expect(consentOf('', '是')).toEqual([false]);
  });

  test('say in a further column that somebody is no longer at work', () => {
    const head = ['姓名', '身份证号', '参保计划', '用工形式', '在职状态', '增减'];
    const relationOf = (...cells: readonly string[]) =>
      readSheet(sheet(head, ['李明', ID, 'HM', ...cells])).rows.map(({ relation }) => relation);
    expect(relationOf('派遣', '在职', '增')).toEqual(['dispatched']);
    expect(relationOf('合同制', '退休', '')).toEqual(['retired']);
    expect(relationOf('', '在职', '减')).toEqual(['left']);
    expect(relationOf('合同制', '另有说明', '')).toEqual(['contract']);
  });

  test('say of the medical insurance that there is none, and leave open what is not known', () => {
    for (const none of ['无', '没有', '未参加医保', '否', '×'])
      expect(rowWith('基本医疗保险', none).rows).toMatchObject([{ insured: false }]);
    for (const dash of ['', '-', '/']) expect(rowWith('医保类型', dash).rows).toMatchObject([{ insured: true }]);
    for (const open of ['不详', '未提供'])
      expect(rowWith('医保类型', open).findings).toMatchObject([{ code: 'WORD_UNKNOWN' }]);
  });

  test.each([
    ['在职状态', '退休', 'retired'],
    ['人员状态', '离职', 'left'],
    ['用工性质', '退休返聘', 'retired'],
    ['编制类型', '在编', 'contract'],
  ])('say by %s %s how somebody is employed', (heading, word, relation) => {
    expect(rowWith(heading, word).rows).toMatchObject([{ relation }]);
  });
});
