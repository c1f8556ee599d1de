import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { answerCompletion, requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { answerFiledCompletion, readFiledClaim } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import {
  beginPaper,
  finishPaper,
  readPaper,
  readPaperChecklist,
  readPapers,
  readPaperThumbnail,
  withdrawPaper,
} from '@huji/contracts/claim-adjudication/paper-http.ts';
import { PAPERS_MAX, type PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { listOwnLooks } from '@huji/contracts/shared/looks.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { testPersonId } from '@huji/chassis/testing/test-issuer.ts';
import { sendPaper } from './testing/sent-paper.ts';
import { EMPLOYER, LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';

const TAKEN_OVER = { status: 409, code: 'claim_taken_over' };
const UNKNOWN = { code: 'claim_unknown' };

describe('the papers of a claim that a clerk filed', () => {
  let served: ServedMembers;
  let claimId: string;
  let number: string;
  let day = 0;
  let shows = 300;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const call: ServedMembers['services']['client']['call'] = (...asked) => served.services.client.call(...asked);
  const of = (token: string) => ({ params: { claimId }, key: served.nextKey(), token });
  const send = async (token: string, type: PaperType = 'settlement') =>
    sendPaper(served.services.client, { claimId, token, type, bytes: await sampleJpeg({ shows: (shows += 1) }) });
  const filed = (token = served.clerk) => call(readFiledClaim, { params: { number }, token });
  const answer = (token = served.clerk, body: { answer?: string } = {}) =>
    call(answerFiledCompletion, { params: { number }, key: served.nextKey(), token, body });
  const ask = async (gaps: readonly object[], no = 1) =>
    call(requestCompletion, { ...of(await served.reviewer(no)), body: { gaps } } as never);
  const own = () => call(readClaim, { params: { claimId }, token: served.li });
  const looks = async () => {
    await served.services.running.settled();
    return (await served.services.running.audit.entries(`person/${LI}`))
      .filter(({ data }) => data?.['claimId'] === claimId)
      .map(({ actor, action, data }) => [actor, action, data?.['role']]);
  };

  beforeEach(async () => {
    const admitted = `2025-0${String(8 + Math.floor(day / 24))}-${String(1 + (day % 24)).padStart(2, '0')}`;
    day += 1;
    const body = { ...stayOf(LI, `F-${String(day)}`, admitted, admitted), illness: `J${String(10 + day)}.900` };
    const consent = { givenOn: '2025-10-18', how: 'signed' as const };
    ({ claimId, number } = await call(submitClaim, {
      body: { ...body, consent },
      key: served.nextKey(),
      token: served.clerk,
    }));
    await served.services.running.settled();
  });

  test('are sent by that clerk, who sees that a slot of the checklist has something, and nothing else', async () => {
    const { clerk } = served;
    expect(await filed()).toEqual({
      ...{ claimId, number, submittedOn: '2025-10-20', state: 'in-review', maySend: true },
      step: expect.objectContaining({ zh: '待审核' }) as unknown,
    });
    const before = await call(readPaperChecklist, { params: { claimId }, token: clerk });
    const wanted = before.papers.map(({ type }) => type);
    expect(before.missing).toBe(wanted.length);
    for (const type of wanted) await send(clerk, type);
    const { papers, missing } = await call(readPaperChecklist, { params: { claimId }, token: clerk });
    expect([missing, papers.flatMap(({ items }) => items)]).toEqual([0, []]);
    const listed = await call(readPapers, { params: { claimId }, token: clerk });
    expect(listed.papers.map(({ type, state, begunOn }) => [type, state, begunOn])).toEqual(
      wanted.map((type) => [type, 'kept', '2025-10-20']),
    );
    for (const paper of listed.papers) expect(paper).not.toHaveProperty('content');
    const params = { claimId, paperId: listed.papers[0]!.paperId };
    for (const operation of [readPaper, readPaperThumbnail])
      await expect(call(operation, { params, token: clerk })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(call(readClaim, { params: { claimId }, token: clerk })).rejects.toMatchObject({ code: 'forbidden' });
    // Its member sees what was sent for them.
    const seen = await call(readPapers, { params: { claimId }, token: served.li });
    expect(seen.papers.every(({ sentForMember }) => sentForMember === true)).toBe(true);
  });

  test('are those that the checklist or a request names, no others', async () => {
    const begin = (type: PaperType) => call(beginPaper, { ...of(served.clerk), body: { type, bytes: 10 } });
    await expect(begin('death')).rejects.toMatchObject({ status: 422, code: 'paper_not_asked_for' });
    await ask([{ gap: 'pathology' }]);
    expect((await begin('pathology')).state).toBe('arriving');
  });

  test('each look and each act of the clerk is an entry the member reads', async () => {
    const { paperId } = await send(served.clerk);
    await filed();
    await call(readPapers, { params: { claimId }, token: served.clerk });
    await call(withdrawPaper, { ...of(served.clerk), params: { claimId, paperId }, body: {} });
    await ask([{ gap: 'settlement' }]);
    await answer(served.clerk, { answer: '原件已寄出' });
    expect(await looks()).toEqual(
      [
        'paper-begun-for-member',
        'paper-kept-for-member',
        'filed-claim-read',
        'papers-listed',
        'paper-withdrawn-for-member',
        'claim-completion-answered-for-member',
      ].map((action) => ['clerk-1', action, 'clerk']),
    );
  });

  test('and one request are completed by the clerk; what a reviewer wrote beside it is for the member', async () => {
    await expect(answer()).rejects.toMatchObject({ code: 'completion_not_asked' });
    await ask([{ gap: 'discharge' }, { gap: 'other', note: '胃癌病理会诊意见' }]);
    const { request } = await filed();
    expect(request).toMatchObject({
      ...{ notes: true, mayAnswer: true, expired: false, requestedOn: '2025-10-20', dueOn: '2025-11-19' },
      gaps: [{ gap: 'discharge' }, { gap: 'other' }],
    });
    expect(JSON.stringify(request)).not.toContain('胃癌');
    await expect(answer()).rejects.toMatchObject({ code: 'completion_lacks_papers' });
    await send(served.clerk, 'discharge');
    await send(served.clerk, 'other');
    expect(await answer()).toMatchObject({ state: 'in-review' });
    expect(await own()).toMatchObject({
      state: 'in-review',
      completion: { state: 'answered', answeredForMember: true },
    });
    await ask([{ gap: 'identity' }], 2);
    expect((await filed()).request).toMatchObject({ mayAnswer: false });
    await expect(answer(served.clerk, { answer: '已交' })).rejects.toMatchObject({
      status: 409,
      code: 'completion_for_member_used_up',
    });
    await call(answerCompletion, { ...of(served.li), body: { answer: '已交' } });
    const { completions, takenOverOn } = await own();
    expect([takenOverOn, completions?.[1]]).toEqual([
      '2025-10-20',
      expect.not.objectContaining({ answeredForMember: true }),
    ]);
  });

  test.each([
    ['sends a paper', () => send(served.li)],
    ['withdraws the claim', () => call(withdrawClaim, { ...of(served.li), body: {} })],
    [
      'takes back what the clerk sent',
      async () => {
        const { paperId } = await send(served.clerk);
        await call(withdrawPaper, { ...of(served.li), params: { claimId, paperId }, body: {} });
      },
    ],
    [
      'answers a request',
      async () => {
        await ask([{ gap: 'settlement' }]);
        await call(answerCompletion, { ...of(served.li), body: { answer: '已交' } });
      },
    ],
  ])('are nobody’s but the member’s from the moment the member %s', async (_, act) => {
    await act();
    const { clerk } = served;
    expect((await own()).takenOverOn).toBe('2025-10-20');
    const seen = await filed();
    expect(seen).toMatchObject({ takenOverOn: '2025-10-20', maySend: false });
    expect(seen).not.toHaveProperty('request');
    await expect(send(clerk)).rejects.toMatchObject(TAKEN_OVER);
    await expect(answer(clerk, { answer: '已交' })).rejects.toMatchObject(TAKEN_OVER);
    const seeing = { params: { claimId }, token: clerk };
    await expect(call(readPapers, seeing)).rejects.toMatchObject(TAKEN_OVER);
    await expect(call(readPaperChecklist, seeing)).rejects.toMatchObject(TAKEN_OVER);
  });

  test('are no papers for a clerk who is a member too: neither before the member acts nor after', async () => {
    const { paperId } = await send(served.clerk);
    const clerk = { subject: 'clerk-1', roles: ['clerk' as const, 'member' as const], employerIds: [EMPLOYER] };
    const params = { claimId, paperId };
    const token = await served.services.token({ ...clerk, personId: testPersonId('clerk-1') });
    const reading = () => Promise.all([readPaper, readPaperThumbnail].map((paper) => call(paper, { params, token })));
    await expect(reading()).rejects.toMatchObject(UNKNOWN);
    await send(served.li);
    await expect(reading()).rejects.toMatchObject(UNKNOWN);
  });

  test('an act of the member that is refused is none: the clerk goes on', async () => {
    const begin = (token: string) => call(beginPaper, { ...of(token), body: { type: 'settlement', bytes: 10 } });
    const [first] = await Promise.all(Array.from({ length: PAPERS_MAX }, () => begin(served.clerk)));
    await expect(begin(served.li)).rejects.toMatchObject({ code: 'paper_too_many' });
    expect(await own()).not.toHaveProperty('takenOverOn');
    const params = { claimId, paperId: first!.paperId };
    await call(withdrawPaper, { ...of(served.clerk), params, body: {} });
    expect((await begin(served.clerk)).state).toBe('arriving');
  });

  test('are the member’s also where the member says last that a paper of the clerk’s is whole', async () => {
    const { paperId } = await send(served.clerk);
    await call(finishPaper, { ...of(served.li), params: { claimId, paperId }, body: {} });
    expect((await own()).takenOverOn).toBe('2025-10-20');
  });

  test('are told to the member page by page: who sent them, and who looked', async () => {
    await send(served.clerk);
    await filed();
    await served.services.running.settled();
    const page = (cursor?: string) =>
      call(listOwnLooks('claim-adjudication'), {
        query: { own: 'false' as const, limit: 1, ...present({ cursor }) },
        token: served.li,
      });
    const told: string[] = [];
    for (let at = await page(); ; at = await page(at.cursor)) {
      expect(at.looks.length).toBeLessThanOrEqual(1);
      told.push(...at.looks.map(({ action }) => action));
      if (at.cursor === null) break;
    }
    // An act is told each time; a look once a day, at its first time.
    const acts = told.filter((action) => action !== 'filed-claim-read');
    expect(acts.slice(0, 2)).toEqual(['paper-kept-for-member', 'paper-begun-for-member']);
    expect(told.length - acts.length).toBe(1);
    const other = { query: { cursor: '3.4' }, token: served.li };
    await expect(call(listOwnLooks('claim-adjudication'), other)).rejects.toMatchObject({ status: 400 });
  });

  test('a look of the member is no act: the clerk goes on', async () => {
    await own();
    await call(readPapers, { params: { claimId }, token: served.li });
    expect((await send(served.clerk)).state).toBe('kept');
  });

  test('are no other clerk’s, nor of who filed once they are clerk no longer; and none of them reviews', async () => {
    const { services } = served;
    const other = await services.token({ subject: 'clerk-2', roles: ['clerk'], employerIds: [EMPLOYER] });
    await expect(filed(other)).rejects.toMatchObject(UNKNOWN);
    await expect(send(other)).rejects.toMatchObject(UNKNOWN);
    await send(served.clerk);
    const reviewer = await services.token({
      subject: 'clerk-1',
      roles: ['reviewer'],
      personId: testPersonId('a namesake'),
    });
    const { digest } = await own();
    const secondPost = await services.token({
      subject: 'second-account',
      roles: ['reviewer'],
      personId: testPersonId('clerk-1'),
    });
    await expect(call(reviewClaim, { ...of(secondPost), body: { digest: digest! } })).rejects.toMatchObject({
      code: 'roles_incompatible',
    });
    await expect(call(reviewClaim, { ...of(reviewer), body: { digest: digest! } })).rejects.toMatchObject({
      code: 'claim_person_involved',
    });
    const bind = async (clerk: string) => {
      const data = { employerId: EMPLOYER, clerk, people: [] };
      await services.publish([{ contract: employerClerkBound, key: EMPLOYER, data }]);
      await services.running.settled();
    };
    await bind('clerk-2');
    const former = await services.token({ subject: 'clerk-1', roles: ['clerk'], employerIds: [] });
    expect(await filed(former)).toMatchObject({ maySend: false });
    await expect(send(former)).rejects.toMatchObject(UNKNOWN);
    await expect(answer(former)).rejects.toMatchObject(UNKNOWN);
    await bind('clerk-1');
  });

  test('are gone with the member: whoever filed is told so, anybody else that there is no such claim', async () => {
    const other = await served.services.token({ subject: 'clerk-2', roles: ['clerk'], employerIds: [EMPLOYER] });
    await served.services.running.cipher.erase(LI);
    const gone = { status: 410, code: 'person_erased' };
    await expect(filed()).rejects.toMatchObject(gone);
    await expect(answer()).rejects.toMatchObject(gone);
    await expect(filed(other)).rejects.toMatchObject(UNKNOWN);
  });
});
