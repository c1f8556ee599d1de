import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import {
  claimApproved,
  claimProposed,
  coverChanged,
  participationAssessed,
} from '@huji/contracts/claim-adjudication/events.ts';
import {
  appealClaim,
  listClaims,
  readClaim,
  reviewClaim,
  submitClaim,
  submitOwnClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readCover, readOwnCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { batchSubmitted, employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { payeeRegistered, paymentSettled } from '@huji/contracts/payout/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { createClaimAdjudicationService } from './service.ts';
import { replayDecisions } from './verify.ts';

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const WU = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d22';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';

const row = (rowNo: number, personId: string, plan: string) => ({
  rowNo,
  personId,
  plan,
  units: 1,
  birthOn: '1985-07-15',
  sex: 'female',
  category: 'worker',
  relation: 'contract',
  insured: true,
  consent: true,
  idFault: false,
});

const stay = (personId: string, receipt: string, admittedOn: string, dischargedOn: string) => ({
  event: 'stay' as const,
  personId,
  hospital: { designated: true, grade: 3, level: 'provincial' as const },
  segments: [{ admittedOn, dischargedOn }],
  illness: 'J18.900',
  receipt,
  settlement: {
    totalYuan: '30000.00',
    poolPaidYuan: '20000.00',
    deductibleYuan: '500.00',
    copayYuan: '9500.00',
    accountPaidYuan: '500.00',
    cashPaidYuan: '9500.00',
  },
});

describe('claim adjudication as a service', () => {
  let services: ServiceHarness;
  let member: string;
  let reviewer: string;
  let key = 0;
  const nextKey = (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`;

  beforeAll(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      {
        foreign: foreignEventsOf('claim-adjudication'),
        day: '2025-06-20',
      },
    );
    member = await services.token({ subject: 'li', roles: ['member'], personId: LI });
    reviewer = await services.token({ subject: 'reviewer-1', roles: ['reviewer'] });
    const submission = {
      batchId: BATCH,
      version: 1,
      parts: 2,
      employerId: EMPLOYER,
      society: 'changchun',
      startOn: '2025-07-01',
      submittedOn: '2025-06-20',
      size: 2,
      women: 2,
      exclusions: [],
      leftService: [],
    };
    await services.publish([
      {
        contract: batchSubmitted,
        key: BATCH,
        data: { ...submission, part: 2, rows: [row(3, LI, 'HA'), row(4, WU, 'HA'), row(5, WU, 'HX')] },
      },
      {
        contract: batchSubmitted,
        key: BATCH,
        data: { ...submission, part: 1, rows: [row(1, LI, 'HM'), row(2, WU, 'HM')] },
      },
    ]);
    await services.running.settled();
    await services.publish([
      { contract: batchPaid, key: BATCH, data: { batchId: BATCH, version: 1, billRevision: 3, paidOn: '2025-06-25' } },
    ]);
    await services.running.settled();
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
    const body = stay(LI, 'R-1', '2025-08-10', '2025-08-22');
    const once = nextKey();
    const submitted = await services.client.call(submitClaim, { body, key: once, token: member });
    const again = await services.client.call(submitClaim, { body, key: once, token: member });
    expect(again.claimId).toBe(submitted.claimId);
    await services.running.settled();
    const params = { claimId: submitted.claimId };
    const claim = await services.client.call(readClaim, { params, token: member });
    expect(claim).toMatchObject({ state: 'in-review', totalYuan: '2550.00', reviewersNeeded: 2 });
    const office = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    expect(await services.client.call(readClaim, { params, token: office })).toEqual({
      ...claim,
      flags: ['early-claim'],
    });
    expect(claim.flags).toEqual([]);
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
    const wu = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
    const { claimId } = await services.client.call(submitClaim, {
      body: stay(WU, 'R-1', '2025-08-10', '2025-08-22'),
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

  test('an appeal against what the rules refuse can be granted, by the people its sum asks for', async () => {
    const wu = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
    const waiting = stay(WU, 'R-WAIT', '2025-07-10', '2025-07-22');
    const { claimId } = await services.client.call(submitClaim, { body: waiting, key: nextKey(), token: wu });
    await services.running.settled();
    const read = () => services.client.call(readClaim, { params: { claimId }, token: wu });
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
      sentence: { zh: '给付 4000.00 元。' },
      rules: { verdict: 'refuse', code: 'WAITING_PERIOD', amountYuan: '0.00' },
      decidedBy: 'people',
      clauseId: 'check.amount',
    });
    expect(told.reviews.map(({ role, changes }) => [role, changes.map(({ reason }) => reason)])).toEqual([
      ['reviewer', ['材料属实']],
      ['reviewer', []],
    ]);
    expect(JSON.stringify(told)).not.toContain('appeal-1');
    const { differences } = await replayDecisions(services.running.store, services.running.cipher);
    expect(differences).toEqual([]);
  });

  test('a claim is filed by the clerk whom enrollment bound last, whatever the token of another says', async () => {
    const file = async (subject: string, employerIds: string[], receipt: string) => {
      const token = await services.token({ subject, roles: ['clerk'], employerIds });
      const consent = { givenOn: '2025-08-14', how: 'signed' as const };
      const body = { ...stay(WU, receipt, '2025-08-12', '2025-08-14'), consent };
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
    const wu = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
    const own = await services.client.call(readOwnCover, { query: {}, token: wu });
    const byId = await services.client.call(readCover, { params: { personId: WU }, query: {}, token: wu });
    expect(own).toEqual(byId);
    expect(own.covers[0]?.items[0]?.name).toEqual({ zh: expect.any(String), en: expect.any(String) });
    const { personId: _, ...body } = stay(WU, 'OWN-1', '2025-08-12', '2025-08-20');
    const taken = await services.client.call(submitOwnClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const { claims } = await services.client.call(listClaims, { query: { number: taken.number }, token: wu });
    expect(claims).toMatchObject([{ claimId: taken.claimId, personId: WU }]);
    const decision = await services.client.call(readDecision, { params: { claimId: taken.claimId }, token: wu });
    expect(decision.items.map(({ name }) => name.zh)).not.toContain('');
  });

  test('a sign-in that names no person has nothing of its own', async () => {
    const token = await services.token({ subject: 'x', roles: ['member'] });
    const { personId: _, ...body } = stay(WU, 'OWN-2', '2025-08-12', '2025-08-20');
    await expect(services.client.call(readOwnCover, { query: {}, token })).rejects.toMatchObject({ status: 403 });
    await expect(services.client.call(submitOwnClaim, { body, key: nextKey(), token })).rejects.toMatchObject({
      status: 403,
    });
    const clerk = await services.token({ subject: 'clerk-1', roles: ['clerk'], personId: WU });
    await expect(services.client.call(readOwnCover, { query: {}, token: clerk })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('a receipt is the same however its number is typed', async () => {
    const wu = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
    const body = stay(WU, ' ｒ－１ ', '2025-08-11', '2025-08-21');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const { items } = await services.client.call(readClaim, { params: { claimId }, token: wu });
    expect(items.map(({ code }) => code)).toEqual(['DUPLICATE_RECEIPT', 'DUPLICATE_RECEIPT']);
  });

  test('refuses a member who never held cover, and says so', async () => {
    const stranger = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d33';
    const token = await services.token({ subject: 'zhao', roles: ['member'], personId: stranger });
    const { claimId } = await services.client.call(submitClaim, {
      body: stay(stranger, 'R-3', '2025-08-10', '2025-08-22'),
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
          body: stay(WU, 'R-9', '2025-08-10', '2025-08-12'),
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
          body: stay(LI, 'R-9', '2025-08-10', '2025-08-02'),
          key: nextKey(),
          token: member,
        }),
      400,
    ],
    [
      'a second stay weeks later is no segment of the first',
      () => {
        const body = stay(LI, 'R-9', '2025-08-02', '2025-08-05');
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

  test('holds what is proposed: two claims of one person never exceed one cap together', async () => {
    const before = services.heard(claimProposed).length;
    const bodies = Array.from({ length: 6 }, (_, index) =>
      stay(
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

  test('routes a claim to more eyes when two people use one account or the name does not fit', async () => {
    const registered = { payeeId: LI, fingerprint: 'f1', registeredOn: '2025-09-01' };
    await services.publish([
      { contract: payeeRegistered, key: LI, data: { ...registered, personId: LI, nameMatches: true } },
      { contract: payeeRegistered, key: WU, data: { ...registered, payeeId: WU, personId: WU, nameMatches: false } },
    ]);
    await services.running.settled();
    const wu = await services.token({ subject: 'wu', roles: ['member'], personId: WU });
    const body = stay(WU, 'R-77', '2025-08-25', '2025-08-27');
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: wu });
    await services.running.settled();
    const token = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const claim = await services.client.call(readClaim, { params: { claimId }, token });
    expect(claim.flags).toEqual(expect.arrayContaining(['shared-account', 'account-name']));
    expect(claim.reviewersNeeded).toBe(2);
  });

  test('leads from a claim to every command it caused, by the trace of its log lines', async () => {
    const body = stay(LI, 'R-88', '2025-08-28', '2025-08-29');
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
