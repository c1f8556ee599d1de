import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  adoptRosterUpload,
  annotateRosterUpload,
  listRosterUploadChanges,
  listRosterUploadFindings,
  readRosterUpload,
} from '@huji/contracts/enrollment/roster-upload-http.ts';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { ROSTER_AT_ONCE_BYTES_MAX, type RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { cancelLongWork, type LongWorkReply, readLongWork } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import type { ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { key, startEnrollmentOffice } from './testing/enrollment-office.ts';
import { syntheticId } from './testing/resident-ids.ts';

const SERIALS = 900;
const idOf = (at: number): string =>
  syntheticId((at % SERIALS) + 1, `19${String(70 + Math.floor(at / SERIALS))}-01-01`);
const HEADINGS = '姓名,身份证号,自愿,参保计划,备注';
const line = (at: number): string =>
  `${at % 97 === 0 ? '' : `职工${String.fromCodePoint(0x4e00 + (at % 5_000))}`},${idOf(at)},${at % 10 === 0 ? '' : '是'},HM`;
/** As long as a large file is, with few rows: tests need not wait. */
const REMARK = '无'.repeat(60);
const fileOf = (rows: number): Buffer =>
  Buffer.from([HEADINGS, ...Array.from({ length: rows }, (_, at) => `${line(at + 1)},${REMARK}`)].join('\n'));
const ROWS = 1_400;
const NAMELESS = 14;
const LARGE = fileOf(ROWS);

describe('a roster that is too large to be read while somebody waits', () => {
  let office: Awaited<ReturnType<typeof startEnrollmentOffice>>;
  let services: ServiceHarness;
  let batchId = '';
  let employerId = '';
  beforeEach(async () => {
    office = await startEnrollmentOffice();
    services = office.services;
    ({ employerId } = await office.register());
    batchId = await office.open(employerId);
  });
  afterEach(() => services.close());

  const call: typeof office.call = (operation, how) => services.client.call(operation, how);
  const send = async (
    file: Buffer,
    { preview = true, requestKey = key(), token = office.clerk, to = batchId } = {},
  ) => {
    const response = await fetch(`${services.running.url}/v1/batches/${to}/rows/file?preview=${String(preview)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': requestKey, 'content-type': 'text/csv' },
      body: new Uint8Array(file),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as LongWorkReply & RosterReply & { code: string } };
  };
  const work = (workId: string, token = office.clerk) =>
    call(readLongWork('enrollment'), { token, params: { workId } });
  const ended = async (workId: string): Promise<LongWorkReply> => {
    for (;;) {
      const told = await work(workId);
      if (told.state !== 'running') return told;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const upload = (workId: string, token = office.clerk) =>
    call(readRosterUpload, { token, params: { batchId, workId } });
  const kept = async (): Promise<number> => {
    const { store } = services.running;
    const query = { field: 'keptUntil', from: '', max: 1_000 };
    return (await store.count('roster-upload', query)) + (await store.count('roster-upload-part', query));
  };
  const all = async <Entry>(
    page: (cursor: string | undefined) => Promise<{ entries: Entry[]; cursor: string | null }>,
  ) => {
    const entries: Entry[] = [];
    let pages = 0;
    for (let cursor: string | undefined | null; cursor !== null; pages++) {
      const one = await page(cursor);
      entries.push(...one.entries);
      ({ cursor } = one);
    }
    return { entries, pages };
  };

  test('is answered at once with its long work, and then with what a small one is answered with', async () => {
    expect(LARGE.length).toBeGreaterThan(ROSTER_AT_ONCE_BYTES_MAX);
    const { status, headers, body } = await send(LARGE);
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`/v1/enrollment/work/${body.workId}`);
    expect(body).toMatchObject({ type: 'read-roster-file', state: 'running' });
    expect(await ended(body.workId)).toMatchObject({ state: 'done', done: ROWS, of: ROWS });

    const told = await upload(body.workId);
    expect(told).toMatchObject({
      preview: true,
      changed: true,
      rows: ROWS - NAMELESS,
      joins: ROWS - NAMELESS,
      rowsHeldUp: NAMELESS,
      cellFindingCount: NAMELESS,
      work: { state: 'done' },
    });
    expect(told.findingCounts.map(({ code, count, holdsUp }) => [code, count, holdsUp])).toEqual([
      ['NAME_MISSING', NAMELESS, true],
      ['NO_CONSENT', 139, false],
    ]);
    expect(told.changes).toHaveLength(200);

    const changes = await all(async (cursor) => {
      const query = { limit: 200, ...present({ cursor }) };
      const page = await call(listRosterUploadChanges, {
        token: office.clerk,
        params: { batchId, workId: body.workId },
        query,
      });
      return { entries: page.changes, cursor: page.cursor };
    });
    expect([changes.entries.length, changes.pages]).toEqual([ROWS - NAMELESS, 7]);
    expect(changes.entries.slice(0, 200)).toEqual(told.changes);
    expect(new Set(changes.entries.map(({ rowNo }) => rowNo)).size).toBe(ROWS - NAMELESS);

    const findings = async (code?: string) =>
      (
        await all(async (cursor) => {
          const query = {
            limit: 50,
            ...present({ cursor, code }),
          };
          const page = await call(listRosterUploadFindings, {
            token: office.clerk,
            params: { batchId, workId: body.workId },
            query,
          });
          return { entries: page.findings, cursor: page.cursor };
        })
      ).entries;
    expect((await findings()).map(({ code }) => code)).toEqual([
      ...Array.from({ length: NAMELESS }, () => 'NAME_MISSING'),
      ...Array.from({ length: 139 }, () => 'NO_CONSENT'),
    ]);
    expect((await findings('NO_CONSENT')).map(({ line: at }) => at).slice(0, 2)).toEqual([11, 21]);
    expect(await findings('ID_LENGTH')).toEqual([]);
  });

  test('says the same as a small one of the same rows, and gives the same annotated file', async () => {
    const few = fileOf(200);
    const small = await send(few);
    expect(small.status).toBe(200);
    const padded = Buffer.from(few.toString('utf8').replace(REMARK, REMARK.repeat(2_000)));
    const { body } = await send(padded);
    await ended(body.workId);
    const { work: _work, findingCounts: _counts, keptUntilOn: _kept, ...large } = await upload(body.workId);
    expect(large).toEqual(small.body);
    const file = await call(annotateRosterUpload, {
      token: office.clerk,
      params: { batchId, workId: body.workId },
      query: { language: 'en' },
    });
    const bytes: Uint8Array[] = [];
    for await (const chunk of file.content) bytes.push(chunk);
    expect(Buffer.concat(bytes).toString('utf8')).toContain('the name is missing');
  });

  test('is adopted as it was compared: the draft has its rows, and the file is forgotten', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    const adopt = (requestKey: string) =>
      call(adoptRosterUpload, { token: office.clerk, key: requestKey, params: { batchId, workId: body.workId } });
    const adopting = await adopt('adopt-once');
    expect(adopting).toMatchObject({ type: 'replace-roster', state: 'running', of: ROWS - NAMELESS });
    expect(await ended(adopting.workId)).toMatchObject({ state: 'done', done: ROWS - NAMELESS });
    expect((await office.read(batchId)).draft).toMatchObject({ rows: ROWS - NAMELESS, rowsHeldUp: NAMELESS });
    await office.settle();
    expect((await office.read(batchId)).draft).toMatchObject({ ready: true });
    expect(await adopt('adopt-once')).toMatchObject({ workId: adopting.workId, state: 'done' });
    await expect(upload(body.workId)).rejects.toMatchObject({ status: 404, code: 'roster_upload_unknown' });
    expect(await kept()).toBe(0);
    const entries = await services.running.audit.entries(`batch/${batchId}`);
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual(
      expect.arrayContaining([
        ['roster-file-sent', 'clerk-1'],
        ['roster-file-adopted', 'clerk-1'],
      ]),
    );
    expect(JSON.stringify(entries)).not.toContain('职工');
  });

  test('is not adopted over what a colleague has put there since', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    await office.put(batchId, [{ name: '王芳', idNumber: idOf(5_000), plan: 'HM', consent: true }]);
    const adopting = call(adoptRosterUpload, {
      token: office.clerk,
      key: key(),
      params: { batchId, workId: body.workId },
    });
    await expect(adopting).rejects.toMatchObject({ status: 409, code: 'comparison_outdated' });
  });

  test('is adopted into the draft that was seen and no other: 412 where a colleague changed it, and so while it is stored', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    let seen = 0;
    const look = () =>
      call(readBatch, {
        token: office.clerk,
        params: { batchId },
        onVersion: (version) => {
          seen = version;
        },
      });
    await look();
    const adopt = (ifMatch: number, requestKey = key()) => {
      const params = { batchId, workId: body.workId };
      return call(adoptRosterUpload, { token: office.clerk, key: requestKey, params, ifMatch });
    };
    await office.headcount(batchId, ROWS);
    await expect(adopt(seen)).rejects.toMatchObject({ status: 412, code: 'stale' });
    await look();
    const adopting = await adopt(seen, 'while-stored');
    await office.headcount(batchId, ROWS + 1);
    expect(await ended(adopting.workId)).toMatchObject({ state: 'failed', code: 'stale' });
    expect((await office.read(batchId)).draft.rows).toBe(0);
    expect(await adopt(seen, 'while-stored')).toMatchObject({ workId: adopting.workId, state: 'failed' });
    await look();
    expect(await ended((await adopt(seen)).workId)).toMatchObject({ state: 'done' });
    expect((await office.read(batchId)).draft.rows).toBe(ROWS - NAMELESS);
  });

  test('without a preview goes into the draft by itself', async () => {
    const { body } = await send(LARGE, { preview: false });
    expect(body.type).toBe('replace-roster');
    await ended(body.workId);
    expect(await upload(body.workId)).toMatchObject({ preview: false, changed: true, joins: ROWS - NAMELESS });
    expect((await office.read(batchId)).draft.rows).toBe(ROWS - NAMELESS);
  });

  test('cancelled stops and leaves nothing behind', async () => {
    const { body } = await send(fileOf(12_000));
    const { workId } = body;
    expect(await kept()).toBeGreaterThan(1);
    const cancelled = await call(cancelLongWork('enrollment'), { token: office.clerk, key: key(), params: { workId } });
    expect(cancelled.state).toBe('cancelled');
    while ((await kept()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await work(workId)).toMatchObject({ state: 'cancelled' });
    await expect(upload(workId)).rejects.toMatchObject({ status: 404, code: 'roster_upload_unknown' });
    expect((await office.read(batchId)).draft.rows).toBe(0);
    expect((await send(LARGE)).status).toBe(202);
  });

  test('sent again with its key is one work; with another file the key is refused', async () => {
    const first = await send(LARGE, { requestKey: 'once' });
    const again = await send(LARGE, { requestKey: 'once' });
    expect([again.status, again.body.workId]).toEqual([202, first.body.workId]);
    expect((await send(fileOf(ROWS + 1), { requestKey: 'once' })).body.code).toBe('idempotency_key_reused');
    await ended(first.body.workId);
    expect((await send(LARGE, { requestKey: 'once' })).body).toMatchObject({
      workId: first.body.workId,
      state: 'done',
    });
  });

  test('of one employer waits for the one before: 429 says when to come again', async () => {
    const other = await office.open(employerId, { startOn: '2025-07-01' });
    const first = await send(fileOf(12_000));
    const second = await send(LARGE, { to: other });
    expect([second.status, second.body.code, second.headers.get('retry-after')]).toEqual([
      429,
      'roster_upload_running',
      '10',
    ]);
    await expect(upload(first.body.workId)).rejects.toMatchObject({ status: 409, code: 'roster_upload_unfinished' });
    await ended(first.body.workId);
    expect((await send(LARGE, { to: other })).status).toBe(202);
  });

  test('that cannot be read fails with what a small one is told, where it is looked for', async () => {
    const { body } = await send(Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}`));
    expect(await ended(body.workId)).toMatchObject({ state: 'failed', code: 'roster_file_too_large' });
    await expect(upload(body.workId)).rejects.toMatchObject({ status: 413, code: 'roster_file_too_large' });
  });

  test('is seen by nobody but who sent it, as long as they act for the employer', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    const other = await services.token({ subject: 'clerk-2', roles: ['clerk'] });
    await expect(upload(body.workId, other)).rejects.toMatchObject({ status: 403, code: 'employer_not_yours' });
    await expect(upload(body.workId, office.head)).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await expect(work(body.workId, other)).rejects.toMatchObject({ status: 404, code: 'work_unknown' });
    await call(cancelLongWork('enrollment'), { token: other, key: key(), params: { workId: body.workId } }).then(
      () => expect('cancelled').toBe('refused'),
      (error: unknown) => expect(error).toMatchObject({ status: 404, code: 'work_unknown' }),
    );
  });

  test('whose process ends is told as interrupted after it, and may be sent again', async () => {
    const { body } = await send(fileOf(12_000));
    services = await services.restart();
    expect(await work(body.workId)).toMatchObject({ state: 'failed', code: 'work_interrupted' });
    await expect(upload(body.workId)).rejects.toMatchObject({ status: 409, code: 'work_interrupted' });
    const again = await send(LARGE);
    expect(await ended(again.body.workId)).toMatchObject({ state: 'done' });
  });

  test('is forgotten after its last day, and nothing of it stands in the clear meanwhile', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    const { store } = services.running;
    const [head] = await store.loadMany('roster-upload', [body.workId]);
    const part = await store.load('roster-upload-part', `${body.workId}:changes:1`);
    const text = JSON.stringify([head, part]);
    expect(text).not.toContain('职工');
    expect(text).not.toContain(createHash('sha256').update(LARGE).digest('hex'));
    const { keptUntilOn } = await upload(body.workId);
    // A person who is erased can be read in it until then, and no longer: what the duties say is the bound.
    const days = readDuties().inForce(civilDate('2025-06-01')).retention!.rosterUploadDays;
    const today = civilDateInShanghai(new Date());
    expect([addDays(today, days), addDays(today, days - 1)]).toContain(keptUntilOn);
    await store.prune('roster-upload', addDays(civilDate(keptUntilOn), -1), 100);
    expect(await kept()).toBeGreaterThan(0);
    await store.prune('roster-upload', civilDate(keptUntilOn), 100);
    while ((await store.prune('roster-upload-part', civilDate(keptUntilOn), 100)) > 0);
    await expect(upload(body.workId)).rejects.toMatchObject({ status: 404, code: 'roster_upload_unknown' });
    expect(await kept()).toBe(0);
  });

  test('is counted by kind and end, and no metric names anybody', async () => {
    const { body } = await send(LARGE);
    await ended(body.workId);
    const text = await (await fetch(`${services.running.url}/metrics`)).text();
    expect(text).toContain(
      'mutualaid_enrollment_long_work_duration_seconds_count{type="read-roster-file",state="done"} 1',
    );
    expect(text).toContain('mutualaid_enrollment_long_work_in_hand_records 0');
    expect(text).not.toContain(body.workId);
  });
});
