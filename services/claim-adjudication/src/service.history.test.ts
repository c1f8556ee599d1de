import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { correctClaim, withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { readClaimHistory } from '@huji/contracts/claim-adjudication/claim-history-http.ts';
import { listClaims, readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { LI, type ServedMembers, serveMembers, stayOf, WU } from './testing/served-members.ts';
import { versionTold } from './testing/version-told.ts';

describe('what was before a decision', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const file = async (body: ReturnType<typeof stayOf>, token: string) => {
    const { client, running } = served.services;
    const { claimId, number } = await client.call(submitClaim, { body, key: served.nextKey(), token });
    await running.settled();
    return { claimId, number };
  };
  const history = async (claimId: string, societies?: readonly string[], personId?: string) => {
    const who = present({ subject: 'supervisor', roles: ['supervisor' as const], societies, personId });
    const token = await served.services.token(who);
    return served.services.client.call(readClaimHistory, { params: { claimId }, token });
  };

  test('is what was calculated before a correction, and nothing where nothing was', async () => {
    const filed = stayOf(LI, 'H-1', '2025-09-01', '2025-09-13');
    const { claimId } = await file(filed, served.li);
    expect(await history(claimId)).toEqual({ decisions: [], linked: [] });
    const before = await served.services.client.call(readClaim, { params: { claimId }, token: served.li });
    const { personId: _, ...report } = stayOf(LI, 'H-1', '2025-09-01', '2025-09-04');
    const ifMatch = await versionTold(served.services.client, claimId, served.li);
    const corrected = { params: { claimId }, body: report, ifMatch, key: served.nextKey(), token: served.li };
    await served.services.client.call(correctClaim, corrected);
    await served.services.running.settled();
    const { decisions } = await history(claimId);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({ decisionNo: 1, totalYuan: before.totalYuan });
    expect(decisions[0]?.items.find(({ item }) => item === 'HM')).toMatchObject({
      verdict: 'pay',
      name: { zh: expect.any(String) },
    });
  });

  test('names the claims that gave a reason to look twice: of whoever had the receipt, and the person’s own stays', async () => {
    const first = await file(stayOf(WU, 'H-2', '2025-08-01', '2025-08-10'), served.wu);
    const second = await file(stayOf(LI, 'H-2', '2025-08-01', '2025-08-10'), served.li);
    const third = await file(stayOf(LI, 'H-3', '2025-08-05', '2025-08-12'), served.li);
    const told = async (claimId: string) =>
      (await history(claimId)).linked.map(({ flag, number }) => `${flag} ${number}`);
    expect(await told(second.claimId)).toEqual([`receipt-seen ${first.number}`]);
    expect(await told(third.claimId)).toEqual([`overlapping-stay ${second.number}`]);
  });

  test('names no claim of whoever asks', async () => {
    const own = await file(stayOf(WU, 'H-5', '2025-10-01', '2025-10-03'), served.wu);
    const { claimId } = await file(stayOf(LI, 'H-5', '2025-10-01', '2025-10-03'), served.li);
    expect((await history(claimId)).linked).toMatchObject([{ claimId: own.claimId }]);
    expect((await history(claimId, undefined, WU)).linked).toEqual([]);
  });

  test('is nobody’s to look at once the claim is taken back, nor is the claim another society’s then', async () => {
    const { client, running, token } = served.services;
    await file(stayOf(WU, 'H-6', '2025-10-05', '2025-10-07'), served.wu);
    const { claimId } = await file(stayOf(LI, 'H-6', '2025-10-05', '2025-10-07'), served.li);
    const { personId: _, ...report } = stayOf(LI, 'H-6', '2025-10-05', '2025-10-08');
    const ifMatch = await versionTold(client, claimId, served.li);
    const asked = { params: { claimId }, token: served.li };
    await client.call(correctClaim, { ...asked, body: report, ifMatch, key: served.nextKey() });
    await running.settled();
    const before = await history(claimId);
    expect([before.decisions.length, before.linked.length]).toEqual([1, 1]);
    const reviewer = await token({ subject: 'reviewer-1', roles: ['reviewer'] });
    const flagged = async () => {
      const { claims } = await client.call(listClaims, { query: { flag: 'receipt-seen' }, token: reviewer });
      return claims.some((claim) => claim.claimId === claimId);
    };
    expect(await flagged()).toBe(true);
    await client.call(withdrawClaim, { ...asked, body: {}, key: served.nextKey() });
    await running.settled();
    expect(await history(claimId)).toEqual({ decisions: [], linked: [] });
    expect(await flagged()).toBe(false);
    await expect(history(claimId, ['wuxi'])).rejects.toMatchObject({ code: 'society_not_granted' });
  });

  test('is not the member’s to read, nor of another society', async () => {
    const { claimId } = await file(stayOf(LI, 'H-4', '2025-07-20', '2025-07-22'), served.li);
    const asMember = served.services.client.call(readClaimHistory, { params: { claimId }, token: served.li });
    await expect(asMember).rejects.toMatchObject({ status: 403 });
    await expect(history(claimId, ['wuxi'])).rejects.toMatchObject({ code: 'society_not_granted' });
  });
});
