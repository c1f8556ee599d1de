import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBatch, declareHeadcount, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { findPerson, readOwnPerson, readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { replaceRoster, replaceRosterFile, listRows } from '@huji/contracts/enrollment/roster-http.ts';
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
      problem: { errors: [{ in: 'body', pointer: '/rows/1/idNumber', detailZh: '证件号码应为 18 位' }] },
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
      [2, 'DUPLICATE_ROW'],
      [3, 'INVALID_ID'],
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
        { line: 3, cell: 'B3', column: '身份证号', code: 'ID_LENGTH', words: { zh: '证件号码应为 18 位' }, rows: 1 },
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

describe('the register', () => {
  test('holds one person per ID number, whatever employer enters it, and hides the number', async () => {
    const { employerId } = await office.register();
    const first = await office.open(employerId);
    await office.put(first, rows(1));
    const second = await office.open(employerId, { startOn: '2026-06-01' });
    await office.put(second, rows(1, 'HA'));
    const find = (token: string, idNumber: string) => office.call(findPerson, { token, body: { idNumber } });
    const person = await find(office.clerk, ` ${syntheticId(1).toLowerCase()} `);
    expect(person).toMatchObject({ name: '职工1', birthOn: '1990-01-01', sex: 'male' });
    expect(person.idNumber).toContain('************');
    const pages = await Promise.all(
      [first, second].map((batchId) =>
        office.call(listRows, { token: office.clerk, params: { batchId }, query: { of: 'draft' } }),
      ),
    );
    expect(pages.map(({ rows: [row] }) => row?.personId)).toEqual([person.personId, person.personId]);
    const stranger = await office.services.token({ subject: 'clerk-9', roles: ['clerk'] });
    await expect(find(stranger, syntheticId(1))).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
    await expect(find(office.head, '123')).rejects.toMatchObject({ status: 400 });
    const member = await office.services.token({ subject: 'm', roles: ['member'], personId: person.personId });
    const params = { personId: person.personId };
    expect(await office.call(readPerson, { token: member, params })).toMatchObject({ name: '职工1' });
    expect(await office.call(readOwnPerson, { token: member })).toEqual(
      await office.call(readPerson, { token: member, params }),
    );
    const nobody = await office.services.token({ subject: 'm', roles: ['member'] });
    await expect(office.call(readOwnPerson, { token: nobody })).rejects.toMatchObject({ status: 403 });
    const other = await office.services.token({ subject: 'n', roles: ['member'], personId: key() });
    await expect(office.call(readOwnPerson, { token: other })).rejects.toMatchObject({ status: 404 });
    await expect(office.call(readPerson, { token: other, params })).rejects.toMatchObject({ status: 404 });
  });

  test('takes a corrected name', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(1));
    const [row] = rows(1);
    if (!row) throw new Error('rows are missing');
    const reply = await office.put(batchId, [{ ...row, name: '李明' }]);
    expect(reply).toMatchObject({ joins: 0, leaves: 0, corrections: 1, changes: [{ fields: ['nameOrPhone'] }] });
    const person = await office.call(findPerson, { token: office.clerk, body: { idNumber: row.idNumber } });
    expect(person.name).toBe('李明');
  });
});

describe('a draft of another employer with somebody’s ID number', () => {
  const OTHER_USCC = '12320200466294813X';
  const [row] = rows(1);
  if (row === undefined) throw new Error('rows are missing');
  const known = { ...row, phone: '13800000000' };
  const guessed = { ...row, name: '冒名' };
  const params = (batchId: string) => ({ batchId });

  const meet = async () => {
    const { employerId } = await office.register();
    const first = await office.open(employerId);
    await office.put(first, [known]);
    const curious = await office.services.token({ subject: 'clerk-2', roles: ['clerk'] });
    const other = await office.register(curious, { uscc: OTHER_USCC });
    const body = { employerId: other.employerId, startOn: '2025-06-01' };
    const { batchId } = await office.call(openBatch, { token: curious, key: key(), body });
    const put = (preview: 'true' | 'false') =>
      office.call(replaceRoster, {
        token: curious,
        key: key(),
        params: params(batchId),
        query: { preview },
        body: { rows: [guessed] },
      });
    const find = (token: string) => office.call(findPerson, { token, body: { idNumber: row.idNumber } });
    const draftRows = (of: 'draft' | 'submission') =>
      office.call(listRows, { token: curious, params: params(batchId), query: { of } });
    return { first, batchId, curious, put, find, draftRows };
  };

  test('replaces neither name nor phone, and adds nobody to the employer', async () => {
    const { put, find, curious } = await meet();
    await put('false');
    expect(await find(office.clerk)).toMatchObject({ name: '职工1', phone: '138****0000' });
    await expect(find(curious)).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
  });

  test('is not told that there is such a person, nor their id or name', async () => {
    const { put, draftRows, first } = await meet();
    const own = await office.put(first, [{ ...known, plan: 'HA' }], 'true');
    expect(own.changes.map(({ personId }) => personId)).toEqual([expect.any(String), expect.any(String)]);
    for (const preview of ['true', 'false', 'true'] as const)
      for (const change of (await put(preview)).changes) expect(change).not.toHaveProperty('personId');
    const [shown] = (await draftRows('draft')).rows;
    expect(shown).toMatchObject({ name: '冒名', plan: 'HM' });
    expect(shown).not.toHaveProperty('personId');
  });

  test('once submitted makes the person known to the employer, under the name of the register', async () => {
    const { put, find, draftRows, curious, batchId } = await meet();
    await put('false');
    const declared = { token: curious, key: key(), params: params(batchId), body: { size: 1 } };
    await office.call(declareHeadcount, declared);
    await office.call(submitBatch, { token: curious, key: key(), params: params(batchId), body: {} });
    await office.settle();
    const { personId } = await find(office.clerk);
    expect(office.submissions().at(-1)?.rows).toMatchObject([{ personId }]);
    expect(await find(curious)).toMatchObject({ personId, name: '职工1' });
    expect((await draftRows('submission')).rows).toMatchObject([{ personId, name: '职工1' }]);
  });
});
