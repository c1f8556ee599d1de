import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { withdrawBatch, openBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import {
  checkRosterFile,
  leaveOutRows,
  restoreRows,
  listRosterFindings,
  readRosterTemplate,
} from '@huji/contracts/enrollment/roster-http.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { writtenWorkbook } from '@huji/chassis/testing/workbook-writer.ts';
import { readWorkbook } from '@huji/chassis/files/workbook.ts';
import { createHash } from 'node:crypto';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';
import { syntheticId } from './testing/resident-ids.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

const HEAD = '姓名,身份证号,手机,自愿,参保计划\n';
const line = (name: string, idNumber: string, phone = ''): string => `${name},${idNumber},${phone},是,HM\n`;
const send = async (batchId: string, text: string, preview = 'false') => {
  const reply = await fetch(`${office.services.running.url}/v1/batches/${batchId}/rows/file?preview=${preview}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${office.clerk}`, 'content-type': 'text/csv', 'idempotency-key': key() },
    body: text,
  });
  return (await reply.json()) as Readonly<Record<string, unknown>>;
};
const findings = (batchId: string, query: { limit?: number; cursor?: string } = {}) =>
  office.call(listRosterFindings, { token: office.clerk, params: { batchId }, query });
const leaveOut = (batchId: string, lines: readonly number[]) =>
  office.call(leaveOutRows, {
    token: office.clerk,
    key: key(),
    params: { batchId },
    body: { rows: lines.map((each) => ({ line: each })) },
  });
const putBack = (batchId: string, lines: readonly number[]) =>
  office.call(restoreRows, {
    token: office.clerk,
    key: key(),
    params: { batchId },
    body: { rows: lines.map((each) => ({ line: each })) },
  });
const opened = async (): Promise<string> => office.open((await office.register()).employerId);

describe('rows with a finding', () => {
  const text = HEAD + line('李明', syntheticId(1)) + line('王芳', '123') + line('赵六', syntheticId(3), '12');

  test('hold up the submission until they are mended', async () => {
    const batchId = await opened();
    expect(await send(batchId, text)).toMatchObject({ rows: 1, rowsHeldUp: 2, changed: true });
    await office.headcount(batchId, 3);
    await expect(office.submit(batchId)).rejects.toMatchObject({ status: 409, code: 'batch_findings_open' });
    expect(await send(batchId, text)).toMatchObject({ changed: false });
    const mended = HEAD + line('李明', syntheticId(1)) + line('王芳', syntheticId(2)) + line('赵六', syntheticId(3));
    expect(await send(batchId, mended)).toMatchObject({ rows: 3, rowsHeldUp: 0, cellFindings: [] });
    expect(await office.submit(batchId)).toMatchObject({ state: 'submitted' });
  });

  test('are left out by name, stay in size, and come back with the file', async () => {
    const batchId = await opened();
    await send(batchId, text);
    await office.headcount(batchId, 3);
    await expect(leaveOut(batchId, [2])).rejects.toMatchObject({
      status: 422,
      code: 'batch_row_not_held_up',
      problem: { data: { pointer: '/rows/0', line: 2 } },
    });
    expect(await leaveOut(batchId, [3])).toMatchObject({ draft: { rowsHeldUp: 1, rowsLeftOut: 1 } });
    await expect(office.submit(batchId)).rejects.toMatchObject({ code: 'batch_findings_open' });
    expect(await leaveOut(batchId, [3, 4])).toMatchObject({ draft: { rowsHeldUp: 0, rowsLeftOut: 2 } });
    expect((await findings(batchId)).findings).toMatchObject([{ leftOut: true }, { leftOut: true }]);
    await office.submit(batchId);
    await office.settle();
    expect(office.submissions()).toMatchObject([{ size: 3, rows: [{ rowNo: 1 }] }]);
  });

  test('that were left out are put back, and hold up the submission again', async () => {
    const batchId = await opened();
    await send(batchId, text);
    await office.headcount(batchId, 3);
    await leaveOut(batchId, [3, 4]);
    expect(await putBack(batchId, [4])).toMatchObject({ draft: { rowsHeldUp: 1, rowsLeftOut: 1 } });
    expect((await findings(batchId)).findings).toMatchObject([{ leftOut: true }, { leftOut: false }]);
    await expect(office.submit(batchId)).rejects.toMatchObject({ code: 'batch_findings_open' });
    // One that was never out is where it was.
    expect(await putBack(batchId, [2, 4])).toMatchObject({ draft: { rowsHeldUp: 1, rowsLeftOut: 1 } });
    expect(await leaveOut(batchId, [4])).toMatchObject({ draft: { rowsHeldUp: 0, rowsLeftOut: 2 } });
    expect(await office.submit(batchId)).toMatchObject({ state: 'submitted' });
  });

  test('of a fault of a whole sheet say line by line which of them are left out', async () => {
    const batchId = await opened();
    const lost = Array.from({ length: 3 }, (_, index) => line('李明', `${String(index + 1)}.10101E+17`));
    await send(batchId, HEAD + line('王芳', syntheticId(9)) + lost.join(''));
    await leaveOut(batchId, [4]);
    expect((await findings(batchId)).findings).toMatchObject([
      { code: 'ID_DIGITS_LOST', line: 3, lines: [4, 5], rows: 3, leftOut: false, linesLeftOut: [4] },
    ]);
    await putBack(batchId, [4]);
    expect((await findings(batchId)).findings).toMatchObject([{ leftOut: false, linesLeftOut: [] }]);
  });

  test('are listed in pages that join without a gap', async () => {
    const batchId = await opened();
    await send(batchId, HEAD + Array.from({ length: 5 }, (_, index) => line('李明', String(index))).join(''));
    const first = await findings(batchId, { limit: 3 });
    const second = await findings(batchId, { limit: 3, cursor: first.cursor ?? '' });
    expect([...first.findings, ...second.findings].map((each) => each.line)).toEqual([2, 3, 4, 5, 6]);
    expect(second.cursor).toBeNull();
    await expect(findings(batchId, { cursor: '-1' })).rejects.toMatchObject({ status: 400 });
  });

  test('are not copied into another draft', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await send(batchId, text);
    const body = { employerId, startOn: '2026-06-01', copyFrom: batchId };
    await expect(office.call(openBatch, { token: office.clerk, key: key(), body })).rejects.toMatchObject({
      status: 409,
      code: 'batch_findings_open',
    });
  });

  test('refused by the rules hold up nothing', async () => {
    const batchId = await opened();
    const broken = `${syntheticId(1).slice(0, 17)}${syntheticId(1).endsWith('0') ? '1' : '0'}`;
    expect(await send(batchId, HEAD + line('李明', broken))).toMatchObject({ rows: 1, rowsHeldUp: 0 });
    await office.headcount(batchId, 1);
    expect(await office.submit(batchId)).toMatchObject({ state: 'submitted' });
  });
});

