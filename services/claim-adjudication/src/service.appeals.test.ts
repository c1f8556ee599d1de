import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appealClaim, readClaim, reviewClaim, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { replayDecisions } from './verify.ts';
import { openPaidBatch, type PaidBatch } from './testing/paid-batch.ts';
import { stayOf, WU } from './testing/served-members.ts';

describe('an appeal', () => {
  let services: PaidBatch['services'];
  let wu: PaidBatch['wu'];
  let nextKey: PaidBatch['nextKey'];

  beforeAll(async () => {
    ({ services, wu, nextKey } = await openPaidBatch());
    services.setDay('2025-09-01');
  });
  afterAll(() => services.close());

  test('an appeal against what the rules refuse can be granted, by the people its sum asks for', async () => {
    const waiting = stayOf(WU, 'R-WAIT', '2025-07-10', '2025-07-22');
    const { claimId } = await services.client.call(submitClaim, { body: waiting, key: nextKey(), token: wu });
    await services.running.settled();
    const supervisor = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const read = () => services.client.call(readClaim, { params: { claimId }, token: supervisor });
    expect(await read()).toMatchObject({ state: 'refused', items: [{ code: 'WAITING_PERIOD' }, {}] });
    const reason = { reason: '原保障未间断' };
    await services.client.call(appealClaim, { params: { claimId }, body: reason, key: nextKey(), token: wu });
    await services.running.settled();
    const { digest = '' } = await read();
    const review = async (subject: string, amount?: string) => {
      const lines =
        amount === undefined
          ? []
          : [{ item: 'HM', verdict: 'pay' as const, amountYuan: amount, reason: '材料属实', clause: 'check.amount' }];
      const token = await services.token({ subject, roles: ['reviewer'] });
      await services.client.call(reviewClaim, {
        params: { claimId },
        body: { digest, lines },
        key: nextKey(),
        token,
      });
      await services.running.settled();
      return read();
    };
    expect(await review('appeal-1', '4000.00')).toMatchObject({ state: 'in-review', reviewersNeeded: 2 });
    expect(await review('appeal-2')).toMatchObject({ state: 'approved', totalYuan: '4000.00' });
    const told = await services.client.call(readDecision, { params: { claimId }, token: wu });
    expect(told).toMatchObject({ state: 'approved', totalYuan: '4000.00' });
    expect(told.items.find(({ item }) => item === 'HM')).toMatchObject({
      sentence: { zh: '已批准给付 4000.00 元，待支付。' },
      rules: { verdict: 'refuse', code: 'WAITING_PERIOD', amountYuan: '0.00' },
      decidedBy: 'people',
      clauseId: 'check.amount',
    });
    const token = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const { reviews } = await services.client.call(readDecision, { params: { claimId }, token });
    const reasonsOf = (given: typeof reviews) =>
      given.map(({ role, changes }) => [role, changes.map(({ reason }) => reason)]);
    expect(reasonsOf(reviews)).toEqual([
      ['reviewer', ['材料属实']],
      ['reviewer', []],
    ]);
    expect(reasonsOf(told.reviews)).toEqual([['reviewer', ['材料属实']]]);
    expect(JSON.stringify(told)).not.toContain('appeal-1');
    const { differences } = await replayDecisions(services.running.store, services.running.cipher);
    expect(differences).toEqual([]);
  });
});
