import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collected } from '@huji/chassis/testing/collected.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { correctClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { appealClaim, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { answerCompletion, requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { beginPaper, withdrawPaper } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { openClaims } from './documents/claim.ts';
import { sendPaper } from './testing/sent-paper.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';
import { proveClaims } from './verify.ts';
import { versionTold } from './testing/version-told.ts';

const SHEET = { gap: 'settlement' } as const;

describe('a claim is completed', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const read = (claimId: string) => served.services.client.call(readClaim, { params: { claimId }, token: served.li });
  const file = async (receipt: string, from: string, to: string) => {
    const { client, running } = served.services;
    const body = stayOf(LI, receipt, from, to);
    const { claimId } = await client.call(submitClaim, { body, key: served.nextKey(), token: served.li });
    await running.settled();
    return claimId;
  };
  const ask = async (claimId: string, gaps: readonly object[] = [SHEET], no = 1) => {
    const asked = { params: { claimId }, body: { gaps }, key: served.nextKey(), token: await served.reviewer(no) };
    return served.services.client.call(requestCompletion, asked as never) as ReturnType<typeof read>;
  };
  const answer = (claimId: string, token = served.li) => {
    const body = { answer: '已交到办事大厅' };
    return served.services.client.call(answerCompletion, { params: { claimId }, body, key: served.nextKey(), token });
  };
  const review = async (claimId: string, no: number, code?: string) => {
    const { digest, items } = await read(claimId);
    const why = { reason: '逾期未补', clause: 'review' };
    const lines =
      code === undefined ? [] : items.map(({ item }) => ({ item, verdict: 'refuse' as const, code, ...why }));
    const token = await served.reviewer(no);
    const body = { digest: digest!, lines };
    await served.services.client.call(reviewClaim, { params: { claimId }, body, key: served.nextKey(), token });
    await served.services.running.settled();
  };
  const pass = async (day: string) => {
    served.services.setDay(day);
    await served.services.running.scanClocks();
    await served.services.running.settled();
  };

  test('by one request that lists all gaps, for the days of the rule book, and the clock stops meanwhile', async () => {
    const claimId = await file('P-1', '2025-09-01', '2025-09-13');
    const asked = await ask(claimId, [SHEET, { gap: 'other', note: '病案首页' }]);
    expect(asked).toMatchObject({
      state: 'awaiting-papers',
      completion: {
        ...{ requestNo: 1, requestsMost: 2, state: 'asked', requestedOn: '2025-10-20', dueOn: '2025-11-19' },
        ...{
          clauseId: 'review',
          gaps: [
            { gap: 'settlement', name: { zh: '医保结算单' } },
            { gap: 'other', note: '病案首页' },
          ],
        },
      },
    });
    await expect(review(claimId, 1)).rejects.toMatchObject({ code: 'claim_not_in_review' });
    await expect(answer(claimId, served.wu)).rejects.toMatchObject({ code: 'claim_unknown' });
    const answered = await answer(claimId);
    expect(answered).toMatchObject({ state: 'in-review', completion: { state: 'answered', answeredOn: '2025-10-20' } });
    await expect(answer(claimId)).rejects.toMatchObject({ status: 409, code: 'completion_not_asked' });
    await review(claimId, 1);
    expect((await read(claimId)).state).toBe('approved');
  });

  test('at most as often as the rule book says, and never by who has a part in it', async () => {
    const claimId = await file('P-2', '2025-08-01', '2025-08-05');
    const clerk = await served.services.token({ subject: 'clerk-1', roles: ['reviewer'], employerIds: [] });
    const body = { gaps: [SHEET] };
    await expect(
      served.services.client.call(requestCompletion, {
        params: { claimId },
        body,
        key: served.nextKey(),
        token: clerk,
      }),
    ).rejects.toMatchObject({ status: 403, code: 'claim_person_involved' });
    for (const no of [1, 2]) {
      await ask(claimId, [SHEET], no);
      await answer(claimId);
    }
    const { completions } = await read(claimId);
    expect(completions).toMatchObject([
      { requestNo: 1, state: 'answered', answer: '已交到办事大厅' },
      { requestNo: 2, state: 'answered' },
    ]);
    await expect(ask(claimId)).rejects.toMatchObject({ status: 409, code: 'completions_used_up' });
    await expect(ask(claimId, [{ gap: 'other' }])).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/gaps/0/note' }] },
    });
  });

  test('papers that were asked for answer for themselves; without them the member says what is missing', async () => {
    const claimId = await file('P-7', '2025-08-06', '2025-08-08');
    const { client } = served.services;
    await ask(claimId, [{ gap: 'discharge' }]);
    const send = async (type: 'settlement' | 'discharge', shows: number) =>
      sendPaper(client, { claimId, bytes: await sampleJpeg({ shows }), token: served.li, type });
    const answerWithout = () =>
      client.call(answerCompletion, { params: { claimId }, body: {}, key: served.nextKey(), token: served.li });
    await send('settlement', 81);
    await expect(answerWithout()).rejects.toMatchObject({
      status: 409,
      code: 'completion_lacks_papers',
      problem: { data: { gaps: ['discharge'] } },
    });
    await send('discharge', 82);
    expect(await answerWithout()).toMatchObject({ state: 'in-review', completion: { state: 'answered' } });
  });

  test('once somebody reviewed, papers stay; what never was whole can still be taken back', async () => {
    const claimId = await file('P-8', '2025-08-17', '2025-08-19');
    const { client } = served.services;
    const by = () => ({ key: served.nextKey(), token: served.li });
    const begun = { type: 'other', bytes: 10 } as const;
    const { paperId } = await client.call(beginPaper, { ...by(), params: { claimId }, body: begun });
    const kept = await sendPaper(client, { claimId, bytes: await sampleJpeg({ shows: 83 }), token: served.li });
    await review(claimId, 1);
    const takeBack = (id: string) =>
      client.call(withdrawPaper, { ...by(), params: { claimId, paperId: id }, body: {} });
    expect((await takeBack(paperId)).state).toBe('withdrawn');
    await expect(takeBack(kept.paperId)).rejects.toMatchObject({ code: 'paper_withdrawal_too_late' });
  });

  test('what was agreed on with a paper that is taken back, or before the request, is agreed on anew', async () => {
    const claimId = await file('P-3', '2025-09-15', '2025-10-15');
    const { client } = served.services;
    const kept = await sendPaper(client, { claimId, bytes: await sampleJpeg({ shows: 84 }), token: served.li });
    await review(claimId, 1);
    const asked = { params: { claimId, paperId: kept.paperId }, body: {}, key: served.nextKey(), token: served.li };
    expect((await client.call(withdrawPaper, asked)).state).toBe('withdrawn');
    await review(claimId, 2);
    expect((await read(claimId)).state).toBe('in-review');
    await ask(claimId, [SHEET], 2);
    await answer(claimId);
    await review(claimId, 2);
    expect((await read(claimId)).state).toBe('in-review');
    await review(claimId, 1);
    expect((await read(claimId)).state).toBe('approved');
  });

  test('a corrected report answers what was asked for', async () => {
    const claimId = await file('P-4', '2025-08-10', '2025-08-14');
    await ask(claimId);
    const ifMatch = await versionTold(served.services.client, claimId, served.li);
    const { personId: _, receipt: __, ...body } = stayOf(LI, '', '2025-08-10', '2025-08-15');
    const asked = { params: { claimId }, body, ifMatch, key: served.nextKey(), token: served.li };
    await served.services.client.call(correctClaim, asked);
    await served.services.running.settled();
    expect(await read(claimId)).toMatchObject({ state: 'in-review', decisionNo: 2, completion: { state: 'answered' } });
  });

  test('papers that are never sent are refused by a person once the days are over, and the appeal is decided by someone new', async () => {
    const claimId = await file('P-5', '2025-08-23', '2025-08-25');
    await expect(review(claimId, 1, 'PAPERS_MISSING')).rejects.toMatchObject({ code: 'review_papers_not_missing' });
    await ask(claimId);
    await pass('2025-11-19');
    expect((await read(claimId)).state).toBe('awaiting-papers');
    await pass('2025-11-20');
    expect(await read(claimId)).toMatchObject({ state: 'in-review', completion: { state: 'expired' } });
    await review(claimId, 1, 'PAPERS_MISSING');
    const refused = await read(claimId);
    expect(refused).toMatchObject({
      state: 'refused',
      items: [{ code: 'PAPERS_MISSING' }, { code: 'PAPERS_MISSING' }],
    });
    await pass('2026-01-19');
    const body = { reason: '材料已寄出' };
    const asked = { params: { claimId }, body, key: served.nextKey(), token: served.li };
    await served.services.client.call(appealClaim, asked);
    await served.services.running.settled();
    await expect(review(claimId, 1)).rejects.toMatchObject({ code: 'review_by_earlier_reviewer' });
    await review(claimId, 2);
    expect((await read(claimId)).state).toBe('approved');
  });

  test('what comes late counts as long as nobody refused', async () => {
    await pass('2026-01-20');
    const claimId = await file('P-6', '2025-08-26', '2025-08-29');
    await ask(claimId);
    await pass('2026-03-01');
    expect((await answer(claimId)).completion).toMatchObject({ state: 'answered', answeredOn: '2026-03-01' });
    await expect(review(claimId, 1, 'PAPERS_MISSING')).rejects.toMatchObject({ code: 'review_papers_not_missing' });
  });

  test('each step is an entry, and nothing contradicts a claim', async () => {
    const { store, cipher, audit } = served.services.running;
    const claims = await openClaims(store, cipher).find({ field: 'number', max: 50 });
    const ids = claims.rows.map(({ id }) => id);
    const actions = (await Promise.all(ids.map((id) => audit.entries(`claim/${id}`))))
      .flat()
      .map(({ action }) => action);
    for (const step of ['requested', 'answered', 'expired']) expect(actions).toContain(`claim-completion-${step}`);
    const proven = await collected(proveClaims(store, cipher));
    expect(ids.length).toBeGreaterThan(5);
    expect(proven.reduce((sum, { claims: some }) => sum + some, 0)).toBe(ids.length);
    expect(proven.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
