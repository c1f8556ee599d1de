import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleJpeg, samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import {
  beginPaper,
  finishPaper,
  readPaperLooks,
  readPapers,
  readPaper,
  readPaperThumbnail,
  readPaperUpload,
  sendPaperPart,
  withdrawPaper,
} from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPER_PART_BYTES, type PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { openFolderDriver } from '@huji/chassis/blobs/folder-driver.ts';
import { readReleasedRules } from './adapters/released-rules.ts';
import { openDocuments } from './documents/documents.ts';
import { createClaimAdjudicationService } from './service.ts';
import { sendPaper, streamed } from './testing/sent-paper.ts';
import { sweepPapers } from './use-cases/sweep-papers.ts';
import { provePapers } from './verify.ts';

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const WU = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d22';

/** Between two who ask: so many steps span the whole of a finishing. */
const STEP_MS = 10;

let services: ServiceHarness;
let tokens: Readonly<Record<'li' | 'wu' | 'reviewer' | 'supervisor' | 'stranger', string>>;
const key = randomUUID;

const stay = (receipt: string) => ({
  event: 'stay' as const,
  hospital: { designated: true, grade: 3, level: 'provincial' as const },
  segments: [{ admittedOn: '2025-06-01', dischargedOn: '2025-06-10' }],
  receipt,
  settlement: { totalYuan: '30000.00', poolPaidYuan: '20000.00', cashPaidYuan: '10000.00' },
});
const file = async (personId: string, token: string): Promise<string> => {
  const { claimId } = await services.client.call(submitClaim, {
    token,
    key: key(),
    body: { personId, ...stay(`R-${key().slice(0, 8)}`) },
  });
  await services.running.settled();
  return claimId;
};

const begin = (claimId: string, bytes: number, token = tokens.li, type: PaperType = 'settlement') =>
  services.client.call(beginPaper, { token, key: key(), params: { claimId }, body: { type, bytes } });
const sendPart = (claimId: string, paperId: string, offset: number, bytes: Buffer, token = tokens.li) =>
  services.client.call(sendPaperPart, {
    token,
    key: key(),
    params: { claimId, paperId, offset },
    body: streamed(bytes),
  });
const finish = (claimId: string, paperId: string, token = tokens.li, withKey: string = key()) =>
  services.client.call(finishPaper, { token, key: withKey, params: { claimId, paperId }, body: {} });
const send = (claimId: string, bytes: Buffer, token = tokens.li, type: PaperType = 'settlement') =>
  sendPaper(services.client, { claimId, bytes, token, type });
const list = (claimId: string, token = tokens.li) => services.client.call(readPapers, { token, params: { claimId } });
const received = async ({ content }: StreamedFile): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
};
const address = (claimId: string, paperId: string, what = 'content') =>
  `${services.running.url}/v1/claims/${claimId}/papers/${paperId}/${what}`;
const get = (url: string, token: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { Authorization: `Bearer ${token}`, ...headers } });

