import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listClaims, readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { answerCompletion, requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';

describe('the queue of claims', () => {
  let served: ServedMembers;
  let early: string;
  let paused: string;
  let late: string;

  const file = async (receipt: string, from: string, to: string): Promise<string> => {
    const { client, running } = served.services;
    const body = stayOf(LI, receipt, from, to);
    const { claimId } = await client.call(submitClaim, { body, key: served.nextKey(), token: served.li });
    await running.settled();
    return claimId;
  };
  const listed = async (query: object): Promise<readonly string[]> => {
    const token = await served.services.token({ subject: 'reviewer-1', roles: ['reviewer'] });
    const { claims } = await served.services.client.call(listClaims, { query: query as never, token });
    return claims.map(({ claimId }) => claimId);
  };

  beforeAll(async () => {
    served = await serveMembers();
    paused = await file('Q-1', '2025-09-01', '2025-09-03');
    const { client, running } = served.services;
    const gaps = [{ gap: 'settlement' as const }];
    const asked = { params: { claimId: paused }, body: { gaps }, key: served.nextKey() };
    await client.call(requestCompletion, { ...asked, token: await served.reviewer(1) });
    served.services.setDay('2025-10-22');
    early = await file('Q-2', '2025-09-05', '2025-09-07');
    served.services.setDay('2025-10-28');
    const answer = { params: { claimId: paused }, body: { answer: '已交' }, key: served.nextKey(), token: served.li };
    await client.call(answerCompletion, answer);
    await running.settled();
    served.services.setDay('2025-10-31');
    late = await file('Q-3', '2025-09-06', '2025-09-08');
  });
  afterAll(() => served.services.close());

  test('stands in the order of what is due: days when papers were awaited move a claim back', async () => {
    const both = await Promise.all(
      [early, paused, late].map(async (claimId) => {
        const token = await served.reviewer(1);
        return (await served.services.client.call(readClaim, { params: { claimId }, token })).promise?.on;
      }),
    );
    expect([...both].sort()).toEqual(both);
    expect(await listed({ state: 'in-review' })).toEqual([early, paused, late]);
    expect(await listed({ state: 'in-review', newestFirst: 'true' })).toEqual([late, paused, early]);
  });

  test('is narrowed by society, by reason to look twice, and to what is late', async () => {
    expect(await listed({ state: 'in-review', society: 'changchun' })).toEqual([early, paused, late]);
    const overlapping = await listed({ state: 'in-review', flag: 'overlapping-stay' });
    const token = await served.reviewer(1);
    for (const claimId of [early, paused, late]) {
      const { flags } = await served.services.client.call(readClaim, { params: { claimId }, token });
      expect(overlapping.includes(claimId)).toBe(flags.includes('overlapping-stay'));
    }
    expect(await listed({ state: 'in-review', overdue: 'true' })).toEqual([]);
    served.services.setDay('2025-11-03');
    expect(await listed({ state: 'in-review', overdue: 'true' })).toEqual([early]);
    served.services.setDay('2025-12-30');
    // One at a time, what is wanted is found beyond the first page.
    expect(await listed({ state: 'in-review', overdue: 'true', limit: 1 })).toEqual([early]);
    expect(await listed({ state: 'in-review', overdue: 'true' })).toEqual([early, paused, late]);
  });

  test('is not asked for by a society that the caller has no grant for', async () => {
    await expect(listed({ state: 'in-review', society: 'nanjing' })).rejects.toMatchObject({
      code: 'society_not_granted',
    });
  });
});
