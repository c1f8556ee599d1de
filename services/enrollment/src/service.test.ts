import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchSubmitted, type BatchSubmitted, batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import {
  acceptHandOver,
  createBatch,
  decidePooling,
  declareHeadcount,
  findPerson,
  listBatches,
  listEmployers,
  offerHandOver,
  putRoster,
  putRosterFile,
  readBatch,
  readEmployer,
  readPerson,
  readRows,
  registerEmployer,
  reviseEmployer,
  submitBatch,
  withdrawBatch,
} from '@huji/contracts/enrollment/http.ts';
import {
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyMatched,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createEnrollmentService } from './service.ts';
import { syntheticId } from './testing/resident-ids.ts';

const USCC = '91320214MA1WF1X02B';
const DIGEST = '0'.repeat(64);

let services: ServiceHarness;
let clerk: string;
let office: string;

beforeEach(async () => {
  services = await startServiceHarness(
    { enrollment: createEnrollmentService },
    { day: '2025-05-25', foreign: [participationAssessed, coverChanged, batchBilled] },
  );
  clerk = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
  office = await services.token({ subject: 'office-1', roles: ['office-head'] });
});
afterEach(() => services.close());

const key = (): string => randomUUID();
const register = (token = clerk, more = {}) =>
  services.client.call(registerEmployer, {
    token,
    key: key(),
    body: { uscc: USCC, name: '长春第一机床厂', society: 'changchun', ...more },
  });
const rows = (count: number, plan = 'HM') =>
  Array.from({ length: count }, (_, index) => ({
    name: `职工${String(index + 1)}`,
    idNumber: syntheticId(index + 1),
    plan,
    consent: true,
  }));
const open = async (employerId: string, more = {}) =>
  (
    await services.client.call(createBatch, {
      token: clerk,
      key: key(),
      body: { employerId, startOn: '2025-06-01', ...more },
    })
  ).batchId;
const put = (batchId: string, body: ReturnType<typeof rows>, preview: 'true' | 'false' = 'false') =>
  services.client.call(putRoster, {
    token: clerk,
    key: key(),
    params: { batchId },
    query: { preview },
    body: { rows: body },
  });
const headcount = (batchId: string, size: number) =>
  services.client.call(declareHeadcount, { token: clerk, key: key(), params: { batchId }, body: { size } });
const submit = (batchId: string) =>
  services.client.call(submitBatch, { token: clerk, key: key(), params: { batchId }, body: {} });
const read = (batchId: string) => services.client.call(readBatch, { token: clerk, params: { batchId } });
const file = (batchId: string, text: string | Buffer, contentType = 'text/csv', preview = 'false') =>
  fetch(`${services.running.url}/v1/batches/${batchId}/rows/file?preview=${preview}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${clerk}`, 'content-type': contentType, 'idempotency-key': key() },
    body: text,
  });
const submissions = () => services.heard(batchSubmitted) as BatchSubmitted[];
const settle = () => services.running.settled();

const submitted = async (count: number, size = count) => {
  const { employerId } = await register();
  const batchId = await open(employerId);
  await put(batchId, rows(count));
  await headcount(batchId, size);
  await submit(batchId);
  await settle();
  return { employerId, batchId };
};

const assess = (submission: BatchSubmitted, required: number) => ({
  contract: participationAssessed,
  key: submission.batchId,
  data: {
    batchId: submission.batchId,
    version: submission.version,
    part: submission.part,
    parts: submission.parts,
    employerId: submission.employerId,
    startOn: submission.startOn,
    submittedOn: submission.submittedOn,
    payableUntil: '2025-07-01',
    inEffectFrom: submission.startOn,
    plans: [
      {
        plan: 'HM',
        size: submission.size,
        n: submission.size,
        k: submission.rows.length,
        required,
        pass: submission.rows.length >= required,
        ...(submission.rows.length >= required ? {} : { code: 'SHORT' }),
      },
    ],
    rows: submission.rows.map(({ rowNo, personId, plan, units, consent }) => ({
      rowNo,
      personId,
      plan,
      units,
      ...(consent ? {} : { code: 'NO_CONSENT' }),
      contributionFen: consent ? 9_900 : 0,
    })),
    digest: DIGEST,
  },
});
const billed = (batchId: string, version = 1, billRevision = 1) => ({
  contract: batchBilled,
  key: batchId,
  data: {
    batchId,
    version,
    billRevision,
    reference: 'HJ00000000000197',
    dueFen: 99_000,
    heldFen: 0,
    payableUntil: '2025-07-01',
  },
});
const paid = (batchId: string, version = 1, billRevision = 2) => ({
  contract: batchPaid,
  key: batchId,
  data: { batchId, version, billRevision, paidOn: '2025-05-28' },
});
const covered = (submission: BatchSubmitted, personId: string, outcome: 'granted' | 'declined') => ({
  contract: coverChanged,
  key: personId,
  data: {
    personId,
    batchId: submission.batchId,
    employerId: submission.employerId,
    version: submission.version,
    billRevision: 2,
    postedOn: '2025-06-01',
    rows: submission.rows
      .filter((row) => row.personId === personId)
      .map(({ rowNo, plan }) => ({
        rowNo,
        plan,
        outcome,
        ...(outcome === 'granted'
          ? { start: '2025-06-01', end: '2026-05-31', fund: 'HM' }
          : { code: 'ALREADY_COVERED' }),
        deltaFen: outcome === 'granted' ? 9_900 : 0,
      })),
  },
});

