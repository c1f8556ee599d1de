import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listRosterUploadChanges, readRosterUpload } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { withdrawBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listRows, PREVIEW_LISTED_MAX, ROSTER_AT_ONCE_BYTES_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { readLongWork } from '@huji/contracts/shared/long-work.ts';
import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { assess, billed, covered, paid } from './testing/batch-events.ts';
import { type AdjudicationStub, startAdjudicationStub } from './testing/adjudication-stub.ts';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
let adjudication: AdjudicationStub;
beforeEach(async () => {
  adjudication = await startAdjudicationStub();
  office = await startEnrollmentOffice({ ADJUDICATION_URL: adjudication.url });
});
afterEach(async () => {
  await office.services.close();
  await adjudication.close();
});

const begin = async (): Promise<string> => {
  const { employerId } = await office.register();
  return office.open(employerId);
};
const list = (batchId: string, { token = office.clerk, of = 'draft' as 'draft' | 'submission', limit = 100 } = {}) =>
  office.call(listRows, { token, params: { batchId }, query: { of, limit, foreseen: 'true' } });
const plansAsked = () => adjudication.asked.map(({ body }) => body.rows.map(({ rowNo, plan }) => [rowNo, plan]));
const people = (of: number) => adjudication.asked[of]?.body.rows.map(({ personId }) => personId) ?? [];

describe('what rows would come to', () => {
  test('is told for every change before anything is written, in the caller’s name, seen with all plans of the person', async () => {
    const batchId = await begin();
    const [li, wu] = rows(2);
    if (!li || !wu) throw new Error('two rows');
    const preview = await office.put(batchId, [li, wu, { ...li, plan: 'CI' }], 'true');
    expect(preview.changes.map(({ foreseen }) => foreseen)).toEqual(
      ['HM', 'HM', 'CI'].map((plan) => ({
        outcome: 'waits',
        code: 'NO_PRIOR_COVER',
        startOn: '2025-06-01',
        endOn: '2026-05-31',
        waitingUntilOn: '2025-06-30',
        sentence: { zh: `${plan} 等待至 2025-06-30`, en: `${plan} waits until 2025-06-30` },
        clause: { zh: '条款', en: 'clause' },
      })),
    );
    expect(adjudication.asked).toMatchObject([{ authorization: `Bearer ${office.clerk}`, body: { batchId } }]);
    const [first, second, third] = adjudication.asked[0]?.body.rows ?? [];
    expect([first?.plan, second?.plan]).toEqual(['HM', 'CI']);
    expect(first?.personId).toBe(second?.personId);
    expect(first?.personId).not.toBe(third?.personId);
    expect(JSON.stringify(adjudication.asked)).not.toContain('职工');
  });

  test('is counted over every change, also those that are not listed, in as few questions as they take', async () => {
    const batchId = await begin();
    const preview = await office.put(batchId, rows(PREVIEW_LISTED_MAX + 30), 'true');
    expect(preview.changes).toHaveLength(PREVIEW_LISTED_MAX);
    expect(preview.outcomes).toEqual([{ outcome: 'waits', count: PREVIEW_LISTED_MAX + 30 }]);
    expect(adjudication.asked).toHaveLength(1);
  });

  test('is asked about people the employer does not cover under ids that nobody has, until they are submitted', async () => {
    const { batchId, submission } = await office.submitted(2);
    const real = submission.rows.map(({ personId }) => personId);
    await list(batchId);
    expect(people(0)).not.toEqual(real);
    expect(adjudication.asked[0]?.body).not.toHaveProperty('submission');
    await list(batchId, { of: 'submission' });
    expect(people(1)).toEqual(real);
    expect(adjudication.asked[1]?.body.submission).toEqual({ version: 1, part: 1 });
  });

  test('of people the employer covers is asked about by their own ids', async () => {
    const { employerId, batchId, submission } = await office.submitted(2);
    const [first] = submission.rows;
    if (!first) throw new Error('a row');
    await office.services.publish([
      assess(submission, 2),
      billed(batchId),
      paid(batchId),
      covered(submission, first.personId, 'granted'),
    ]);
    await office.settle();
    const next = await office.open(employerId, { startOn: '2026-06-01' });
    await office.put(next, rows(2), 'true');
    expect(people(0)[0]).toBe(first.personId);
    expect(people(0)[1]).not.toBe(submission.rows[1]?.personId);
    // Where there is a cover, nothing is foreseen.
    const page = await list(batchId, { of: 'submission' });
    expect(page.rows.map(({ cover, foreseen }) => [cover !== undefined, foreseen !== undefined])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('of one page is asked about its rows alone, and about what else stands there for the same people', async () => {
    const batchId = await begin();
    const [li, wu, sun] = rows(3);
    if (!li || !wu || !sun) throw new Error('three rows');
    await office.put(batchId, [li, wu, sun, { ...li, plan: 'CI' }]);
    await list(batchId, { limit: 2 });
    expect(plansAsked()).toEqual([
      [
        [1, 'HM'],
        [4, 'CI'],
        [2, 'HM'],
      ],
    ]);
  });

  test('is for the clerk who asks for it, and for nobody else', async () => {
    const batchId = await begin();
    await office.put(batchId, rows(1));
    const { rows: seen } = await list(batchId, { token: office.head });
    expect(seen).toMatchObject([{ rowNo: 1 }]);
    await office.call(listRows, { token: office.clerk, params: { batchId }, query: { of: 'draft' } });
    expect(adjudication.asked).toEqual([]);
  });

  test.each([
    ['does not answer', 'internal_error'],
    ['refuses the caller', 'forbidden'],
    ['knows no such society', 'society_unknown'],
    ['takes the token no more', 'unauthenticated'],
    ['takes no such question', 'invalid_input'],
  ])('is left out while adjudication %s, and nothing else is', async (_what, code) => {
    const batchId = await begin();
    adjudication.pretends(code);
    const preview = await office.put(batchId, rows(2), 'true');
    expect(preview).toMatchObject({ joins: 2, changes: [{ type: 'join' }, { type: 'join' }] });
    expect(preview.changes[0]).not.toHaveProperty('foreseen');
    expect(preview).not.toHaveProperty('outcomes');
    await office.put(batchId, rows(2));
    expect((await list(batchId)).rows).toHaveLength(2);
  });

  test('of a large file is asked about page by page, and stands in the file that goes back', async () => {
    const batchId = await begin();
    const lines = rows(800).map(
      ({ idNumber }, at) => `职工${String.fromCodePoint(0x4e00 + at)},${idNumber},是,HM,${'无'.repeat(140)}`,
    );
    const file = Buffer.from(['姓名,身份证号,自愿,参保计划,备注', ...lines].join('\n'));
    expect(file.length).toBeGreaterThan(ROSTER_AT_ONCE_BYTES_MAX);
    const headers = { authorization: `Bearer ${office.clerk}`, 'content-type': 'text/csv', 'idempotency-key': key() };
    const { url } = office.services.running;
    const sent = await fetch(`${url}/v1/batches/${batchId}/rows/file?preview=true`, {
      method: 'PUT',
      headers,
      body: new Uint8Array(file),
    });
    const { workId } = (await sent.json()) as LongWorkReply;
    const token = office.clerk;
    while ((await office.call(readLongWork('enrollment'), { token, params: { workId } })).state === 'running')
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(adjudication.asked).toEqual([]);
    const page = await office.call(listRosterUploadChanges, {
      token,
      params: { batchId, workId },
      query: { limit: 50 },
    });
    expect(adjudication.asked.map(({ body }) => body.rows.length)).toEqual([50]);
    expect(page.changes.every(({ foreseen }) => foreseen?.outcome === 'waits')).toBe(true);
    expect(page.changes[0]).not.toHaveProperty('asked');
    const told = async (outcomes: 'true' | 'false') =>
      (await office.call(readRosterUpload, { token, params: { batchId, workId }, query: { outcomes } })).outcomes;
    expect(await told('false')).toBeUndefined();
    expect(await told('true')).toEqual([{ outcome: 'waits', count: 800 }]);
    expect(adjudication.asked.map(({ body }) => body.rows.length)).toEqual([50, 800]);
    const back = await fetch(`${url}/v1/batches/${batchId}/roster-uploads/${workId}/file?language=en`, { headers });
    const [head = '', first = ''] = (await back.text()).split('\r\n');
    expect(head.endsWith('Findings,Waiting if paid today')).toBe(true);
    expect(first.endsWith('HM: HM waits until 2025-06-30')).toBe(true);
  });
});

describe('names on a roster', () => {
  test('are whole for the clerk of the employer while the batch is not over, masked for everybody else', async () => {
    const { batchId } = await office.submitted(1);
    const seenBy = async (token: string) => {
      const { rows: seen } = await office.call(listRows, { token, params: { batchId } });
      return seen.map(({ name, idNumber }) => [name, /\*{6,}/.test(idNumber)]);
    };
    expect(await seenBy(office.clerk)).toEqual([['职工1', true]]);
    expect(await seenBy(office.head)).toEqual([['职**', true]]);
    const colleague = await office.services.token({ subject: 'clerk-2', roles: ['clerk'] });
    await expect(seenBy(colleague)).rejects.toMatchObject({ code: 'employer_not_yours' });
  });

  test('are masked again when the batch was given up', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(1));
    const token = office.clerk;
    await office.call(withdrawBatch, { token, key: key(), params: { batchId }, body: {} });
    const { rows: seen } = await office.call(listRows, { token, params: { batchId }, query: { of: 'draft' } });
    expect(seen.map(({ name }) => name)).toEqual(['职**']);
  });
});
