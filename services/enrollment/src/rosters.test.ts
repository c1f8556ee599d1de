import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBatch, declareHeadcount, submitBatch, withdrawBatch } from '@huji/contracts/enrollment/batch-http.ts';
import {
  confirmOwnPersonChange,
  confirmPersonChange,
  findPerson,
  listPersonChanges,
  listWaitingPersonChanges,
  readOwnPerson,
  readPerson,
  refuseOwnPersonChange,
  refusePersonChange,
} from '@huji/contracts/enrollment/person-http.ts';
import { replaceRoster, replaceRosterFile, listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { covered } from './testing/batch-events.ts';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';
import { syntheticId } from './testing/resident-ids.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

const file = (batchId: string, text: string | Buffer, contentType = 'text/csv', preview = 'false') =>
  fetch(`${office.services.running.url}/v1/batches/${batchId}/rows/file?preview=${preview}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${office.clerk}`, 'content-type': contentType, 'idempotency-key': key() },
    body: text,
  });

describe('a roster', () => {
  test('given twice changes nothing the second time', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    expect(await office.put(batchId, rows(3))).toMatchObject({
      changed: true,
      joins: 3,
      rosterNo: 1,
      processedRows: 3,
    });
    expect(await office.put(batchId, rows(3))).toMatchObject({
      changed: false,
      joins: 0,
      leaves: 0,
      corrections: 0,
      rosterNo: 1,
    });
  });

  test('is listed in pages that join without a gap, whatever their size', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(5));
    const page = (query: { limit?: number; cursor?: string }) =>
      office.call(listRows, { token: office.clerk, params: { batchId }, query: { of: 'draft', ...query } });
    const first = await page({ limit: 3 });
    const second = await page({ limit: 3, cursor: first.cursor ?? '' });
    expect([...first.rows, ...second.rows].map(({ rowNo }) => rowNo)).toEqual([1, 2, 3, 4, 5]);
    expect(second.cursor).toBeNull();
    expect((await page({})).rows).toHaveLength(5);
    for (const cursor of ['0.0', '1.-1', 'x', '1.2.3'])
      await expect(page({ cursor })).rejects.toMatchObject({ status: 400, code: 'invalid_input' });
    expect((await page({ cursor: '2.0' })).rows).toEqual([]);
  });

  test('with a fault in any row writes nothing and points to it', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const [first, second] = rows(2);
    if (!first || !second) throw new Error('rows are missing');
    await expect(office.put(batchId, [first, { ...second, idNumber: '123' }])).rejects.toMatchObject({
      status: 400,
      code: 'invalid_input',
      problem: { errors: [{ in: 'body', pointer: '/rows/1/idNumber', detailZh: '证件号码是 3 位，应为 18 位' }] },
    });
    expect(await office.read(batchId)).toMatchObject({ draft: { rows: 0, rosterNo: 0 } });
  });

  test('names rows that will not count before anything is submitted', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const [first] = rows(1);
    if (!first) throw new Error('rows are missing');
    const reply = await office.put(
      batchId,
      [first, first, { ...first, idNumber: '320200198802290015', consent: false }],
      'true',
    );
    expect(reply.findings.map(({ rowNo, code }) => [rowNo, code])).toEqual([
      [3, 'INVALID_ID'],
      [2, 'DUPLICATE_ROW'],
    ]);
  });

  test('says of a number what does not hold, and what is wanted; whoever is to be mended stands first', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const [first, ...others] = rows(4);
    if (!first) throw new Error('rows are missing');
    const check = first.idNumber.endsWith('0') ? '1' : '0';
    const sent = [
      { ...first, consent: false },
      ...others.map(
        (row, at) =>
          [
            { ...row, idNumber: `${row.idNumber.slice(0, 17)}${row.idNumber.endsWith(check) ? '2' : check}` },
            { ...row, birthOn: '1990-02-03' },
            { ...row, sex: Number(row.idNumber[16]) % 2 === 1 ? ('female' as const) : ('male' as const) },
          ][at] ?? row,
      ),
    ];
    const reply = await office.put(batchId, sent, 'true');
    expect(reply.findings.map(({ rowNo, code, words, wanted }) => [rowNo, code, words.zh, wanted?.zh])).toEqual([
      [2, 'INVALID_ID', expect.stringContaining('校验码'), expect.stringContaining('逐位核对')],
      [3, 'INVALID_ID', expect.stringContaining('出生日期'), expect.stringContaining('出生日期')],
      [4, 'INVALID_ID', expect.stringContaining('性别'), expect.stringContaining('性别')],
      [1, 'NO_CONSENT', '未标明本人自愿参加', expect.stringContaining('是')],
    ]);
  });

  test('from a file of Excel’s: BOM, Chinese headings, full-width digits, GB 18030', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const id = syntheticId(1);
    const wide = Array.from(id, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    const text = `姓名,身份证号码,参保计划代码,份数,自愿\r\n李明,${wide},HM、CI*2,1,是\r\n`;
    const reply = await file(batchId, `\ufeff${text}`);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ rows: 2, persons: 1, joins: 2 });
    const gb = Buffer.from(
      'd0d5c3fb2cc9edb7ddd6a4bac5c2eb2cb2ceb1a3bcc6bbaeb4fac2eb2cd7d4d4b8', // 姓名,身份证号码,参保计划代码,自愿
      'hex',
    );
    const line = Buffer.concat([gb, Buffer.from(`\r\nLi,${id},HM,1\r\n`)]);
    for (const type of ['text/csv', 'text/csv; charset=utf-8', 'application/vnd.ms-excel'])
      expect((await file(batchId, line, type, 'true')).status).toBe(200);
    const named = await file(batchId, line, 'text/csv; charset=gb18030', 'true');
    expect(named.status).toBe(200);
    expect(await named.json()).toMatchObject({ preview: true, corrections: 1, leaves: 1 });
  });

  test('from a file with faults names cell, heading and what is wanted', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const text = `姓名,身份证号,计划,份数\n李明,${syntheticId(1)},HM,1\n王芳,123,HM,many\n`;
    expect(await (await file(batchId, text, 'text/csv', 'true')).json()).toMatchObject({
      rows: 1,
      rowsHeldUp: 1,
      cellFindingCount: 2,
      cellFindings: [
        {
          line: 3,
          cell: 'B3',
          column: '身份证号',
          code: 'ID_LENGTH',
          words: { zh: '证件号码是 3 位，应为 18 位' },
          rows: 1,
        },
        { line: 3, cell: 'D3', column: '份数', code: 'UNITS_FORM', wanted: { zh: '0 至 99 的整数' }, leftOut: false },
      ],
    });
    for (const unreadable of ['', '姓名,身份证号,计划\n', 'a,b\n1,2\n', '姓名,身份证号,计划\n"x'])
      expect((await file(batchId, unreadable)).status).toBe(400);
    expect(await office.read(batchId)).toMatchObject({ draft: { rows: 0, rowsHeldUp: 0 } });
    expect(replaceRosterFile.path).toBe('/v1/batches/:batchId/rows/file');
  });

  test('of more than 2,000 rows goes on by itself, shows its progress and travels in parts of 500', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const many = Array.from({ length: 2_101 }, (_, index) => ({
      name: `职工${String(index)}`,
      idNumber: syntheticId(index % 999, `19${String(80 + Math.floor(index / 999))}-03-04`),
      plan: 'HM',
      consent: true,
    }));
    const reply = await office.put(batchId, many);
    expect(reply).toMatchObject({ rows: 2_101, persons: 2_101, processedRows: 0 });
    await office.settle();
    expect(await office.read(batchId)).toMatchObject({ draft: { rows: 2_101, processedRows: 2_101, ready: true } });
    await office.headcount(batchId, 2_101);
    await office.submit(batchId);
    await office.settle();
    expect(
      office
        .submissions()
        .map(({ part, parts, rows: some }) => [part, parts, some.length])
        .sort(),
    ).toEqual([
      [1, 5, 500],
      [2, 5, 500],
      [3, 5, 500],
      [4, 5, 500],
      [5, 5, 101],
    ]);
    const numbers = office.submissions().flatMap(({ rows: some }) => some.map(({ rowNo }) => rowNo));
    expect(new Set(numbers).size).toBe(2_101);
    expect(await office.put(batchId, many)).toMatchObject({ changed: false });
  }, 60_000);
});

