import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testPersonId } from '@huji/chassis/testing/test-issuer.ts';
import { readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { listFiledClaims } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import { LI, type ServedMembers, serveMembers, stayOf } from './testing/served-members.ts';

describe('a clerk files for a member', () => {
  let served: ServedMembers;
  beforeAll(async () => {
    served = await serveMembers();
  });
  afterAll(() => served.services.close());

  const file = async (receipt: string, given: object, token = served.clerk) => {
    const body = { ...stayOf(LI, receipt, '2025-09-01', '2025-09-13'), ...given };
    const { claimId } = await served.services.client.call(submitClaim, { body, key: served.nextKey(), token });
    await served.services.running.settled();
    return claimId;
  };
  const consent = { givenOn: '2025-10-18', how: 'signed' };

  test('with the consent the member gave, which is kept with its day and written down', async () => {
    await expect(file('K-1', {})).rejects.toMatchObject({ status: 422, code: 'consent_missing' });
    await expect(file('K-1', { consent: { ...consent, givenOn: '2025-10-21' } })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/consent/givenOn' }] },
    });
    const claimId = await file('K-1', { consent, lateReason: '住院期间无法提交' });
    const claim = await served.services.client.call(readClaim, { params: { claimId }, token: served.li });
    expect(claim).toMatchObject({ filedWithConsent: consent, lateReason: '住院期间无法提交' });
    const [filed] = await served.services.running.audit.entries(`claim/${claimId}`);
    expect(filed).toMatchObject({
      actor: 'clerk-1',
      action: 'claim-submitted',
      data: { consentGivenOn: '2025-10-18', consentHow: 'signed' },
    });
  });

  test('and then sees states only: no person, no sum, no decision', async () => {
    const { client } = served.services;
    const { claims } = await client.call(listFiledClaims, { query: {}, token: served.clerk });
    expect(claims).toEqual([
      {
        number: expect.stringMatching(/^C2025-/) as unknown as string,
        submittedOn: '2025-10-20',
        state: 'in-review',
        step: expect.objectContaining({ zh: '待审核' }) as unknown,
      },
    ]);
    const claimId = await file('K-2', { consent: { ...consent, how: 'by-phone' } });
    const asked = { params: { claimId }, token: served.clerk };
    await expect(client.call(readClaim, asked)).rejects.toMatchObject({ status: 403 });
    await expect(client.call(readDecision, asked)).rejects.toMatchObject({ status: 403 });
    const other = await served.services.token({ subject: 'clerk-9', roles: ['clerk'], employerIds: [] });
    expect((await client.call(listFiledClaims, { query: {}, token: other })).claims).toEqual([]);
  });

  test('and never reviews what they filed', async () => {
    const claimId = await file('K-3', { consent });
    const { digest } = await served.services.client.call(readClaim, { params: { claimId }, token: served.li });
    const asked = { params: { claimId }, body: { digest: digest! }, key: served.nextKey() };
    for (const [who, code] of [
      [{ subject: 'clerk-1', personId: testPersonId('of another number') }, 'claim_person_involved'],
      [{ subject: 'second-account', personId: testPersonId('clerk-1') }, 'roles_incompatible'],
    ] as const) {
      const token = await served.services.token({ ...who, roles: ['reviewer'] });
      await expect(served.services.client.call(reviewClaim, { ...asked, token })).rejects.toMatchObject({ code });
    }
  });

  test('whoever files for themselves needs nobody’s consent, and none is kept', async () => {
    const claimId = await file('K-4', { consent }, served.li);
    const claim = await served.services.client.call(readClaim, { params: { claimId }, token: served.li });
    expect(claim).not.toHaveProperty('filedWithConsent');
  });
});
