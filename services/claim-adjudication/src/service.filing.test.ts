import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  listClaims,
  readClaim,
  reviewClaim,
  submitClaim,
  submitOwnClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readCover, readOwnCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { openPaidBatch, type PaidBatch } from './testing/paid-batch.ts';
import { EMPLOYER, LI, stayOf, WU } from './testing/served-members.ts';

describe('whoever files', () => {
  let services: PaidBatch['services'];
  let member: PaidBatch['member'];
  let wu: PaidBatch['wu'];
  let reviewer: PaidBatch['reviewer'];
  let nextKey: PaidBatch['nextKey'];

  beforeAll(async () => {
    ({ services, member, wu, reviewer, nextKey } = await openPaidBatch());
    services.setDay('2025-09-01');
    const body = stayOf(LI, 'R-0', '2025-08-10', '2025-08-22');
    await services.client.call(submitClaim, { body, key: nextKey(), token: member });
    await services.running.settled();
  });
  afterAll(() => services.close());

  test('a claim is filed by the clerk whom enrollment bound last, whatever the token of another says', async () => {
    const file = async (subject: string, employerIds: string[], receipt: string) => {
      const token = await services.token({ subject, roles: ['clerk'], employerIds });
      const consent = { givenOn: '2025-08-14', how: 'signed' as const };
      const body = { ...stayOf(WU, receipt, '2025-08-12', '2025-08-14'), consent };
      return services.client.call(submitClaim, { body, key: nextKey(), token });
    };
    const bind = async (clerk: string): Promise<void> => {
      const data = { employerId: EMPLOYER, clerk };
      await services.publish([{ contract: employerClerkBound, key: EMPLOYER, data }]);
      await services.running.settled();
    };
    await file('clerk-1', [EMPLOYER], 'C-1');
    await expect(file('clerk-2', [], 'C-2')).rejects.toMatchObject({ status: 403 });
    await bind('clerk-1');
    await bind('clerk-2');
    await file('clerk-2', [], 'C-3');
    await expect(file('clerk-1', [EMPLOYER], 'C-4')).rejects.toMatchObject({ status: 403 });
    await services.running.settled();
  });

  test('a member needs no id of their own to read their cover, to report a stay and to follow it', async () => {
    const own = await services.client.call(readOwnCover, { query: {}, token: wu });
    const byId = await services.client.call(readCover, { params: { personId: WU }, query: {}, token: wu });
    expect(own).toEqual(byId);
    expect(own.covers[0]?.items[0]?.name).toEqual({ zh: expect.any(String), en: expect.any(String) });
    const { personId: _, ...body } = stayOf(WU, 'OWN-1', '2025-08-12', '2025-08-20');
    const taken = await services.client.call(submitOwnClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const { claims } = await services.client.call(listClaims, { query: { number: taken.number }, token: wu });
    expect(claims).toMatchObject([{ claimId: taken.claimId, personId: WU }]);
    const decision = await services.client.call(readDecision, { params: { claimId: taken.claimId }, token: wu });
    expect(decision.items.map(({ name }) => name.zh)).not.toContain('');
  });

  test('a sign-in that names no person has nothing of its own', async () => {
    const token = await services.token({ subject: 'x', roles: ['member'] });
    const { personId: _, ...body } = stayOf(WU, 'OWN-2', '2025-08-12', '2025-08-20');
    await expect(services.client.call(readOwnCover, { query: {}, token })).rejects.toMatchObject({ status: 403 });
    await expect(services.client.call(submitOwnClaim, { body, key: nextKey(), token })).rejects.toMatchObject({
      status: 403,
    });
    const clerk = await services.token({ subject: 'clerk-1', roles: ['clerk'], personId: WU });
    await expect(services.client.call(readOwnCover, { query: {}, token: clerk })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('refuses a member who never held cover, and says so', async () => {
    const stranger = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d33';
    const token = await services.token({ subject: 'zhao', roles: ['member'], personId: stranger });
    const { claimId } = await services.client.call(submitClaim, {
      body: stayOf(stranger, 'R-3', '2025-08-10', '2025-08-22'),
      key: nextKey(),
      token,
    });
    await services.running.settled();
    expect(await services.client.call(readClaim, { params: { claimId }, token })).toMatchObject({
      state: 'refused',
      items: [{ item: 'none', verdict: 'refuse', code: 'NOT_COVERED' }],
    });
  });

  test.each([
    [
      'a claim of somebody else is not found',
      async () => {
        const [mine] = (await services.client.call(listClaims, { query: {}, token: member })).claims;
        const other = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
        return services.client.call(readClaim, { params: { claimId: mine?.claimId ?? '' }, token: other });
      },
      404,
    ],
    [
      'a claim for somebody else is forbidden',
      () =>
        services.client.call(submitClaim, {
          body: stayOf(WU, 'R-9', '2025-08-10', '2025-08-12'),
          key: nextKey(),
          token: member,
        }),
      403,
    ],
    [
      'a member reviews nothing',
      () =>
        services.client.call(reviewClaim, {
          params: { claimId: LI },
          body: { digest: '0'.repeat(64) },
          key: nextKey(),
          token: member,
        }),
      403,
    ],
    [
      'a discharge before the admission is bad input',
      () =>
        services.client.call(submitClaim, {
          body: stayOf(LI, 'R-9', '2025-08-10', '2025-08-02'),
          key: nextKey(),
          token: member,
        }),
      400,
    ],
    [
      'a second stay weeks later is no segment of the first',
      () => {
        const body = stayOf(LI, 'R-9', '2025-08-02', '2025-08-05');
        const later = { admittedOn: '2025-08-12', dischargedOn: '2025-08-14' };
        return services.client.call(submitClaim, {
          body: { ...body, segments: [...body.segments, later] },
          key: nextKey(),
          token: member,
        });
      },
      400,
    ],
    [
      'a review of a claim that does not exist is not found',
      () =>
        services.client.call(reviewClaim, {
          params: { claimId: LI },
          body: { digest: '0'.repeat(64) },
          key: nextKey(),
          token: reviewer,
        }),
      404,
    ],
  ] as const)('%s', async (_, attempt, status) => {
    await expect(attempt()).rejects.toMatchObject({ status });
  });
});