describe('employers', () => {
  test('are registered once by a sound USCC, and the clerk who does it is bound', async () => {
    const { employerId, clerk: bound } = await register();
    expect(bound).toBe('clerk-1');
    await expect(register(office)).rejects.toMatchObject({ status: 409, code: 'employer_registered_already' });
    await expect(register(clerk, { uscc: `${USCC.slice(0, 17)}0` })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/uscc' }] },
    });
    const mine = await services.client.call(listEmployers, { token: clerk });
    expect(mine.employers.map((employer) => employer.employerId)).toEqual([employerId]);
    const stranger = await services.token({ subject: 'clerk-2', roles: ['clerk'] });
    expect((await services.client.call(listEmployers, { token: stranger })).employers).toEqual([]);
    expect(
      (await services.client.call(listEmployers, { token: office, query: { uscc: USCC } })).employers,
    ).toHaveLength(1);
  });

  test('go from clerk to clerk; the former one is shut out when the next accepts', async () => {
    const { employerId } = await register();
    const params = { employerId };
    const next = await services.token({ subject: 'clerk-2', roles: ['clerk'] });
    const accept = () => services.client.call(acceptHandOver, { token: next, key: key(), params, body: {} });
    await expect(accept()).rejects.toMatchObject({ code: 'employer_hand_over_not_offered' });
    await services.client.call(offerHandOver, { token: clerk, key: key(), params, body: { to: 'clerk-2' } });
    await expect(services.client.call(readEmployer, { token: next, params })).rejects.toMatchObject({
      status: 403,
      code: 'employer_not_yours',
    });
    expect(await accept()).toMatchObject({ clerk: 'clerk-2' });
    await expect(services.client.call(readEmployer, { token: clerk, params })).rejects.toMatchObject({ status: 403 });
  });

  test('are revised only by who saw the latest version', async () => {
    const { employerId } = await register();
    const revise = (ifMatch: number, name: string) =>
      services.client.call(reviseEmployer, {
        token: clerk,
        key: key(),
        ifMatch,
        params: { employerId },
        body: { name },
      });
    expect(await revise(1, '新名')).toMatchObject({ name: '新名' });
    await expect(revise(1, '旧名')).rejects.toMatchObject({ status: 412, code: 'stale' });
  });

  test('as a pooled union wait for the approval of the association', async () => {
    const pooledUnits = [
      { uscc: '12320200466294813X', name: '甲店', staff: 6 },
      { uscc: '81320200509283744W', name: '乙店', staff: 4 },
    ];
    const { employerId } = await register(clerk, { pooledUnits });
    await expect(open(employerId)).rejects.toMatchObject({ code: 'employer_pooling_not_approved' });
    const body = { approved: true, reason: '同意联合' };
    await services.client.call(decidePooling, { token: office, key: key(), params: { employerId }, body });
    await expect(open(employerId)).resolves.toEqual(expect.any(String));
  });
});