describe('a correction in which a row cannot be read', () => {
  const people = [1, 2, 3, 4].map((at) => ({ name: `职工${'甲乙丙丁'[at - 1] ?? ''}`, idNumber: syntheticId(at) }));
  const PHONES = ['13800000001', '13800000002', '13800000003', '13800000004'];
  const rowOf = (at: number, more: { name?: string; idNumber?: string; phone?: string; plan?: string } = {}) => {
    const { name = '', idNumber = '' } = people[at - 1] ?? {};
    const row = { name, idNumber, phone: PHONES[at - 1] ?? '', plan: 'HM', ...more };
    return `${row.name},${row.idNumber},${row.phone},是,${row.plan}\n`;
  };
  const mistyped = (at: number): string => {
    const number = syntheticId(at);
    return `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`;
  };
  const submitted = async (): Promise<string> => {
    const batchId = await opened();
    await send(batchId, HEAD + [1, 2, 3, 4].map((at) => rowOf(at)).join(''));
    await office.headcount(batchId, 4);
    await office.submit(batchId);
    return batchId;
  };

  // Four people were submitted; in the file the fourth is gone, and something is wrong with the row of the third.
  const BROKEN: readonly (readonly [string, string, number])[] = [
    ['an empty name', rowOf(3, { name: '' }), 0],
    ['a phone that is none, whose number says who it is', rowOf(3, { phone: '12' }), 0],
    ['a plan that cannot be read', rowOf(3, { plan: '不存在的计划' }), 0],
    ['a number that is too short, whose name and phone say who it is', rowOf(3, { idNumber: '123' }), 0],
    ['a mistyped check digit, whose name and phone say who it is', rowOf(3, { idNumber: mistyped(3) }), 0],
    ['a short number and another phone', rowOf(3, { idNumber: '123', phone: '13900000000' }), 1],
    ['a mistyped number and another phone', rowOf(3, { idNumber: mistyped(3), phone: '13900000000' }), 1],
    [
      'a mistyped number and another phone, of one row with two plans',
      rowOf(3, { idNumber: mistyped(3), phone: '13900000000', plan: 'HM、HA' }),
      1,
    ],
    ['neither name nor number', rowOf(3, { name: '', idNumber: '123' }), 1],
  ];
  test('takes its person for nobody who leaves, whichever cell is broken', async () => {
    const batchId = await submitted();
    for (const [of, broken, unidentified] of BROKEN) {
      const file = HEAD + rowOf(1) + rowOf(2) + broken;
      const { leaves, leavesHeldBack, changes } = await send(batchId, file, 'true');
      const leavers = (changes as { type: string; name: string }[]).filter(({ type }) => type === 'leave');
      const names = leavers.map(({ name }) => name);
      expect({ of, leaves, leavesHeldBack, names }).toEqual({
        of,
        leaves: unidentified > 0 ? 0 : 1,
        leavesHeldBack: { rows: unidentified > 0 ? 2 : 1, unidentified, mendFirst: true },
        names: unidentified > 0 ? [] : ['职工丁'],
      });
      const refusal = { status: 409, code: 'roster_leaves_uncertain', data: { unidentified } };
      expect({ of, ...(await send(batchId, file)) }).toMatchObject({ of, ...refusal });
    }
    expect((await office.read(batchId)).draft).toMatchObject({ rows: 4, rowsHeldUp: 0 });
    const mended = await send(batchId, HEAD + rowOf(1) + rowOf(2) + rowOf(3), 'true');
    expect(mended).toMatchObject({ leaves: 1, corrections: 0, joins: 0 });
    expect(mended).not.toHaveProperty('leavesHeldBack');
  });

  test('counts every row that was not read at all, and nothing where nobody is missing', async () => {
    const batchId = await submitted();
    const shifted = `职工丙,${syntheticId(3)},,是,HM,多出来的,一格\n`;
    expect(await send(batchId, HEAD + rowOf(1) + shifted, 'true')).toMatchObject({
      leaves: 0,
      leavesHeldBack: { rows: 3, unidentified: 1 },
    });
    const whole = HEAD + [1, 2, 3, 4].map((at) => rowOf(at)).join('');
    const joining = await send(batchId, whole + line('新人', '123'), 'true');
    expect(joining).toMatchObject({ leaves: 0, rowsHeldUp: 1 });
    expect(joining).not.toHaveProperty('leavesHeldBack');
    // Whoever is really gone is taken out of the file.
    expect(await send(batchId, HEAD + rowOf(1) + rowOf(2) + rowOf(4))).toMatchObject({ leaves: 1, changed: true });
  });

  test('drops nobody whom a colleague submitted while its rows were being stored', async () => {
    const batchId = await opened();
    await send(batchId, HEAD + [1, 2, 3, 4].map((at) => rowOf(at)).join(''));
    await office.headcount(batchId, 4);
    const { store } = office.services.running;
    const commit = store.commit.bind(store);
    let submitted = false;
    const meanwhile = jest.spyOn(store, 'commit').mockImplementation(async (collection, write) => {
      if (collection === 'roster-part' && !submitted) {
        submitted = true;
        await office.submit(batchId);
      }
      return commit(collection, write);
    });
    const file = HEAD + rowOf(1) + rowOf(2) + rowOf(3, { idNumber: '123', phone: '13900000000' });
    const refusal = await send(batchId, file);
    meanwhile.mockRestore();
    expect(submitted).toBe(true);
    expect(refusal).toMatchObject({ status: 409, code: 'roster_leaves_uncertain', data: { rows: 2 } });
    expect((await office.read(batchId)).draft).toMatchObject({ rows: 4, rowsHeldUp: 0 });
  });

  test('puts what was never submitted in its place', async () => {
    const batchId = await opened();
    await send(batchId, HEAD + [1, 2, 3].map((at) => rowOf(at)).join(''));
    const file = HEAD + rowOf(1) + rowOf(2) + rowOf(3, { idNumber: '123' });
    expect(await send(batchId, file)).toMatchObject({
      changed: true,
      leaves: 0,
      leavesHeldBack: { rows: 1, unidentified: 0, mendFirst: false },
    });
  });
});