/** Submits the draft of a batch for so many people. */
const submitted = async (batchId: string, size: number, token = office.clerk): Promise<void> => {
  const params = { batchId };
  await office.call(declareHeadcount, { token, key: key(), params, body: { size } });
  await office.call(submitBatch, { token, key: key(), params, body: {} });
  await office.settle();
};
const find = (token: string, idNumber: string) => office.call(findPerson, { token, body: { idNumber } });
/** One person, submitted and covered. */
const coveredPerson = async (row: ReturnType<typeof rows>[number]) => {
  const { employerId } = await office.register();
  const batchId = await office.open(employerId);
  await office.put(batchId, [row]);
  await submitted(batchId, 1);
  const [submission] = office.submissions();
  const personId = submission?.rows[0]?.personId;
  if (submission === undefined || personId === undefined) throw new Error('nothing was submitted');
  await office.services.publish([covered(submission, personId, 'granted')]);
  await office.settle();
  return { employerId, batchId, personId };
};
const changesOf = async (token: string, personId: string) =>
  (await office.call(listPersonChanges, { token, params: { personId }, query: {} })).changes;

describe('the register', () => {
  test('holds one person per ID number from the submission on, whatever batch names it, and hides the number', async () => {
    const { employerId } = await office.register();
    const first = await office.open(employerId);
    await office.put(first, rows(1));
    await office.settle();
    await expect(find(office.head, syntheticId(1))).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
    await submitted(first, 1);
    const second = await office.open(employerId, { startOn: '2026-06-01' });
    await office.put(second, rows(1, 'HA'));
    await submitted(second, 1);
    const person = await find(office.head, ` ${syntheticId(1).toLowerCase()} `);
    expect(person).toMatchObject({ name: '职工1', birthOn: '1990-01-01', sex: 'male' });
    expect(person.idNumber).toContain('************');
    const pages = await Promise.all(
      [first, second].map((batchId) =>
        office.call(listRows, { token: office.clerk, params: { batchId }, query: { of: 'submission' } }),
      ),
    );
    expect(pages.map(({ rows: [row] }) => row?.personId)).toEqual([person.personId, person.personId]);
    await expect(find(office.head, '123')).rejects.toMatchObject({ status: 400 });
    const member = await office.services.token({ subject: 'm', roles: ['member'], personId: person.personId });
    const params = { personId: person.personId };
    expect(await office.call(readPerson, { token: member, params })).toMatchObject({ name: '职工1' });
    expect(await office.call(readOwnPerson, { token: member })).toEqual({
      ...(await office.call(readPerson, { token: member, params })),
      changes: [],
    });
    const nobody = await office.services.token({ subject: 'm', roles: ['member'] });
    await expect(office.call(readOwnPerson, { token: nobody })).rejects.toMatchObject({ status: 403 });
    const other = await office.services.token({ subject: 'n', roles: ['member'], personId: key() });
    await expect(office.call(readOwnPerson, { token: other })).rejects.toMatchObject({ status: 404 });
    await expect(office.call(readPerson, { token: other, params })).rejects.toMatchObject({ status: 404 });
  });

  test('is corrected from what to what, field by field; of a phone a part is told', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const [row] = rows(1);
    const first = { ...row!, phone: '13800000000', units: 1 };
    await office.put(batchId, [first]);
    const corrected = { ...first, name: '李明', phone: '13900000001', units: 2, sex: 'female' as const };
    const { changes } = await office.put(batchId, [corrected], 'true');
    expect(changes).toHaveLength(1);
    const [{ values = [] }] = changes as [(typeof changes)[number]];
    const told = Object.fromEntries(values.map(({ field, before, after }) => [field, [before, after]]));
    expect(told).toMatchObject({
      name: ['职工1', '李明'],
      phone: ['138****0000', '139****0001'],
      units: ['1', '2'],
      sex: ['male', 'female'],
    });
    expect(JSON.stringify(values)).not.toContain('13800000000');
  });

  test('has one person where a small roster names them in two of its parts', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    const many = rows(501);
    const [first] = many;
    if (first === undefined) throw new Error('rows are missing');
    const reply = await office.put(batchId, [...many, { ...first, plan: 'CI' }]);
    expect(reply).toMatchObject({ rows: 502, persons: 501, processedRows: 502 });
    await submitted(batchId, 501);
    const sent = office.submissions().flatMap(({ rows: some }) => some);
    const ids = sent.filter(({ rowNo }) => rowNo === 1 || rowNo === 502).map(({ personId }) => personId);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  }, 60_000);

  test('keeps a name until the person or the office confirms another; a draft, and one given up, change nothing', async () => {
    const [row] = rows(1);
    if (row === undefined) throw new Error('rows are missing');
    const { employerId, personId } = await coveredPerson(row);
    expect(await find(office.clerk, row.idNumber)).toMatchObject({ name: '职工1' });
    const renamed = { ...row, name: '李明', phone: '13800000000' };
    const given = await office.open(employerId, { startOn: '2026-05-01' });
    await office.put(given, [renamed]);
    await office.call(withdrawBatch, { token: office.clerk, key: key(), params: { batchId: given }, body: {} });
    const batchId = await office.open(employerId, { startOn: '2026-06-01' });
    await office.put(batchId, [renamed]);
    await office.settle();
    expect(await find(office.head, row.idNumber)).toMatchObject({ name: '职工1' });
    expect(await changesOf(office.head, personId)).toEqual([]);
    await submitted(batchId, 1);
    expect(await find(office.clerk, row.idNumber)).toMatchObject({ name: '职工1' });
    const member = await office.services.token({ subject: 'm', roles: ['member'], personId });
    const [change] = await changesOf(member, personId);
    expect(change).toMatchObject({ name: '李明', phone: '138****0000', fields: ['name', 'phone'], employerId });
    const waiting = await office.call(listWaitingPersonChanges, { token: office.head, query: {} });
    expect(waiting.changes).toMatchObject([{ personId, name: '李明', before: { name: '职工1' } }]);
    const params = { personId, changeId: change?.changeId ?? '' };
    const stranger = await office.services.token({ subject: 'n', roles: ['member'], personId: key() });
    const confirm = (token: string) => office.call(confirmPersonChange, { token, key: key(), params, body: {} });
    await expect(confirm(stranger)).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
    await expect(confirm(office.clerk)).rejects.toMatchObject({ status: 403 });
    // The person needs no id: they are who they are, and the change has a number.
    const own = (operation: typeof confirmOwnPersonChange, changeNo: number) =>
      office.call(operation, { token: member, key: key(), params: { changeNo }, body: {} });
    const { changes } = await office.call(readOwnPerson, { token: member });
    expect(changes.map(({ changeNo }) => changeNo)).toEqual([1]);
    await expect(own(confirmOwnPersonChange, 2)).rejects.toMatchObject({ status: 404, code: 'person_change_unknown' });
    const sure = await own(confirmOwnPersonChange, 1);
    expect(sure).toMatchObject({ personId, name: '李明', phone: '138****0000', changes: [] });
    await expect(own(refuseOwnPersonChange as never, 1)).rejects.toMatchObject({ code: 'person_change_unknown' });
    await expect(confirm(member)).rejects.toMatchObject({ status: 404, code: 'person_change_unknown' });
    expect(await changesOf(office.head, personId)).toEqual([]);
    expect((await office.call(listWaitingPersonChanges, { token: office.head, query: {} })).changes).toEqual([]);
    expect(await find(office.clerk, row.idNumber)).toMatchObject({ name: '李明' });
  });
});