describe('a batch', () => {
  test('goes from rows to a submission that says nothing that identifies a person', async () => {
    const { batchId, employerId } = await submitted(10);
    expect(submissions()).toMatchObject([
      { batchId, employerId, version: 1, part: 1, parts: 1, size: 10, submittedOn: '2025-05-25' },
    ]);
    expect(submissions()[0]?.rows).toHaveLength(10);
    const said = JSON.stringify(submissions());
    expect(said).not.toContain('职工');
    expect(said).not.toContain(syntheticId(1));
    expect(await read(batchId)).toMatchObject({
      state: 'submitted',
      pending: 'correction',
      submission: { version: 1, rows: 10 },
    });
    await expect(submit(batchId)).rejects.toMatchObject({ status: 409, code: 'batch_change_pending' });
  });

  test('is submitted as it was seen, where the clerk says so', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    await put(batchId, rows(2));
    await headcount(batchId, 2);
    const send = (ifMatch: number) =>
      services.client.call(submitBatch, { token: clerk, key: key(), ifMatch, params: { batchId }, body: {} });
    await expect(send(1)).rejects.toMatchObject({ status: 412, code: 'stale' });
    expect(await send(4)).toMatchObject({ state: 'submitted' });
  });

  test('repeated with the same key is one batch, and one submission', async () => {
    const { employerId } = await register();
    const once = key();
    const call = () =>
      services.client.call(createBatch, { token: clerk, key: once, body: { employerId, startOn: '2025-06-01' } });
    const { batchId } = await call();
    expect((await call()).batchId).toBe(batchId);
    await put(batchId, rows(2));
    await headcount(batchId, 2);
    const again = key();
    const send = () => services.client.call(submitBatch, { token: clerk, key: again, params: { batchId }, body: {} });
    await send();
    await send();
    await settle();
    expect(submissions()).toHaveLength(1);
  });

  test('says how many persons are missing, and why rows do not count', async () => {
    const { batchId } = await submitted(9, 12);
    const [submission] = submissions();
    if (!submission) throw new Error('nothing was submitted');
    await services.publish([assess(submission, 10), billed(batchId)]);
    await settle();
    const batch = await read(batchId);
    expect(batch).toMatchObject({
      state: 'short',
      stateWords: { zh: '人数不足' },
      plans: [{ plan: 'HM', result: 'short', required: 10, joined: 9, missing: 1, sentence: { zh: '还差 1 人' } }],
    });
    const page = await services.client.call(readRows, { token: clerk, params: { batchId } });
    expect(page.rows[0]).toMatchObject({ rowNo: 1, name: '职工1', verdict: { code: 'ok', contributionYuan: '99.00' } });
    expect(page.rows[0]?.idNumber).toMatch(/^3202\*{12}\d[\dX]$/);
  });

  test('shows the bill, payment, and the covers granted and declined; redelivery changes nothing', async () => {
    const { batchId } = await submitted(3);
    const [submission] = submissions();
    if (!submission) throw new Error('nothing was submitted');
    const [first, second, third] = submission.rows.map(({ personId }) => personId);
    if (!first || !second || !third) throw new Error('rows are missing');
    const story = [
      assess(submission, 3),
      billed(batchId),
      paid(batchId),
      covered(submission, first, 'granted'),
      covered(submission, second, 'declined'),
    ];
    await services.publish([...story]);
    await services.publish([billed(batchId), paid(batchId)]);
    await settle();
    expect(await read(batchId)).toMatchObject({
      state: 'paid',
      pending: null,
      bill: { reference: 'HJ00000000000197', dueYuan: '990.00', paidOn: '2025-05-28' },
      covers: { granted: 1, declined: 1, outstanding: 1 },
    });
    const { rows: page } = await services.client.call(readRows, { token: clerk, params: { batchId } });
    expect(page.map(({ cover }) => cover?.outcome)).toEqual(['granted', 'declined', undefined]);
    services.setDay('2025-06-01');
    expect((await read(batchId)).state).toBe('in-effect');
    services.setDay('2026-06-01');
    expect((await read(batchId)).state).toBe('expired');
  });

  test('is corrected by new rows and a new version; a refused correction leaves what stood', async () => {
    const { batchId } = await submitted(3);
    const [submission] = submissions();
    if (!submission) throw new Error('nothing was submitted');
    await services.publish([assess(submission, 3), billed(batchId)]);
    await settle();
    await expect(submit(batchId)).rejects.toMatchObject({ code: 'batch_nothing_changed' });
    expect(await put(batchId, rows(4))).toMatchObject({ joins: 1, leaves: 0, corrections: 0, changed: true });
    await submit(batchId);
    await settle();
    expect(submissions().map(({ version }) => version)).toEqual([1, 2]);
    const refusal = { contract: batchChangeRefused, key: batchId, data: { batchId, version: 2, code: 'BATCH_LAPSED' } };
    await services.publish([refusal]);
    await settle();
    expect(await read(batchId)).toMatchObject({
      state: 'awaiting-payment',
      submission: { version: 1, rows: 3 },
      refusedChange: { code: 'BATCH_LAPSED', words: { zh: '本批逾期未缴费，已失效' } },
      draft: { rows: 4 },
    });
  });

  test('is withdrawn by the bill, and takes nothing more', async () => {
    const { batchId } = await submitted(3);
    const [submission] = submissions();
    if (!submission) throw new Error('nothing was submitted');
    await services.publish([assess(submission, 3), billed(batchId)]);
    await settle();
    const withdraw = () =>
      services.client.call(withdrawBatch, { token: clerk, key: key(), params: { batchId }, body: {} });
    expect(await withdraw()).toMatchObject({ pending: 'withdrawal' });
    await settle();
    expect(services.heard(batchWithdrawalRequested)).toEqual([{ batchId, version: 1, requestedOn: '2025-05-25' }]);
    const unpaid = { batchId, version: 1, billRevision: 2, reason: 'withdrawn', on: '2025-05-25' };
    await services.publish([{ contract: batchUnpaid, key: batchId, data: unpaid }]);
    await settle();
    expect(await read(batchId)).toMatchObject({ state: 'withdrawn', pending: null });
    await expect(put(batchId, rows(4))).rejects.toMatchObject({ status: 409, code: 'batch_closed' });
  });

  test('is seen by its clerk and the office only', async () => {
    const { batchId, employerId } = await submitted(2);
    const stranger = await services.token({ subject: 'clerk-9', roles: ['clerk'], employerIds: [employerId] });
    const params = { batchId };
    await expect(services.client.call(readBatch, { token: stranger, params })).rejects.toMatchObject({ status: 403 });
    const member = await services.token({ roles: ['member'] });
    await expect(services.client.call(readBatch, { token: member, params })).rejects.toMatchObject({ status: 403 });
    const supervisor = await services.token({ roles: ['supervisor'] });
    expect(await services.client.call(readBatch, { token: supervisor, params })).toMatchObject({ batchId });
    await expect(services.client.call(readBatch, { token: clerk, params: { batchId: key() } })).rejects.toMatchObject({
      status: 404,
      code: 'batch_unknown',
    });
  });

  test('begins with last term’s roster and shows what is different', async () => {
    const { employerId, batchId } = await submitted(3);
    const renewed = await open(employerId, { startOn: '2026-06-01', copyFrom: batchId });
    expect(await read(renewed)).toMatchObject({ draft: { rows: 3, processedRows: 3, ready: true } });
    const [, ...rest] = rows(4);
    const preview = await put(renewed, rest, 'true');
    expect(preview).toMatchObject({ preview: true, changed: true, joins: 1, leaves: 1, corrections: 0 });
    expect(preview.changes.map(({ kind, name }) => [kind, name])).toEqual([
      ['join', '职工4'],
      ['leave', '职工1'],
    ]);
    expect(await read(renewed)).toMatchObject({ draft: { rows: 3, rosterNo: 1 } });
    const { batches } = await services.client.call(listBatches, { token: clerk, query: { employerId } });
    expect(batches.map(({ startOn }) => startOn)).toEqual(['2026-06-01', '2025-06-01']);
  });
});

