import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleJpeg, samplePdf } from '@huji/chassis/testing/sample-files.ts';
import { listClaims, submitOwnClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import {
  beginOwnPaper,
  finishOwnPaper,
  OWN_PAPERS_OPERATIONS,
  readOwnPaper,
  readOwnPaperChecklist,
  readOwnPaperLooks,
  readOwnPapers,
  readOwnPaperThumbnail,
  readOwnPaperUpload,
  sendOwnPaperPart,
  withdrawOwnPaper,
} from '@huji/contracts/claim-adjudication/own-papers-http.ts';
import { readPaper } from '@huji/contracts/claim-adjudication/paper-http.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { streamed } from './testing/sent-paper.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';

describe('a member names the papers of their claim by its number and their own', () => {
  let served: ServedMembers;
  let number = '';
  const by = (token = served.li) => ({ token, key: served.nextKey() });

  const file = async (receipt: string): Promise<string> => {
    const { personId: _, ...body } = stayOf(LI, receipt, '2025-08-01', '2025-08-13');
    const claim = await served.services.client.call(submitOwnClaim, { ...by(), body });
    await served.services.running.settled();
    return claim.number;
  };
  const send = async (bytes: Buffer, type: PaperType): Promise<number> => {
    const { client } = served.services;
    const begun = { ...by(), params: { number }, body: { type, bytes: bytes.length } };
    const { paperNo } = await client.call(beginOwnPaper, begun);
    const params = { number, paperNo };
    expect(await client.call(readOwnPaperUpload, { token: served.li, params })).toEqual({
      receivedBytes: 0,
      bytes: bytes.length,
    });
    await client.call(sendOwnPaperPart, { ...by(), params: { ...params, offset: 0 }, body: streamed(bytes) });
    expect(await client.call(finishOwnPaper, { ...by(), params, body: {} })).toMatchObject({ paperNo, state: 'kept' });
    return paperNo;
  };
  const list = (token = served.li) => served.services.client.call(readOwnPapers, { token, params: { number } });
  const received = async ({ content }: StreamedFile): Promise<number> => {
    let bytes = 0;
    for await (const piece of content) bytes += piece.length;
    return bytes;
  };

  beforeAll(async () => {
    served = await serveMembers();
    number = await file('P-1');
  });
  afterAll(() => served.services.close());

  test('no address of theirs asks for an id of ours', () => {
    expect(OWN_PAPERS_OPERATIONS.flatMap(({ path }) => path.match(/:\w*[iI]d\b/g) ?? [])).toEqual([]);
  });

  test('sends them, reads them and what is still missing, and takes one back; the others keep their numbers', async () => {
    const { client } = served.services;
    const wanted = async () =>
      (await client.call(readOwnPaperChecklist, { token: served.li, params: { number } })).missing;
    const before = await wanted();
    expect(await send(await samplePdf(), 'settlement')).toBe(1);
    expect(await send(await sampleJpeg(), 'discharge')).toBe(2);
    expect(await wanted()).toBe(before - 2);
    await client.call(withdrawOwnPaper, { ...by(), params: { number, paperNo: 1 }, body: {} });
    expect(await wanted()).toBe(before - 1);
    const { papers, mayAdd } = await list();
    expect(papers.map(({ paperNo, type, state }) => [paperNo, type, state])).toEqual([
      [1, 'settlement', 'withdrawn'],
      [2, 'discharge', 'kept'],
    ]);
    expect(mayAdd).toBe(true);
    const params = { number, paperNo: 2 };
    const whole = await received(await client.call(readOwnPaper, { token: served.li, params }));
    expect(whole).toBe(papers[1]?.content?.bytes);
    expect(await received(await client.call(readOwnPaperThumbnail, { token: served.li, params }))).toBeLessThan(whole);
  });

  test('reads who of the office looked', async () => {
    const { client } = served.services;
    const token = await served.reviewer(1);
    const { claims } = await client.call(listClaims, { token, query: { number } });
    const [, paper] = (await list()).papers;
    const params = { claimId: claims[0]?.claimId ?? '', paperId: paper?.paperId ?? '' };
    await received(await client.call(readPaper, { token, params }));
    const { looks } = await client.call(readOwnPaperLooks, { token: served.li, params: { number } });
    expect(looks.map(({ as, papers }) => [as, papers.map(({ type }) => type)])).toEqual([['reviewer', ['discharge']]]);
  });

  test('a paper that is not there, and a claim of somebody else, are not found', async () => {
    const { client } = served.services;
    const asked = { token: served.li, params: { number, paperNo: 3 } };
    await expect(client.call(readOwnPaper, asked)).rejects.toMatchObject({ status: 404, code: 'paper_unknown' });
    await expect(list(served.wu)).rejects.toMatchObject({ status: 404, code: 'claim_unknown' });
    const foreign = { ...by(served.wu), params: { number, paperNo: 2 }, body: {} };
    await expect(client.call(withdrawOwnPaper, foreign)).rejects.toMatchObject({ status: 404, code: 'claim_unknown' });
    const beginning = { ...by(served.wu), params: { number }, body: { type: 'other' as const, bytes: 10 } };
    await expect(client.call(beginOwnPaper, beginning)).rejects.toMatchObject({ status: 404, code: 'claim_unknown' });
  });
});