describe('one number under two names', () => {
  const [row] = rows(1);
  if (row === undefined) throw new Error('rows are missing');
  const other = { ...row, name: '另一人' };

  test('is a finding on every such row, of a file and of a programme; nobody is registered by it', async () => {
    const batchId = await opened();
    const reply = await office.put(batchId, [row, { ...other, plan: 'CI' }]);
    expect(reply).toMatchObject({
      rows: 0,
      rowsHeldUp: 2,
      cellFindings: [
        { line: 1, column: 'name', code: 'ONE_NUMBER_TWO_NAMES', lines: [2] },
        { line: 2, column: 'name', code: 'ONE_NUMBER_TWO_NAMES', lines: [1] },
      ],
    });
    await office.settle();
    const find = office.call(findPerson, { token: office.head, body: { idNumber: row.idNumber } });
    await expect(find).rejects.toMatchObject({ status: 404 });
    await office.headcount(batchId, 1);
    await expect(office.submit(batchId)).rejects.toMatchObject({ code: 'batch_findings_open' });
    await leaveOut(batchId, [1, 2]);
    await expect(office.submit(batchId)).rejects.toMatchObject({ code: 'batch_roster_missing' });
  });

  test('a roster that was withdrawn takes no row out, and none back', async () => {
    const batchId = await opened();
    await office.put(batchId, [row, other]);
    await office.call(withdrawBatch, { token: office.clerk, key: key(), params: { batchId }, body: {} });
    await expect(leaveOut(batchId, [1])).rejects.toMatchObject({ status: 409, code: 'batch_closed' });
    await expect(putBack(batchId, [1])).rejects.toMatchObject({ status: 409, code: 'batch_closed' });
  });
});