test('a batch shows what was received for it, in parts and paid back', async () => {
  const { batchId } = await submitted(3);
  const [submission] = submissions();
  if (!submission) throw new Error('nothing was submitted');
  const matched = { batchId, moneyId: key(), fen: 50_000, matchedOn: '2025-05-28' };
  const money = { contract: moneyMatched, key: batchId, data: matched };
  await services.publish([assess(submission, 3), billed(batchId), money]);
  await services.publish([money]);
  await settle();
  expect(await read(batchId)).toMatchObject({ bill: { heldYuan: '500.00', missingYuan: '490.00' } });
  const back = { batchId, refundNo: 1, payeeId: key(), fen: 1_000, requestedOn: '2025-05-29' };
  await services.publish([{ contract: refundRequested, key: batchId, data: back }]);
  await settle();
  expect(await read(batchId)).toMatchObject({ bill: { heldYuan: '490.00', missingYuan: '500.00' } });
});

describe('a roster', () => {
  test('given twice changes nothing the second time', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    expect(await put(batchId, rows(3))).toMatchObject({ changed: true, joins: 3, rosterNo: 1, processedRows: 3 });
    expect(await put(batchId, rows(3))).toMatchObject({
      changed: false,
      joins: 0,
      leaves: 0,
      corrections: 0,
      rosterNo: 1,
    });
  });

  test('with a fault in any row writes nothing and points to it', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    const [first, second] = rows(2);
    if (!first || !second) throw new Error('rows are missing');
    await expect(put(batchId, [first, { ...second, idNumber: '123' }])).rejects.toMatchObject({
      status: 400,
      code: 'invalid_input',
      problem: { errors: [{ in: 'body', pointer: '/rows/1/idNumber', detailZh: '证件号码应为 18 位' }] },
    });
    expect(await read(batchId)).toMatchObject({ draft: { rows: 0, rosterNo: 0 } });
  });

  test('names rows that will not count before anything is submitted', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    const [first] = rows(1);
    if (!first) throw new Error('rows are missing');
    const reply = await put(
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
    const { employerId } = await register();
    const batchId = await open(employerId);
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
    expect((await file(batchId, line)).status).toBe(400);
    const named = await file(batchId, line, 'text/csv; charset=gb18030', 'true');
    expect(named.status).toBe(200);
    expect(await named.json()).toMatchObject({ preview: true, corrections: 1, leaves: 1 });
  });

  test('from a file with faults names line and heading', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    const reply = await file(batchId, `姓名,身份证号,计划,份数\n李明,${syntheticId(1)},HM,1\n王芳,123,HM,many\n`);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ errors: [{ pointer: '/lines/3/份数' }] });
    for (const text of ['', '姓名,身份证号,计划\n', 'a,b\n1,2\n', '姓名,身份证号,计划\n"x'])
      expect((await file(batchId, text)).status).toBe(400);
    expect(await read(batchId)).toMatchObject({ draft: { rows: 0 } });
    expect(putRosterFile.path).toBe('/v1/batches/:batchId/rows/file');
  });

  test('of more than 2,000 rows goes on by itself, shows its progress and travels in parts of 500', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    const many = Array.from({ length: 2_101 }, (_, index) => ({
      name: `职工${String(index)}`,
      idNumber: syntheticId(index % 999, `19${String(80 + Math.floor(index / 999))}-03-04`),
      plan: 'HM',
      consent: true,
    }));
    const reply = await put(batchId, many);
    expect(reply).toMatchObject({ rows: 2_101, persons: 2_101, processedRows: 0 });
    await settle();
    expect(await read(batchId)).toMatchObject({ draft: { rows: 2_101, processedRows: 2_101, ready: true } });
    await headcount(batchId, 2_101);
    await submit(batchId);
    await settle();
    expect(
      submissions()
        .map(({ part, parts, rows: some }) => [part, parts, some.length])
        .sort(),
    ).toEqual([
      [1, 5, 500],
      [2, 5, 500],
      [3, 5, 500],
      [4, 5, 500],
      [5, 5, 101],
    ]);
    const numbers = submissions().flatMap(({ rows: some }) => some.map(({ rowNo }) => rowNo));
    expect(new Set(numbers).size).toBe(2_101);
    expect(await put(batchId, many)).toMatchObject({ changed: false });
  }, 60_000);
});

