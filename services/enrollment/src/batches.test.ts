import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import {
  openBatch,
  listBatches,
  readBatch,
  submitBatch,
  withdrawBatch,
} from '@huji/contracts/enrollment/batch-http.ts';
import { listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { batchChangeRefused, batchUnpaid, moneyMatched, refundRequested } from '@huji/contracts/premium/events.ts';
import { assess, billed, covered, paid } from './testing/batch-events.ts';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';
import { syntheticId } from './testing/resident-ids.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

describe('a batch', () => {
  test('goes from rows to a submission that says nothing that identifies a person', async () => {
    const { batchId, employerId } = await office.submitted(10);
    expect(office.submissions()).toMatchObject([
      { batchId, employerId, version: 1, part: 1, parts: 1, size: 10, submittedOn: '2025-05-25' },
    ]);
    expect(office.submissions()[0]?.rows).toHaveLength(10);
    const said = JSON.stringify(office.submissions());
    expect(said).not.toContain('职工');
    expect(said).not.toContain(syntheticId(1));
    expect(await office.read(batchId)).toMatchObject({
      state: 'submitted',
      pending: 'correction',
      submission: { version: 1, rows: 10 },
    });
    await expect(office.submit(batchId)).rejects.toMatchObject({ status: 409, code: 'batch_change_pending' });
  });

  test('is submitted as it was seen, where the clerk says so', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(2));
    await office.headcount(batchId, 2);
    const send = (ifMatch: number) =>
      office.call(submitBatch, { token: office.clerk, key: key(), ifMatch, params: { batchId }, body: {} });
    await expect(send(1)).rejects.toMatchObject({ status: 412, code: 'stale' });
    expect(await send(4)).toMatchObject({ state: 'submitted' });
  });

  test('is submitted without a body, for there is nothing to say', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(2));
    await office.headcount(batchId, 2);
    const reply = await fetch(`${office.services.running.url}/v1/batches/${batchId}/submission`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.clerk}`, 'idempotency-key': key() },
    });
    expect(reply.status).toBe(202);
  });

  test('repeated with the same key is one batch, and one submission', async () => {
    const { employerId } = await office.register();
    const once = key();
    const call = () =>
      office.call(openBatch, { token: office.clerk, key: once, body: { employerId, startOn: '2025-06-01' } });
    const { batchId } = await call();
    expect((await call()).batchId).toBe(batchId);
    await office.put(batchId, rows(2));
    await office.headcount(batchId, 2);
    const again = key();
    const send = () => office.call(submitBatch, { token: office.clerk, key: again, params: { batchId }, body: {} });
    await send();
    await send();
    await office.settle();
    expect(office.submissions()).toHaveLength(1);
  });

  test('does not begin in another age: the start date is named and nothing is opened', async () => {
    const { employerId } = await office.register();
    await expect(office.open(employerId, { startOn: '2199-12-15' })).rejects.toMatchObject({
      status: 422,
      code: 'batch_start_out_of_range',
      problem: { data: { pointer: '/startOn', earliestOn: '2025-03-26', latestOn: '2027-05-25' } },
    });
    const { batches } = await office.call(listBatches, { token: office.clerk, query: { employerId } });
    expect(batches).toEqual([]);
  });

  test('says how many persons are missing, and why rows do not count', async () => {
    const { batchId, submission } = await office.submitted(9, 12);
    await office.services.publish([assess(submission, 10), billed(batchId)]);
    await office.settle();
    const batch = await office.read(batchId);
    expect(batch).toMatchObject({
      state: 'short',
      stateWords: { zh: '人数不足' },
      plans: [{ plan: 'HM', result: 'short', required: 10, joined: 9, missing: 1, sentence: { zh: '还差 1 人' } }],
    });
    const page = await office.call(listRows, { token: office.clerk, params: { batchId } });
    expect(page.rows[0]).toMatchObject({ rowNo: 1, name: '职工1', verdict: { code: 'ok', contributionYuan: '99.00' } });
    expect(page.rows[0]?.idNumber).toMatch(/^3202\*{12}\d[\dX]$/);
  });

  test('shows the bill, payment, and the covers granted and declined; redelivery changes nothing', async () => {
    const { batchId, submission } = await office.submitted(3);
    const [first, second, third] = submission.rows.map(({ personId }) => personId);
    if (!first || !second || !third) throw new Error('rows are missing');
    const story = [
      assess(submission, 3),
      billed(batchId),
      paid(batchId),
      covered(submission, first, 'granted'),
      covered(submission, second, 'declined'),
    ];
    await office.services.publish([...story]);
    await office.services.publish([billed(batchId), paid(batchId)]);
    await office.settle();
    expect(await office.read(batchId)).toMatchObject({
      state: 'paid',
      pending: null,
      bill: { reference: 'HJ00000000000197', dueYuan: '990.00', paidOn: '2025-05-28' },
      covers: { granted: 1, declined: 1, outstanding: 1 },
    });
    const { rows: page } = await office.call(listRows, { token: office.clerk, params: { batchId } });
    expect(page.map(({ cover }) => cover?.outcome)).toEqual(['granted', 'declined', undefined]);
    office.services.setDay('2025-06-01');
    expect((await office.read(batchId)).state).toBe('in-effect');
    office.services.setDay('2026-06-01');
    expect((await office.read(batchId)).state).toBe('expired');
  });

  test('is corrected by new rows and a new version; a refused correction leaves what stood', async () => {
    const { batchId, submission } = await office.submitted(3);
    await office.services.publish([assess(submission, 3), billed(batchId)]);
    await office.settle();
    await expect(office.submit(batchId)).rejects.toMatchObject({ code: 'batch_nothing_changed' });
    expect(await office.put(batchId, rows(4))).toMatchObject({ joins: 1, leaves: 0, corrections: 0, changed: true });
    await office.submit(batchId);
    await office.settle();
    expect(office.submissions().map(({ version }) => version)).toEqual([1, 2]);
    const refusal = { contract: batchChangeRefused, key: batchId, data: { batchId, version: 2, code: 'BATCH_LAPSED' } };
    await office.services.publish([refusal]);
    await office.settle();
    expect(await office.read(batchId)).toMatchObject({
      state: 'awaiting-payment',
      submission: { version: 1, rows: 3 },
      refusedChange: { code: 'BATCH_LAPSED', words: { zh: '本批逾期未缴费，已失效' } },
      draft: { rows: 4 },
    });
  });

  test('is withdrawn by the bill, and takes nothing more', async () => {
    const { batchId, submission } = await office.submitted(3);
    await office.services.publish([assess(submission, 3), billed(batchId)]);
    await office.settle();
    const withdraw = () =>
      office.call(withdrawBatch, { token: office.clerk, key: key(), params: { batchId }, body: {} });
    expect(await withdraw()).toMatchObject({ pending: 'withdrawal' });
    await office.settle();
    expect(office.services.heard(batchWithdrawalRequested)).toEqual([
      { batchId, version: 1, requestedOn: '2025-05-25' },
    ]);
    const unpaid = { batchId, version: 1, billRevision: 2, reason: 'withdrawn', on: '2025-05-25' };
    await office.services.publish([{ contract: batchUnpaid, key: batchId, data: unpaid }]);
    await office.settle();
    expect(await office.read(batchId)).toMatchObject({ state: 'withdrawn', pending: null });
    await expect(office.put(batchId, rows(4))).rejects.toMatchObject({ status: 409, code: 'batch_closed' });
  });

  test('is seen by its clerk and the office only', async () => {
    const { batchId, employerId } = await office.submitted(2);
    const stranger = await office.services.token({ subject: 'clerk-9', roles: ['clerk'], employerIds: [employerId] });
    const params = { batchId };
    await expect(office.call(readBatch, { token: stranger, params })).rejects.toMatchObject({ status: 403 });
    const member = await office.services.token({ roles: ['member'] });
    await expect(office.call(readBatch, { token: member, params })).rejects.toMatchObject({ status: 403 });
    const supervisor = await office.services.token({ roles: ['supervisor'] });
    expect(await office.call(readBatch, { token: supervisor, params })).toMatchObject({ batchId });
    await expect(office.call(readBatch, { token: office.clerk, params: { batchId: key() } })).rejects.toMatchObject({
      status: 404,
      code: 'batch_unknown',
    });
  });

  test('begins with last term’s roster and shows what is different', async () => {
    const { employerId, batchId } = await office.submitted(3);
    const renewed = await office.open(employerId, { startOn: '2026-06-01', copyFrom: batchId });
    expect(await office.read(renewed)).toMatchObject({ draft: { rows: 3, processedRows: 3, ready: true } });
    const [, ...rest] = rows(4);
    const preview = await office.put(renewed, rest, 'true');
    expect(preview).toMatchObject({ preview: true, changed: true, joins: 1, leaves: 1, corrections: 0 });
    expect(preview.changes.map(({ type, name }) => [type, name])).toEqual([
      ['join', '职工4'],
      ['leave', '职工1'],
    ]);
    expect(await office.read(renewed)).toMatchObject({ draft: { rows: 3, rosterNo: 1 } });
    const { batches } = await office.call(listBatches, { token: office.clerk, query: { employerId } });
    expect(batches.map(({ startOn }) => startOn)).toEqual(['2026-06-01', '2025-06-01']);
  });
});

test('a batch shows what was received for it, in parts and paid back', async () => {
  const { batchId, submission } = await office.submitted(3);
  const matched = { batchId, moneyId: key(), fen: 50_000, matchedOn: '2025-05-28' };
  const money = { contract: moneyMatched, key: batchId, data: matched };
  await office.services.publish([assess(submission, 3), billed(batchId), money]);
  await office.services.publish([money]);
  await office.settle();
  expect(await office.read(batchId)).toMatchObject({ bill: { heldYuan: '500.00', missingYuan: '490.00' } });
  const back = { batchId, refundNo: 1, payeeId: key(), fen: 1_000, requestedOn: '2025-05-29' };
  await office.services.publish([{ contract: refundRequested, key: batchId, data: back }]);
  await office.settle();
  expect(await office.read(batchId)).toMatchObject({ bill: { heldYuan: '490.00', missingYuan: '500.00' } });
});
