import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { claimCancellationRequested, claimOvertaken } from '@huji/contracts/claim-adjudication/events.ts';
import {
  confirmCancellation,
  proposeCancellation,
  readClaim,
  reviewClaim,
  submitClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { batchSubmitted, deputyChanged } from '@huji/contracts/enrollment/events.ts';
import { orderAnnulmentAnswered } from '@huji/contracts/payout/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { createClaimAdjudicationService } from './service.ts';

type Line = NonNullable<z.input<NonNullable<typeof reviewClaim.body>>['lines']>[number];

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';

const why = { reason: '材料属实', clause: 'check.amount' };
const pay = (item: string, amountYuan?: string, code?: string): Line => ({
  item,
  verdict: 'pay',
  ...why,
  ...present({ amountYuan }),
  ...present({ code }),
});
const no = (item: string, code?: string, amountYuan?: string): Line => ({
  ...pay(item, amountYuan, code),
  verdict: 'refuse',
});

describe('what a reviewer may say of a claim', () => {
  let services: ServiceHarness;
  let member: string;
  let key = 0;
  const nextKey = (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`;

  beforeAll(async () => {
    services = await startServiceHarness(
      { 'claim-adjudication': createClaimAdjudicationService },
      { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
    );
    member = await services.token({ subject: 'li', roles: ['member'], personId: LI });
    const person = { personId: LI, birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
    const rows = ['HM', 'HA', 'CI', 'ACC'].map((plan, index) => ({
      ...person,
      rowNo: index + 1,
      plan,
      units: 1,
      insured: true,
      consent: true,
      idFault: false,
    }));
    const staff = { size: 1, women: 1, exclusions: [], leftService: [] };
    const dates = { startOn: '2025-07-01', submittedOn: '2025-06-20' };
    const version = { batchId: BATCH, version: 1, part: 1, parts: 1, employerId: EMPLOYER, society: 'changchun' };
    await services.publish([{ contract: batchSubmitted, key: BATCH, data: { ...version, ...dates, ...staff, rows } }]);
    await services.running.settled();
    const paid = { batchId: BATCH, version: 1, billRevision: 1, paidOn: '2025-06-25' };
    await services.publish([{ contract: batchPaid, key: BATCH, data: paid }]);
    await services.running.settled();
    services.setDay('2025-10-20');
  });
  afterAll(() => services.close());

  const read = (claimId: string) => services.client.call(readClaim, { params: { claimId }, token: member });
  const submitted = async (body: z.input<typeof ClaimSubmission>): Promise<string> => {
    const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: member });
    await services.running.settled();
    return claimId;
  };
  const stay = (receipt: string, admittedOn: string, dischargedOn: string): Promise<string> =>
    submitted({
      event: 'stay',
      personId: LI,
      hospital: { designated: true, grade: 3, level: 'provincial' },
      segments: [{ admittedOn, dischargedOn }],
      receipt,
      settlement: { totalYuan: '23000.00', poolPaidYuan: '20000.00', cashPaidYuan: '3000.00' },
    });
  const review = async (
    claimId: string,
    lines: readonly Line[],
    subject = 'reviewer-1',
    grant: Pick<TestPerson, 'societies' | 'grade'> = {},
  ) => {
    const token = await services.token({ subject, roles: ['reviewer'], ...grant });
    const { digest = '' } = await read(claimId);
    return services.client.call(reviewClaim, {
      params: { claimId },
      body: { digest, lines: [...lines] },
      key: nextKey(),
      token,
    });
  };

  test.each<readonly [string, Pick<TestPerson, 'societies' | 'grade'>, string, Readonly<Record<string, unknown>>]>([
    ['of another society', { societies: ['wuxi'] }, 'society_not_granted', { society: 'changchun' }],
    ['whose token names no society', { societies: null }, 'society_not_granted', { society: 'changchun' }],
    [
      'of a grade that decides less',
      { grade: 'junior' },
      'review_above_grade',
      { mostYuan: '2000.00', sumYuan: '2000.01' },
    ],
    ['without a grade', { grade: null }, 'review_above_grade', { mostYuan: '2000.00', sumYuan: '2000.01' }],
    ['of a grade nobody has', { grade: 'king' }, 'review_above_grade', { mostYuan: '2000.00', sumYuan: '2000.01' }],
  ])('a reviewer %s is refused, and the claim waits for another', async (name, grant, code, data) => {
    const claimId = await stay(`G-${name}`, '2025-08-10', '2025-08-12');
    const before = await read(claimId);
    const lines = [pay('HM', '2000.01'), no('HA', 'FILED_LATE')];
    await expect(review(claimId, lines, 'reviewer-9', grant)).rejects.toMatchObject({
      status: 403,
      code,
      problem: { data },
    });
    expect(await read(claimId)).toEqual(before);
    await review(claimId, [pay('HM', '2000.00'), no('HA', 'FILED_LATE')], 'reviewer-9', { grade: 'junior' });
    await review(
      claimId,
      before.items.map(({ item }) => no(item, 'CLAIM_WITHDRAWN')),
    );
    await review(claimId, [], 'reviewer-2');
    await services.running.settled();
  });

  test('a deputy of a reviewer decides in the place of whoever is away, and the review and the audit log say so', async () => {
    const claimId = await stay('D-1', '2025-08-10', '2025-08-12');
    const deputyId = '0190bbbb-0000-7000-8000-000000000001';
    const person = '0190bbbb-0000-7000-8000-000000000002';
    const data = {
      deputyId,
      subject: 'head-7',
      personId: person,
      absent: 'reviewer-1',
      role: 'reviewer' as const,
      societies: ['changchun'],
      firstOn: '2025-10-20',
      lastOn: '2025-10-21',
    };
    await services.publish([{ contract: deputyChanged, key: deputyId, data }]);
    await services.running.settled();
    const token = await services.token({ subject: 'head-7', roles: ['office-head'], personId: person });
    const { digest = '' } = await read(claimId);
    const lines = [no('HM', 'CLAIM_WITHDRAWN'), no('HA', 'CLAIM_WITHDRAWN')];
    const asked = { params: { claimId }, body: { digest, lines }, token };
    await expect(services.client.call(reviewClaim, { ...asked, key: nextKey() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { reviews } = await services.client.call(reviewClaim, { ...asked, key: nextKey(), actingFor: deputyId });
    expect(reviews).toMatchObject([{ reviewer: 'head-7', for: 'reviewer-1' }]);
    await expect(review(claimId, [], 'reviewer-1')).rejects.toMatchObject({ code: 'review_given_already' });
    await review(claimId, [], 'reviewer-2');
    await services.running.settled();
    const supervisor = await services.token({ subject: 'supervisor-1', roles: ['supervisor'] });
    const { entries } = await services.client.call(listAuditEntries('claim-adjudication'), {
      query: { stream: `claim/${claimId}` },
      token: supervisor,
    });
    expect(entries).toContainEqual(
      expect.objectContaining({
        actor: 'head-7',
        action: 'claim-review-changed',
        data: expect.objectContaining({ for: 'reviewer-1' }),
      }),
    );
  });

  test.each<readonly [string, readonly Line[], string, Readonly<Record<string, unknown>>]>([
    ['an item twice', [pay('HM', '1.00'), pay('HM', '2.00')], 'review_lines_contradict', { pointer: '/lines/1/item' }],
    [
      'paid and refused',
      [no('HM', 'FILED_LATE'), pay('HM', '2.00')],
      'review_lines_contradict',
      { pointer: '/lines/1/item' },
    ],
    [
      'refused with a sum',
      [no('HM', 'FILED_LATE', '2.00')],
      'review_lines_contradict',
      { pointer: '/lines/0/amountYuan' },
    ],
    ['paid with a reason', [pay('HM', '2.00', 'FILED_LATE')], 'review_lines_contradict', { pointer: '/lines/0/code' }],
    ['0.00 with a reason', [pay('HM', '0.00', 'FILED_LATE')], 'review_lines_contradict', { pointer: '/lines/0/code' }],
    ['0.00', [no('HA', 'FILED_LATE'), pay('HM', '0.00')], 'review_line_incomplete', { pointer: '/lines/1/amountYuan' }],
    ['paid without a sum', [pay('HM')], 'review_line_incomplete', { pointer: '/lines/0/amountYuan' }],
    ['refused without a reason', [no('HM')], 'review_line_incomplete', { pointer: '/lines/0/code' }],
    [
      'a clause of no book',
      [no('HA', 'FILED_LATE'), { ...pay('HM', '2.00'), clause: '第七条' }],
      'review_clause_unknown',
      { item: 'HM', pointer: '/lines/1/clause' },
    ],
    ['an unknown reason', [no('HM', 'JUST_BECAUSE')], 'review_reason_unknown', { pointer: '/lines/0/code' }],
    [
      'an item of another plan',
      [no('HA', 'FILED_LATE'), pay('CI', '1.00')],
      'review_item_unknown',
      { pointer: '/lines/1/item' },
    ],
    [
      'above the own share',
      [pay('HM', '3000.01'), no('HA', 'FILED_LATE')],
      'review_above_ceiling',
      { pointer: '/lines/0/amountYuan', item: 'HM', mostYuan: '3000.00' },
    ],
    [
      'above the days of the term',
      [no('HM', 'FILED_LATE'), pay('HA', '4500.01')],
      'review_above_ceiling',
      { pointer: '/lines/1/amountYuan', item: 'HA', mostYuan: '4500.00' },
    ],
  ])('%s is refused with its place, and changes nothing', async (name, lines, code, data) => {
    const claimId = await stay(`T-${name}`, '2025-08-10', '2025-08-12');
    const before = await read(claimId);
    await expect(review(claimId, lines)).rejects.toMatchObject({ status: 422, code, problem: { data } });
    expect(await read(claimId)).toEqual(before);
    await review(
      claimId,
      before.items.map(({ item }) => no(item, 'CLAIM_WITHDRAWN')),
      'reviewer-1',
    );
    await review(claimId, [], 'reviewer-2');
    await services.running.settled();
    expect((await read(claimId)).state).toBe('refused');
  });

  test('above what a fixed sum can be is refused, and again what the same accident was paid', async () => {
    const illness = await submitted({
      event: 'diagnosis',
      personId: LI,
      hospital: { grade: 3 },
      reportedOn: '2025-10-01',
      illness: 'C50.900',
      ci: 'mild',
      receipt: 'P-1',
    });
    await expect(review(illness, [pay('CI', '10000.01')])).rejects.toMatchObject({
      status: 422,
      code: 'review_above_ceiling',
      problem: { data: { pointer: '/lines/0/amountYuan', item: 'CI', mostYuan: '10000.00' } },
    });
  });

  test('the most that can be paid is paid; nobody is overtaken by themselves', async () => {
    const claimId = await stay('MOST-1', '2025-09-10', '2025-09-13');
    const office = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
    const { reviewersNeeded } = await services.client.call(readClaim, { params: { claimId }, token: office });
    const most = [pay('HM', '3000.00')];
    for (const turn of [1, 2, 3]) {
      if ((await read(claimId)).state !== 'in-review') break;
      await review(claimId, turn === 1 ? most : [], `most-${String(turn)}`);
    }
    expect(reviewersNeeded).toBeGreaterThan(0);
    await services.running.settled();
    expect(await read(claimId)).toMatchObject({
      state: 'approved',
      decisionNo: 1,
      items: [{ item: 'HM', amountYuan: '3000.00' }, {}],
    });
    expect(services.heard(claimOvertaken)).toEqual([]);
  });

  test('a review that is repeated is answered as before, whatever is left by then', async () => {
    const claimId = await stay('AGAIN-1', '2025-09-20', '2025-09-21');
    const { digest = '' } = await read(claimId);
    const token = await services.token({ subject: 'again-1', roles: ['reviewer'] });
    const given = { params: { claimId }, body: { digest, lines: [pay('HM', '3000.00')] }, key: nextKey(), token };
    await services.client.call(reviewClaim, given);
    await review(claimId, [], 'again-2');
    await services.running.settled();
    const first = await read(claimId);
    expect(await services.client.call(reviewClaim, given)).toMatchObject({ state: first.state });
    expect(await read(claimId)).toEqual(first);
  });

  describe('and of an approval that was a mistake', () => {
    const office = (subject: string, role: 'reviewer' | 'supervisor' = 'reviewer') =>
      services.token({ subject, roles: [role] });
    const propose = async (claimId: string, subject: string) =>
      services.client.call(proposeCancellation, {
        params: { claimId },
        body: { reason: '医院名称登记有误' },
        key: nextKey(),
        token: await office(subject),
      });
    const confirm = async (claimId: string, subject: string, role: 'reviewer' | 'supervisor' = 'supervisor') =>
      services.client.call(confirmCancellation, {
        params: { claimId },
        body: {},
        key: nextKey(),
        token: await office(subject, role),
      });
    const answered = async (claimId: string, annulled: boolean): Promise<void> => {
      const orderId = `${claimId}:1`;
      const data = { orderId, claimId, decisionNo: 1, annulled, answeredOn: '2025-10-20' };
      await services.publish([{ contract: orderAnnulmentAnswered, key: orderId, data }]);
      await services.running.settled();
    };
    const approved = async (receipt: string, admittedOn: string, dischargedOn: string): Promise<string> => {
      const claimId = await stay(receipt, admittedOn, dischargedOn);
      for (const turn of [1, 2, 3]) {
        if ((await read(claimId)).state === 'in-review') await review(claimId, [], `mistake-${String(turn)}`);
      }
      await services.running.settled();
      expect((await read(claimId)).state).toBe('approved');
      return claimId;
    };

    test('two people take it back, payout annuls the order, and the receipt and the caps are free again', async () => {
      const claimId = await approved('MISTAKE-1', '2025-09-22', '2025-09-27');
      const before = await read(claimId);
      await expect(confirm(claimId, 'two')).rejects.toMatchObject({ status: 404, code: 'proposal_unknown' });
      const clerk = { subject: 'clerk-9', roles: ['reviewer' as const], employerIds: [EMPLOYER] };
      const asked = { params: { claimId }, body: { reason: 'r' }, key: nextKey() };
      await expect(
        services.client.call(proposeCancellation, { ...asked, token: await services.token(clerk) }),
      ).rejects.toMatchObject({ status: 403, code: 'claim_person_involved' });
      expect((await propose(claimId, 'one')).state).toBe('approved');
      const confirming = { params: { claimId }, body: {}, key: nextKey() };
      const second = { ...clerk, subject: 'clerk-8', roles: ['supervisor' as const] };
      await expect(
        services.client.call(confirmCancellation, { ...confirming, token: await services.token(second) }),
      ).rejects.toMatchObject({ status: 403, code: 'claim_person_involved' });
      await expect(confirm(claimId, 'one', 'reviewer')).rejects.toMatchObject({
        status: 422,
        code: 'proposal_same_person',
      });
      await expect(confirm(claimId, 'three', 'reviewer')).rejects.toMatchObject({
        status: 422,
        code: 'proposal_same_role',
      });
      expect((await confirm(claimId, 'two')).state).toBe('cancelling');
      await services.running.settled();
      const told = services.heard(claimCancellationRequested) as { claimId: string }[];
      expect(told.filter((data) => data.claimId === claimId)).toHaveLength(1);
      await answered(claimId, true);
      await answered(claimId, true);
      const { cancellation, ...claim } = await read(claimId);
      expect(claim.state).toBe('cancelled');
      const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown as string;
      expect(cancellation).toMatchObject({ state: 'done', decisionNo: 1, confirmedOn: day, doneOn: day });
      const again = await stay('MISTAKE-1', '2025-09-22', '2025-09-27');
      expect((await read(again)).items.map(({ item }) => item)).toEqual(before.items.map(({ item }) => item));
      expect((await read(again)).items.map(({ code }) => code)).not.toContain('DUPLICATE_RECEIPT');
      const trail = await services.running.audit.entries(`claim/${claimId}`);
      expect(trail.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['claim-cancellation-proposed', 'claim-cancellation-confirmed', 'approval-cancelled']),
      );
    });

    test('when the order is on its way the approval stands and is paid', async () => {
      const claimId = await approved('MISTAKE-2', '2025-10-02', '2025-10-07');
      await propose(claimId, 'one');
      await confirm(claimId, 'two');
      await services.running.settled();
      await answered(claimId, false);
      expect(await read(claimId)).toMatchObject({ state: 'approved', cancellation: { state: 'refused' } });
    });
  });
});
