import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  appealClaim,
  listClaims,
  readClaim,
  reviewClaim,
  submitClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import {
  claimApproved,
  claimProposed,
  coverChanged,
  participationAssessed,
} from '@huji/contracts/claim-adjudication/events.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { replayDecisions } from './verify.ts';
import { openPaidBatch, type PaidBatch } from './testing/paid-batch.ts';
import { BATCH, LI, stayOf, WU } from './testing/served-members.ts';

describe('claim adjudication as a service', () => {
  let services: PaidBatch['services'];
  let member: PaidBatch['member'];
  let wu: PaidBatch['wu'];
  let nextKey: PaidBatch['nextKey'];

  beforeAll(async () => {
    ({ services, member, wu, nextKey } = await openPaidBatch());
  });
  afterAll(() => services.close());

  test('assesses a submission when all its parts have come, whatever their order', () => {
    expect(services.heard(participationAssessed)).toMatchObject([
      {
        batchId: BATCH,
        part: 1,
        parts: 1,
        plans: [
          { plan: 'HM', pass: true, required: 2, k: 2 },
          { plan: 'HA', pass: true, required: 2, k: 2 },
          { plan: 'HX', pass: false, code: 'PLAN_UNKNOWN' },
        ],
        payableUntil: '2025-07-31',
      },
    ]);
  });

  test('grants the covers of a paid batch person by person and says so', async () => {
    const heard = services.heard(coverChanged) as {
      personId: string;
      postedOn: string;
      rows: { plan: string; outcome: string; deltaFen: number }[];
    }[];
    expect(heard.map(({ personId }) => personId).sort()).toEqual([LI, WU]);
    expect(heard[0]).toMatchObject({ postedOn: '2025-07-01' });
    expect(heard[0]?.rows.map(({ plan, outcome, deltaFen }) => [plan, outcome, deltaFen]).sort()).toEqual([
      ['HA', 'granted', 8000],
      ['HM', 'granted', 9900],
    ]);
    services.setDay('2025-08-01');
    const cover = await services.client.call(readCover, { params: { personId: LI }, query: {}, token: member });
    expect(
      cover.covers.map(({ plan, startOn, endOn, waitingUntilOn, inForce }) => [
        plan,
        startOn,
        endOn,
        waitingUntilOn,
        inForce,
      ]),
    ).toEqual([
      ['HM', '2025-07-01', '2026-06-30', '2025-07-30', true],
      ['HA', '2025-07-01', '2026-06-30', '2025-07-30', true],
    ]);
  });

  test('decides a stay on every cover, explains it, and owes it once after a review', async () => {
    services.setDay('2025-09-01');
    const body = stayOf(LI, 'R-1', '2025-08-10', '2025-08-22');
    const once = nextKey();
    const submitted = await services.client.call(submitClaim, { body, key: once, token: member });
    const again = await services.client.call(submitClaim, { body, key: once, token: member });
    expect(again.claimId).toBe(submitted.claimId);
    await services.running.settled();
    const params = { claimId: submitted.claimId };
    const claim = await services.client.call(readClaim, { params, token: member });
    expect(claim).toMatchObject({ state: 'in-review', totalYuan: '2550.00' });
    const office = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    expect(await services.client.call(readClaim, { params, token: office })).toEqual({
      ...claim,
      employerId: '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01',
      flags: ['early-claim'],
      reviewersNeeded: 2,
    });
    expect(claim.flags).toEqual([]);
    const ofOwn = await services.token({ subject: 'li-2', roles: ['reviewer'], personId: LI });
    expect(await services.client.call(readClaim, { params, token: ofOwn })).toEqual(claim);
    const listed = await services.client.call(listClaims, { query: {}, token: member });
    expect(listed.claims.flatMap(({ flags }) => flags)).toEqual([]);
    const decision = await services.client.call(readDecision, { params, token: member });
    expect(decision.items.map(({ item, amountYuan }) => [item, amountYuan])).toEqual([
      ['HM', '2100.00'],
      ['HA', '450.00'],
    ]);
    expect(decision.lines.filter(({ item }) => item === 'HM').length).toBeGreaterThanOrEqual(12);
    for (const subject of ['reviewer-1', 'reviewer-2']) {
      const token = await services.token({ subject, roles: ['reviewer'] });
      await services.client.call(reviewClaim, { params, body: { digest: decision.digest }, key: nextKey(), token });
    }
    await services.running.settled();
    expect(services.heard(claimApproved)).toMatchObject([
      {
        claimId: submitted.claimId,
        lines: [
          { fund: 'HM', item: 'HM', fen: 210000 },
          { fund: 'HA', item: 'HA', fen: 45000 },
        ],
      },
    ]);
    await services.publish([
      {
        contract: paymentSettled,
        key: `${submitted.claimId}:1`,
        data: {
          orderId: `${submitted.claimId}:1`,
          claimId: submitted.claimId,
          decisionNo: 1,
          attempt: 1,
          fen: 255000,
          valueOn: '2025-09-05',
        },
      },
    ]);
    await services.running.settled();
    expect((await services.client.call(readClaim, { params, token: member })).state).toBe('paid');
    const trail = await services.running.audit.entries(`claim/${submitted.claimId}`);
    expect(trail.map(({ action }) => action).sort()).toEqual([
      'claim-review-agreed',
      'claim-review-agreed',
      'claim-submitted',
      'decision-approved',
      'decision-computed',
      'decision-proposed',
    ]);
  });

  test('refuses the same receipt presented by another person, and tells an appeal to someone new', async () => {
    const { claimId } = await services.client.call(submitClaim, {
      body: stayOf(WU, 'R-1', '2025-08-10', '2025-08-22'),
      key: nextKey(),
      token: wu,
    });
    await services.running.settled();
    const claim = await services.client.call(readClaim, { params: { claimId }, token: wu });
    expect(claim).toMatchObject({
      state: 'refused',
      items: [
        { item: 'HM', code: 'DUPLICATE_RECEIPT' },
        { item: 'HA', code: 'DUPLICATE_RECEIPT' },
      ],
    });
    await services.client.call(appealClaim, {
      params: { claimId },
      body: { reason: '票据号码登记有误' },
      key: nextKey(),
      token: wu,
    });
    await services.running.settled();
    expect((await services.client.call(readClaim, { params: { claimId }, token: wu })).state).toBe('in-review');
  });

  test('a receipt is the same however its number is typed', async () => {
    const body = stayOf(WU, ' ｒ－１ ', '2025-08-11', '2025-08-21');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const { items } = await services.client.call(readClaim, { params: { claimId }, token: wu });
    expect(items.map(({ code }) => code)).toEqual(['DUPLICATE_RECEIPT', 'DUPLICATE_RECEIPT']);
  });

  test('holds what is proposed: two claims of one person never exceed one cap together', async () => {
    const before = services.heard(claimProposed).length;
    const bodies = Array.from({ length: 6 }, (_, index) =>
      stayOf(
        LI,
        `R-2${String(index)}`,
        `2025-0${String(index % 2 === 0 ? 7 : 8)}-${String(24 + index)}`,
        `2025-0${String(index % 2 === 0 ? 7 : 8)}-${String(25 + index)}`,
      ),
    );
    await Promise.all(bodies.map((body) => services.client.call(submitClaim, { body, key: nextKey(), token: member })));
    await services.running.settled();
    expect(services.heard(claimProposed).length).toBeGreaterThan(before);
    const replayed = await replayDecisions(services.running.store, services.running.cipher);
    expect(replayed.differences).toEqual([]);
    expect(replayed.decisions).toBeGreaterThanOrEqual(8);
  });

  test('leads from a claim to every command it caused, by the trace of its log lines', async () => {
    const body = stayOf(LI, 'R-88', '2025-08-28', '2025-08-29');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: member });
    await services.running.settled();
    const lines = services.lines();
    const first = lines.find(({ streamId, commandType }) => streamId === claimId && commandType === 'submit');
    const caused = lines.filter(({ traceId }) => traceId !== undefined && traceId === first?.['traceId']);
    expect(caused.filter(({ msg }) => msg === 'request').map(({ operation }) => operation)).toEqual(['submitClaim']);
    const commands = caused
      .filter(({ msg }) => msg === 'command')
      .map(({ collection, outcome }) => [collection, outcome]);
    expect(commands).toEqual([
      ['claim', 'committed'],
      ['receipt', 'committed'],
      ['decision', 'committed'],
      ['member', 'committed'],
      // A stay of a day pays no allowance, so that the receipt is free for it again.
      ['receipt', 'committed'],
      ['claim', 'committed'],
    ]);
    expect(caused.some(({ streamId, collection }) => streamId === LI && collection === 'member')).toBe(true);
  });

  test('says nothing of an illness or a receipt in events and log lines', () => {
    const everything = JSON.stringify([services.heard(claimProposed), services.heard(claimApproved), services.lines()]);
    expect(everything).not.toMatch(/J18|R-1/);
  });
});