describe('the register', () => {
  test('holds one person per ID number, whatever employer enters it, and hides the number', async () => {
    const { employerId } = await register();
    const first = await open(employerId);
    await put(first, rows(1));
    const second = await open(employerId, { startOn: '2026-06-01' });
    await put(second, rows(1, 'HA'));
    const find = (token: string, idNumber: string) => services.client.call(findPerson, { token, body: { idNumber } });
    const person = await find(clerk, ` ${syntheticId(1).toLowerCase()} `);
    expect(person).toMatchObject({ name: '职工1', birthOn: '1990-01-01', sex: 'male' });
    expect(person.idNumber).toContain('************');
    const pages = await Promise.all(
      [first, second].map((batchId) =>
        services.client.call(readRows, { token: clerk, params: { batchId }, query: { of: 'draft' } }),
      ),
    );
    expect(pages.map(({ rows: [row] }) => row?.personId)).toEqual([person.personId, person.personId]);
    const stranger = await services.token({ subject: 'clerk-9', roles: ['clerk'] });
    await expect(find(stranger, syntheticId(1))).rejects.toMatchObject({ status: 404, code: 'person_unknown' });
    await expect(find(office, '123')).rejects.toMatchObject({ status: 400 });
    const member = await services.token({ subject: 'm', roles: ['member'], personId: person.personId });
    const params = { personId: person.personId };
    expect(await services.client.call(readPerson, { token: member, params })).toMatchObject({ name: '职工1' });
    const other = await services.token({ subject: 'n', roles: ['member'], personId: key() });
    await expect(services.client.call(readPerson, { token: other, params })).rejects.toMatchObject({ status: 404 });
  });

  test('takes a corrected name', async () => {
    const { employerId } = await register();
    const batchId = await open(employerId);
    await put(batchId, rows(1));
    const [row] = rows(1);
    if (!row) throw new Error('rows are missing');
    const reply = await put(batchId, [{ ...row, name: '李明' }]);
    expect(reply).toMatchObject({ joins: 0, leaves: 0, corrections: 1, changes: [{ fields: ['nameOrPhone'] }] });
    const person = await services.client.call(findPerson, { token: clerk, body: { idNumber: row.idNumber } });
    expect(person.name).toBe('李明');
  });
});
