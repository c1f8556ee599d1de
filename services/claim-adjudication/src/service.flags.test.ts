import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { payeeRegistered } from '@huji/contracts/payout/events.ts';
import { openPaidBatch, type PaidBatch } from './testing/paid-batch.ts';
import { LI, stayOf, WU } from './testing/served-members.ts';

describe('what looks strange', () => {
  let services: PaidBatch['services'];
  let wu: PaidBatch['wu'];
  let nextKey: PaidBatch['nextKey'];

  beforeAll(async () => {
    ({ services, wu, nextKey } = await openPaidBatch());
    services.setDay('2025-09-01');
  });
  afterAll(() => services.close());

  test('routes a claim to more eyes when two people use one account or the name does not fit, and the member is not told', async () => {
    const registered = { payeeId: LI, fingerprint: 'f1', registeredOn: '2025-09-01' };
    await services.publish([
      { contract: payeeRegistered, key: LI, data: { ...registered, personId: LI, nameMatches: true } },
      { contract: payeeRegistered, key: WU, data: { ...registered, payeeId: WU, personId: WU, nameMatches: false } },
    ]);
    await services.running.settled();
    const body = stayOf(WU, 'R-77', '2025-08-25', '2025-08-27');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const token = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const claim = await services.client.call(readClaim, { params: { claimId }, token });
    expect(claim.flags).toEqual(expect.arrayContaining(['shared-account', 'account-name']));
    expect(claim.reviewersNeeded).toBe(2);
    const own = await services.client.call(readClaim, { params: { claimId }, token: wu });
    const told = await services.client.call(readDecision, { params: { claimId }, token: wu });
    expect(own.flags).toEqual([]);
    expect(own).not.toHaveProperty('reviewersNeeded');
    expect(JSON.stringify([own, told])).not.toMatch(/shared-account|account-name/);
  });
});
