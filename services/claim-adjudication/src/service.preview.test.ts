import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listClaims, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { previewOwnClaim } from '@huji/contracts/claim-adjudication/claim-preview-http.ts';
import { readPaperChecklist } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { LI, type ServedMembers, serveMembers, stayOf, WU } from './testing/served-members.ts';

describe('what a sheet would pay, before it is filed', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const preview = (personId: string, token: string, receipt: string, days: readonly [string, string]) => {
    const { personId: _, ...body } = stayOf(personId, receipt, ...days);
    return served.services.client.call(previewOwnClaim, { body, token });
  };
  const file = async (personId: string, token: string, receipt: string, days: readonly [string, string]) => {
    const { client, running } = served.services;
    const body = stayOf(personId, receipt, ...days);
    const { claimId } = await client.call(submitClaim, { body, key: served.nextKey(), token });
    await running.settled();
    return claimId;
  };

  test('says the sums and reasons of the decision that would be made, to the fen, with clause and date', async () => {
    const { services, li } = served;
    const foreseen = await preview(LI, li, 'V-1', ['2025-09-01', '2025-09-13']);
    expect(foreseen).toMatchObject({ on: '2025-10-20', totalYuan: '2550.00' });
    expect(foreseen.items[0]!.sentence.zh).toBe('按所填内容可给付 2100.00 元，以审核结果为准。');
    const claimId = await file(LI, li, 'V-1', ['2025-09-01', '2025-09-13']);
    const decision = await services.client.call(readDecision, { params: { claimId }, token: li });
    const outcome = ({ item, verdict, amountYuan, clauseId, inForceOn }: (typeof decision.items)[number]) => [
      ...[item, verdict, amountYuan, clauseId, inForceOn],
    ];
    expect(foreseen.items.map((each) => outcome(each as (typeof decision.items)[number]))).toEqual(
      decision.items.map(outcome),
    );
    expect(foreseen.lines).toEqual(decision.lines);
    const checklist = await services.client.call(readPaperChecklist, { params: { claimId }, token: li });
    expect(foreseen.papers.map(({ type }) => type)).toEqual(['identity', 'settlement', 'discharge']);
    expect(checklist.papers).toEqual(foreseen.papers.map((paper) => ({ ...paper, kept: false })));
  });

  test('is kept nowhere: no claim, no hold, and an entry of who asked', async () => {
    const { services, li } = served;
    const claims = async () => (await services.client.call(listClaims, { query: {}, token: li })).claims;
    const before = await claims();
    await preview(LI, li, 'V-2', ['2025-08-01', '2025-08-05']);
    await preview(LI, li, 'V-2', ['2025-08-01', '2025-08-05']);
    await services.running.settled();
    expect(await claims()).toEqual(before);
    const claimId = await file(LI, li, 'V-2', ['2025-08-01', '2025-08-05']);
    const filed = await services.client.call(readClaim, { params: { claimId }, token: li });
    expect(filed.items.map(({ verdict }) => verdict)).toEqual(['pay', 'pay']);
    const entries = await services.running.audit.entries(`person/${LI}`);
    expect(entries.filter(({ action }) => action === 'claim-previewed').length).toBeGreaterThanOrEqual(2);
  });

  test('tells nothing of what others did with a receipt, and all of what one did oneself', async () => {
    const { services, li, wu } = served;
    const claimId = await file(WU, wu, 'V-3', ['2025-09-01', '2025-09-13']);
    const { digest } = await services.client.call(readClaim, { params: { claimId }, token: wu });
    const token = await served.reviewer(1);
    const asked = { params: { claimId }, body: { digest: digest! }, key: served.nextKey(), token };
    await services.client.call(reviewClaim, asked);
    await services.running.settled();
    const codes = ({ items }: Awaited<ReturnType<typeof preview>>) => items.map(({ code }) => code);
    expect(codes(await preview(WU, wu, 'V-3', ['2025-10-01', '2025-10-05']))).toEqual([
      'DUPLICATE_RECEIPT',
      'DUPLICATE_RECEIPT',
    ]);
    expect(codes(await preview(LI, li, 'V-3', ['2025-10-01', '2025-10-05']))).toEqual([undefined, undefined]);
  });

  test('days that cannot be are refused at their field', async () => {
    const { li, services } = served;
    const { personId: _, ...body } = stayOf(LI, 'V-4', '2025-10-01', '2025-10-21');
    await expect(services.client.call(previewOwnClaim, { body, token: li })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/segments/0/dischargedOn' }] },
    });
  });

  test('is asked by members alone: a clerk sees states, no sums', async () => {
    const { services, clerk } = served;
    const { personId: _, ...body } = stayOf(LI, 'V-5', '2025-10-01', '2025-10-05');
    await expect(services.client.call(previewOwnClaim, { body, token: clerk })).rejects.toMatchObject({ status: 403 });
  });
});