beforeAll(async () => {
  services = await startServiceHarness(
    { 'claim-adjudication': createClaimAdjudicationService },
    { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
  );
  tokens = {
    li: await services.token({ subject: 'li', roles: ['member'], personId: LI }),
    wu: await services.token({ subject: 'wu', roles: ['member'], personId: WU }),
    reviewer: await services.token({ subject: 'reviewer-1', roles: ['reviewer'] }),
    supervisor: await services.token({ subject: 'supervisor-1', roles: ['supervisor'] }),
    stranger: await services.token({ subject: 'clerk-1', roles: ['clerk'] }),
  };
});
afterAll(() => services.close());

describe('a paper of a claim', () => {
  test('is sent by the member and read by a reviewer: a picture made anew, without the place it was taken at', async () => {
    const claimId = await file(LI, tokens.li);
    const taken = await sampleJpeg({ orientation: 6 });
    expect(taken.includes('Telephone of Li')).toBe(true);
    const kept = await send(claimId, taken);
    expect(kept).toMatchObject({
      state: 'kept',
      type: 'settlement',
      content: { contentType: 'image/jpeg', thumbnail: true },
    });
    const params = { claimId, paperId: kept.paperId };
    const shown = await services.client.call(readPaper, { token: tokens.reviewer, params });
    const bytes = await received(shown);
    expect(bytes.length).toBe(kept.content?.bytes);
    expect(bytes.includes('Telephone of Li')).toBe(false);
    const small = await received(await services.client.call(readPaperThumbnail, { token: tokens.reviewer, params }));
    expect(small.length).toBeLessThan(bytes.length);
  });

  test('of several parts goes on where the connection broke, and a part that comes again is the same part', async () => {
    const claimId = await file(LI, tokens.li);
    const taken = Buffer.concat([await samplePdf(), Buffer.alloc(2 * PAPER_PART_BYTES + 5, '\n')]);
    const { paperId } = await begin(claimId, taken.length);
    const part = (n: number) => taken.subarray(n * PAPER_PART_BYTES, (n + 1) * PAPER_PART_BYTES);
    await sendPart(claimId, paperId, 0, part(0));
    await sendPart(claimId, paperId, 0, part(0));
    const upload = { token: tokens.li, params: { claimId, paperId } };
    expect(await services.client.call(readPaperUpload, upload)).toEqual({
      receivedBytes: PAPER_PART_BYTES,
      bytes: taken.length,
    });
    await expect(sendPart(claimId, paperId, 0, Buffer.alloc(PAPER_PART_BYTES, 1))).rejects.toMatchObject({
      code: 'paper_offset_wrong',
    });
    await expect(sendPart(claimId, paperId, 2 * PAPER_PART_BYTES, part(2))).rejects.toMatchObject({
      code: 'paper_offset_wrong',
      problem: { data: { offset: PAPER_PART_BYTES } },
    });
    await expect(sendPart(claimId, paperId, PAPER_PART_BYTES, part(1).subarray(1))).rejects.toMatchObject({
      code: 'paper_part_unfit',
    });
    await expect(finish(claimId, paperId)).rejects.toMatchObject({ code: 'paper_incomplete' });
    await sendPart(claimId, paperId, PAPER_PART_BYTES, part(1));
    await sendPart(claimId, paperId, 2 * PAPER_PART_BYTES, part(2));
    const withKey = key();
    const first = await finish(claimId, paperId, tokens.li, withKey);
    expect(await finish(claimId, paperId, tokens.li, withKey)).toEqual(first);
    expect(await finish(claimId, paperId)).toEqual(first);
    await expect(sendPart(claimId, paperId, 0, part(0))).rejects.toMatchObject({ code: 'paper_not_arriving' });
    const back = await received(
      await services.client.call(readPaper, { token: tokens.li, params: { claimId, paperId } }),
    );
    expect(back.equals(taken)).toBe(true);
  });

  test('that two pages finish, and send parts of, at the same moment is kept once, and each of them hears so', async () => {
    const claimId = await file(LI, tokens.li);
    const bytes = await sampleJpeg({ width: 1_800, height: 2_400 });
    const { paperId } = await begin(claimId, bytes.length);
    for (let offset = 0; offset < bytes.length; offset += PAPER_PART_BYTES)
      await sendPart(claimId, paperId, offset, bytes.subarray(offset, offset + PAPER_PART_BYTES));
    const first = bytes.subarray(0, PAPER_PART_BYTES);
    const at = async <Reply>(step: number, ask: () => Promise<Reply>): Promise<Reply> => {
      await setTimeout(step * STEP_MS);
      return ask();
    };
    const steps = Array.from({ length: 30 }, (_, step) => step);
    const sending = Promise.allSettled(steps.map((step) => at(step, () => sendPart(claimId, paperId, 0, first))));
    const finished = await Promise.all(steps.map((step) => at(step, () => finish(claimId, paperId))));
    expect(new Set(finished.map(({ state, content }) => `${state} ${String(content?.bytes)}`)).size).toBe(1);
    const refusals = (await sending).flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409, code: 'paper_not_arriving' });
    expect((await list(claimId)).papers.map(({ state }) => state)).toEqual(['kept']);
  });

  test('is answered in part where a part is asked for, and never as anything but a file', async () => {
    const claimId = await file(LI, tokens.li);
    const pdf = await samplePdf();
    const { paperId } = await send(claimId, pdf);
    const url = address(claimId, paperId);
    const whole = await get(url, tokens.li);
    expect(whole.status).toBe(200);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(/^attachment; filename=C2025-\d+-settlement\.pdf$/),
    });
    const part = await get(url, tokens.li, { Range: 'bytes=5-9' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-9/${String(pdf.length)}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(pdf.subarray(5, 10))).toBe(true);
    const last = await get(url, tokens.li, { Range: 'bytes=-7' });
    expect(Buffer.from(await last.arrayBuffer()).equals(pdf.subarray(-7))).toBe(true);
    const beyond = await get(url, tokens.li, { Range: `bytes=${String(pdf.length)}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${String(pdf.length)}`]);
    expect(await beyond.json()).toMatchObject({ code: 'range_not_satisfiable' });
  });

  test('is nobody else’s: another member and a strange clerk are told that there is no such claim', async () => {
    const claimId = await file(LI, tokens.li);
    const { paperId } = await send(claimId, await sampleJpeg());
    for (const token of [tokens.wu, tokens.stranger]) {
      await expect(list(claimId, token)).rejects.toMatchObject({ code: 'claim_unknown' });
      await expect(begin(claimId, 10, token)).rejects.toMatchObject({ code: 'claim_unknown' });
    }
    for (const what of ['content', 'thumbnail'])
      expect((await get(address(claimId, paperId, what), tokens.wu)).status).toBe(404);
    await expect(begin(claimId, 10, tokens.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is seen by nobody without an entry that the member reads', async () => {
    const claimId = await file(LI, tokens.li);
    const { paperId } = await send(claimId, await sampleJpeg());
    await get(address(claimId, paperId), tokens.reviewer);
    await get(address(claimId, paperId, 'thumbnail'), tokens.supervisor);
    await list(claimId, tokens.supervisor);
    const entries = (await services.running.audit.entries(`person/${LI}`)).filter(
      ({ data }) => data?.['claimId'] === claimId,
    );
    expect(entries.map(({ actor, action }) => [actor, action])).toEqual([
      ['reviewer-1', 'paper-read'],
      ['supervisor-1', 'paper-thumbnail-read'],
      ['supervisor-1', 'papers-listed'],
    ]);
  });

  test('is one look for whoever reads it piece by piece, and another one for somebody else', async () => {
    const claimId = await file(LI, tokens.li);
    const { paperId } = await send(claimId, await sampleJpeg());
    const looks = async (): Promise<string[]> =>
      (await services.running.audit.entries(`person/${LI}`))
        .filter(({ action, data }) => action === 'paper-read' && data?.['paperId'] === paperId)
        .map(({ actor }) => actor);
    for (const part of ['bytes=0-9', 'bytes=10-19', 'bytes=20-'])
      expect((await get(address(claimId, paperId), tokens.reviewer, { Range: part })).status).toBe(206);
    expect(await looks()).toEqual(['reviewer-1']);
    await get(address(claimId, paperId), tokens.supervisor, { Range: 'bytes=0-9' });
    expect(await looks()).toEqual(['reviewer-1', 'supervisor-1']);
  });

  test('can be taken back while nobody has decided, and is then read by nobody', async () => {
    const claimId = await file(LI, tokens.li);
    const { paperId } = await send(claimId, await sampleJpeg());
    const params = { claimId, paperId };
    expect((await services.client.call(withdrawPaper, { token: tokens.li, key: key(), params, body: {} })).state).toBe(
      'withdrawn',
    );
    expect((await get(address(claimId, paperId), tokens.reviewer)).status).toBe(409);
    expect((await list(claimId)).papers).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('is the twentieth at most, and one that was taken back makes room', async () => {
    const claimId = await file(LI, tokens.li);
    const begun = await Promise.all(Array.from({ length: 20 }, () => begin(claimId, 10)));
    expect((await list(claimId)).mayAdd).toBe(false);
    await expect(begin(claimId, 10)).rejects.toMatchObject({ code: 'paper_too_many' });
    const params = { claimId, paperId: begun[3]!.paperId };
    await services.client.call(withdrawPaper, { token: tokens.li, key: key(), params, body: {} });
    expect((await begin(claimId, 10)).state).toBe('arriving');
  });

  test('that is no picture and no PDF is refused in words, and stays to be sent anew', async () => {
    const claimId = await file(LI, tokens.li);
    await expect(send(claimId, Buffer.from('<script>alert(1)</script>'))).rejects.toMatchObject({
      status: 422,
      code: 'paper_type_unknown',
    });
    await expect(send(claimId, await samplePdf('script'))).rejects.toMatchObject({ code: 'paper_document_active' });
  });

  test('that never comes lapses after seven days and makes room', async () => {
    const claimId = await file(LI, tokens.li);
    await begin(claimId, 10);
    services.setDay('2025-06-26');
    await services.running.scanClocks();
    expect((await list(claimId)).papers).toMatchObject([{ state: 'arriving' }]);
    services.setDay('2025-06-27');
    await services.running.scanClocks();
    expect((await list(claimId)).papers).toMatchObject([{ state: 'lapsed' }]);
    services.setDay('2025-06-20');
  });

  test('that lies in two claims is a reason to look twice, for the office alone', async () => {
    const sheet = await sampleJpeg({ shows: 77 });
    const [first, second] = [await file(LI, tokens.li), await file(WU, tokens.wu)];
    await send(first, sheet);
    expect((await list(first, tokens.reviewer)).papers).toMatchObject([{ seenInOtherClaims: false }]);
    await send(second, sheet, tokens.wu);
    for (const claimId of [first, second])
      expect((await list(claimId, tokens.reviewer)).papers).toMatchObject([{ seenInOtherClaims: true }]);
    expect((await list(second, tokens.wu)).papers[0]).not.toHaveProperty('seenInOtherClaims');
  });

  test('that lies in two claims is a flag of both, until it lies in one again', async () => {
    const sheet = await sampleJpeg({ shows: 78 });
    const [first, second, third] = [
      await file(LI, tokens.li),
      await file(WU, tokens.wu),
      await file(WU, tokens.wu),
    ] as const;
    const flagsOf = async (claimId: string, token = tokens.reviewer) =>
      (await services.client.call(readClaim, { token, params: { claimId } })).flags.filter(
        (flag) => flag === 'sheet-seen',
      );
    await send(first, sheet);
    const { paperId } = await send(second, sheet, tokens.wu);
    const again = await send(second, sheet, tokens.wu, 'other');
    expect([await flagsOf(first), await flagsOf(second), await flagsOf(second, tokens.wu)]).toEqual([
      ['sheet-seen'],
      ['sheet-seen'],
      [],
    ]);
    const back = { token: tokens.wu, body: {} };
    await services.client.call(withdrawPaper, { ...back, key: key(), params: { claimId: second, paperId } });
    expect(await flagsOf(first)).toEqual(['sheet-seen']);
    const params = { claimId: second, paperId: again.paperId };
    await services.client.call(withdrawPaper, { ...back, key: key(), params });
    expect([await flagsOf(first), await flagsOf(second)]).toEqual([[], []]);
    await send(third, sheet, tokens.wu);
    expect([await flagsOf(first), await flagsOf(third)]).toEqual([['sheet-seen'], ['sheet-seen']]);
    await services.client.call(withdrawClaim, { ...back, key: key(), params: { claimId: third } });
    expect(await flagsOf(first)).toEqual([]);
  });

  test('sent for many claims at the same time is a flag of each, and of none once all but one took it back', async () => {
    const sheet = await sampleJpeg({ shows: 79 });
    const claims = [await file(LI, tokens.li), await file(LI, tokens.li), await file(LI, tokens.li)];
    const flagged = async () =>
      Promise.all(
        claims.map(async (claimId) => {
          const { flags } = await services.client.call(readClaim, { token: tokens.reviewer, params: { claimId } });
          return flags.includes('sheet-seen');
        }),
      );
    const sent = await Promise.all(claims.map((claimId) => send(claimId, sheet)));
    expect(await flagged()).toEqual([true, true, true]);
    await Promise.all(
      [1, 2].map((at) => {
        const params = { claimId: claims[at]!, paperId: sent[at]!.paperId };
        return services.client.call(withdrawPaper, { token: tokens.li, key: key(), params, body: {} });
      }),
    );
    expect(await flagged()).toEqual([false, false, false]);
  });

  test('tells its member that the office opened it, on which day and as what, not how many did, and nobody else', async () => {
    const claimId = await file(LI, tokens.li);
    const { paperId } = await send(claimId, await sampleJpeg({ shows: 80 }));
    const looks = (token: string) => services.client.call(readPaperLooks, { token, params: { claimId } });
    await get(address(claimId, paperId), tokens.li);
    await list(claimId, tokens.reviewer);
    expect((await looks(tokens.li)).looks).toEqual([]);
    await get(address(claimId, paperId, 'thumbnail'), tokens.reviewer);
    await get(address(claimId, paperId), tokens.reviewer);
    await get(address(claimId, paperId), tokens.supervisor);
    const papers = [{ type: 'settlement', name: { zh: '医保结算单', en: expect.any(String) } }];
    expect((await looks(tokens.li)).looks).toEqual([
      { on: expect.any(String), as: 'supervisor', papers },
      { on: expect.any(String), as: 'reviewer', papers },
    ]);
    await expect(looks(tokens.wu)).rejects.toMatchObject({ code: 'claim_unknown' });
    await expect(looks(tokens.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('lies sealed, under a name that says nothing of anybody, and its person’s end is its own', async () => {
    const claimId = await file(WU, tokens.wu);
    const { paperId } = await send(claimId, await sampleJpeg({ shows: 9 }), tokens.wu);
    const folder = join(services.directory, 'blobs', 'papers', claimId);
    expect(existsSync(folder)).toBe(true);
    const names = readdirSync(folder);
    expect(names.map((name) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')).sort()).toEqual([
      '<id>.content.<id>',
      '<id>.thumbnail.<id>',
    ]);
    for (const name of names) {
      expect(statSync(join(folder, name)).size).toBeGreaterThan(0);
      expect(readFileSync(join(folder, name)).includes('JFIF')).toBe(false);
    }
    await services.running.cipher.erase(WU);
    const answer = await get(address(claimId, paperId), tokens.supervisor);
    expect(await answer.json()).toMatchObject({ status: 410, code: 'person_erased' });
  });

  test('is proven against its files both ways: one that is missing, cut, or that nobody names for long is told', async () => {
    const claimId = await file(LI, tokens.li);
    const [first, second] = [
      await send(claimId, await sampleJpeg({ shows: 5 })),
      await send(claimId, await samplePdf()),
    ];
    const { store, cipher } = services.running;
    const files = openFolderDriver(join(services.directory, 'blobs'));
    const proven = async (nowMs = Date.now()) =>
      (await provePapers(store, cipher, files, nowMs)).differences.filter((each) => each.includes(claimId));
    expect(await proven()).toEqual([]);
    const { rows } = await files.list(`papers/${claimId}/`, null, 100);
    const nameOf = (paperId: string, what: string) =>
      rows.find(({ name }) => name.includes(`${paperId}.${what}`))!.name;
    await files.remove(nameOf(first.paperId, 'content'));
    await files.remove(nameOf(first.paperId, 'thumbnail'));
    const cut = nameOf(second.paperId, 'content');
    truncateSync(join(services.directory, 'blobs', cut), 100);
    const stray = `papers/${claimId}/stray`;
    await files.putOnce(stray, Buffer.from('x'), createHash('sha256').update('x').digest('hex'));
    expect(await proven()).toEqual([
      `claim ${claimId}: the paper ${first.paperId} is missing`,
      `claim ${claimId}: the paper ${first.paperId} lacks its thumbnail`,
      `claim ${claimId}: the paper ${second.paperId} has another size than it must`,
    ]);
    const later = Date.now() + 34 * 86_400_000;
    expect(await proven(later)).toContain(`the file ${stray} belongs to no paper`);
    const swept = { documents: openDocuments(store, cipher, readReleasedRules().rules), files };
    await sweepPapers(swept, Date.now());
    expect(await files.read(stray, 0, 1)).not.toBeNull();
    await sweepPapers(swept, later);
    expect(await files.read(stray, 0, 1)).toBeNull();
    expect(await files.read(cut, 0, 1)).not.toBeNull();
  });
});