describe('a roster of another employer with somebody’s ID number', () => {
  const OTHER_USCC = '12320200466294813X';
  const [row] = rows(1);
  if (row === undefined) throw new Error('rows are missing');
  const known = { ...row, phone: '13800000000' };
  const guessed = { ...row, name: '冒名' };
  const params = (batchId: string) => ({ batchId });

  const meet = async () => {
    const { batchId: first, personId } = await coveredPerson(known);
    const curious = await office.services.token({ subject: 'clerk-2', roles: ['clerk'] });
    const other = await office.register(curious, { uscc: OTHER_USCC });
    const body = { employerId: other.employerId, startOn: '2025-06-01' };
    const { batchId } = await office.call(openBatch, { token: curious, key: key(), body });
    const put = (preview: 'true' | 'false', idNumber = row.idNumber) =>
      office.call(replaceRoster, {
        token: curious,
        key: key(),
        params: params(batchId),
        query: { preview },
        body: { rows: [{ ...guessed, idNumber }] },
      });
    const shownRows = (of: 'draft' | 'submission') =>
      office.call(listRows, { token: curious, params: params(batchId), query: { of } });
    return { first, personId, batchId, curious, put, shownRows };
  };

  test('replaces neither name nor phone, and adds nobody to the employer', async () => {
    const { put, curious } = await meet();
    await put('false');
    expect(await find(office.clerk, row.idNumber)).toMatchObject({ name: '职工1', phone: '138****0000' });
    await expect(find(curious, row.idNumber)).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
  });

  test('is not told that there is such a person: the answers are those for a number nobody has', async () => {
    const { put, shownRows, first } = await meet();
    const own = await office.put(first, [{ ...known, plan: 'HA' }], 'true');
    expect(own.changes.map(({ personId }) => personId)).toEqual([expect.any(String), expect.any(String)]);
    const told = async (idNumber: string) => {
      const answers = [await put('true', idNumber), await put('false', idNumber), await put('true', idNumber)];
      for (const { changes } of answers) for (const change of changes) expect(change).not.toHaveProperty('personId');
      const [shown] = (await shownRows('draft')).rows;
      expect(shown).toMatchObject({ name: '冒名', plan: 'HM' });
      expect(shown).not.toHaveProperty('personId');
      return Object.keys(shown ?? {}).sort();
    };
    expect(await told(row.idNumber)).toEqual(await told(syntheticId(77)));
  });

  test('once submitted is told of it by codes and dates; who the person is stays with those who cover them', async () => {
    const { put, shownRows, curious, batchId, personId } = await meet();
    await put('false');
    await submitted(batchId, 1, curious);
    expect(office.submissions().at(-1)?.rows).toMatchObject([{ personId }]);
    expect((await shownRows('submission')).rows).toMatchObject([{ personId, name: '冒名' }]);
    await expect(find(curious, row.idNumber)).rejects.toMatchObject({ status: 404 });
    await expect(office.call(readPerson, { token: curious, params: { personId } })).rejects.toMatchObject({
      status: 404,
    });
    expect(await find(office.clerk, row.idNumber)).toMatchObject({ name: '职工1', phone: '138****0000' });
    const [change] = await changesOf(office.head, personId);
    expect(change).toMatchObject({ name: '冒名', phone: '138****0000', fields: ['name'] });
    const refusal = { personId, changeId: change?.changeId ?? '' };
    const token = office.head;
    const refused = await office.call(refusePersonChange, { token, key: key(), params: refusal, body: {} });
    expect(refused).toMatchObject({ name: '职工1' });
    expect(await changesOf(office.head, personId)).toEqual([]);
  });
});