const bytesOf = async ({ content }: StreamedFile): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
const fileOf = (bytes: Uint8Array, contentType: string): StreamedFile => ({
  contentType,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  content: once(bytes),
});

describe('files of a clerk', () => {
  test('go back with what is wrong, whatever they were called; nothing is written', async () => {
    const batchId = await opened();
    const rowsOfBook = [
      ['姓名', '身份证号', '参保计划'],
      ['王芳', '123', 'HM'],
    ];
    const annotate = (bytes: Uint8Array, contentType: string) =>
      office.call(checkRosterFile, {
        token: office.clerk,
        params: { batchId },
        query: { language: 'en' },
        body: fileOf(bytes, contentType),
      });
    const book = await annotate(writtenWorkbook([{ name: 'a', rows: rowsOfBook }]), 'text/csv');
    expect(book.contentType).toContain('spreadsheetml');
    const [sheet] = readWorkbook(await bytesOf(book), { rowsMax: 10, onRows: () => undefined }).sheets;
    expect(sheet?.rows[1]?.cells.get(3)?.text).toContain('the ID number has 3 characters, not 18');
    const text = await annotate(Buffer.from(HEAD + line('王芳', '123')), 'application/octet-stream');
    expect(String(await bytesOf(text))).toContain('Findings');
    await expect(annotate(Buffer.from('%PDF-1.7'), 'text/csv')).rejects.toMatchObject({
      status: 400,
      code: 'roster_file_other_format',
    });
    expect(await office.read(batchId)).toMatchObject({ draft: { rows: 0, rowsHeldUp: 0 } });
  });

  test('begin as a template with the plans on sale; filled in, it is read', async () => {
    const template = (society: string) =>
      office.call(readRosterTemplate, { token: office.clerk, query: { society, startOn: '2025-06-01' } });
    const file = await template('changchun');
    const bytes = await bytesOf(file);
    const { sheets } = readWorkbook(bytes, { rowsMax: 500, onRows: () => undefined });
    expect(sheets.map(({ name }) => name)).toEqual(['名单', '参保计划', '填写说明']);
    const plans = (sheets[1]?.rows ?? []).map(({ cells }) => [...cells.values()].map(({ text }) => text));
    expect(plans).toContainEqual(['HM', '住院医疗综合', '99.00', expect.any(String)]);
    const [headings] = sheets[0]?.rows ?? [];
    const names = [...(headings?.cells.values() ?? [])].map(({ text }) => text);
    const filled = names.map((name) =>
      name.startsWith('姓名') ? '李明' : name.includes('证') ? syntheticId(1) : /计划/.test(name) ? 'HM' : '',
    );
    const batchId = await opened();
    expect(await send(batchId, [names, filled].map((cells) => cells.join(',')).join('\n'))).toMatchObject({ rows: 1 });
    await expect(template('nowhere')).rejects.toMatchObject({ status: 404, code: 'society_unknown' });
  });
});
