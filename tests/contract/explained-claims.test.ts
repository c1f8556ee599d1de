import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { createClaimAdjudicationService } from '@huji/claim-adjudication/service.ts';
import { proveClaims } from '@huji/claim-adjudication/verify.ts';
import { collected } from '@huji/chassis/testing/collected.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import {
  appealClaim,
  confirmCancellation,
  proposeCancellation,
  readClaim,
  reviewClaim,
  submitClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { claimApproved, type ClaimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { batchSubmitted } from '@huji/contracts/enrollment/events.ts';
import {
  benefitClawedBack,
  orderAnnulmentAnswered,
  paymentReturned,
  paymentSettled,
} from '@huji/contracts/payout/events.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { explanationFaults } from '../journeys/explanations/explanation-faults.ts';
import type { ReadExplanation, ReadOrder } from '../journeys/explanations/read-explanations.ts';

type Line = NonNullable<z.input<NonNullable<typeof reviewClaim.body>>['lines']>[number];

const LI = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const EMPLOYER = '1f0c7d52-7c1e-4b6e-8a30-5f3f5f0a1a01';
const BATCH = '2a5d8c10-96b1-4a0b-8c5e-3c9d2b1e4f01';
const TODAY = '2025-10-20';
const books = readShippedRuleBooks().map(({ value }) => value);

let services: ServiceHarness;
let member: string;
let supervisor: string;
let key = 0;
const nextKey = (): string => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`;

beforeAll(async () => {
  services = await startServiceHarness(
    { 'claim-adjudication': createClaimAdjudicationService },
    { foreign: foreignEventsOf('claim-adjudication'), day: '2025-06-20' },
  );
  const person = { personId: LI, birthOn: '1985-07-15', sex: 'female', category: 'worker', relation: 'contract' };
  const facts = { ...person, units: 1, insured: true, consent: true, idFault: false };
  const version = { batchId: BATCH, version: 1, part: 1, parts: 1, employerId: EMPLOYER, society: 'changchun' };
  const data = {
    ...{ ...version, startOn: '2025-07-01', submittedOn: '2025-06-20', size: 1, women: 1 },
    ...{ exclusions: [], leftService: [], rows: ['HM', 'HA'].map((plan, at) => ({ ...facts, plan, rowNo: at + 1 })) },
  };
  await services.publish([{ contract: batchSubmitted, key: BATCH, data }]);
  await services.running.settled();
  const paid = { batchId: BATCH, version: 1, billRevision: 1, paidOn: '2025-06-25' };
  await services.publish([{ contract: batchPaid, key: BATCH, data: paid }]);
  await services.running.settled();
  services.setDay(TODAY);
  member = await services.token({ subject: 'li', roles: ['member'], personId: LI });
  supervisor = await services.token({ subject: 'supervisor', roles: ['supervisor'] });
});
afterAll(() => services.close());

const given = (item: string, amountYuan: string, reason: string): Line => ({
  ...{ item, verdict: 'pay', amountYuan, reason, clause: 'check.amount' },
});
const readOf = (claimId: string) => services.client.call(readClaim, { params: { claimId }, token: supervisor });
let people = 0;

/** The first reviewer gives the lines; whoever else is needed agrees. */
const reviewed = async (claimId: string, lines: readonly Line[] = [], reviewers = 9): Promise<void> => {
  for (let turn = 0; turn < reviewers && (await readOf(claimId)).state === 'in-review'; turn += 1) {
    const token = await services.token({ subject: `reviewer-${String((people += 1))}`, roles: ['reviewer'] });
    const { digest = '' } = await readOf(claimId);
    const body = { digest, lines: turn === 0 ? [...lines] : [] };
    await services.client.call(reviewClaim, { params: { claimId }, body, key: nextKey(), token });
    await services.running.settled();
  }
};

/** A stay of its own days and receipt: HM comes to 2,100.00 and HA to 50.00 a day after the third. */
const filed = async (receipt: string, admittedOn: string, dischargedOn: string): Promise<string> => {
  const body = {
    ...{ event: 'stay' as const, personId: LI, receipt, segments: [{ admittedOn, dischargedOn }] },
    hospital: { designated: true, grade: 3, level: 'provincial' as const },
    settlement: { totalYuan: '28000.00', poolPaidYuan: '20000.00', cashPaidYuan: '8000.00' },
  };
  const { claimId } = await services.client.call(submitClaim, { body, key: nextKey(), token: member });
  await services.running.settled();
  return claimId;
};
const appealed = async (claimId: string): Promise<void> => {
  const body = { reason: '天数有误' };
  await services.client.call(appealClaim, { params: { claimId }, body, key: nextKey(), token: member });
  await services.running.settled();
};
const said = async (
  contract: Parameters<ServiceHarness['publish']>[0][number]['contract'],
  orderId: string,
  data: object,
) => {
  await services.publish([{ contract, key: orderId, data: { orderId, ...data } }]);
  await services.running.settled();
};
const ofOrder = (claimId: string, decisionNo: number) => ({ claimId, decisionNo, attempt: 1, fen: 1, valueOn: TODAY });
const orderId = (claimId: string, decisionNo: number): string => `${claimId}:${String(decisionNo)}`;
const settled = (claimId: string, decisionNo: number) =>
  said(paymentSettled, orderId(claimId, decisionNo), ofOrder(claimId, decisionNo));
const takenBack = async (claimId: string, decisionNo: number): Promise<void> => {
  const params = { claimId };
  const token = await services.token({ subject: 'reviewer-0', roles: ['reviewer'] });
  const body = { reason: '医院名称登记有误' };
  await services.client.call(proposeCancellation, { params, body, key: nextKey(), token });
  await services.client.call(confirmCancellation, { params, body: {}, key: nextKey(), token: supervisor });
  await services.running.settled();
  const answer = { claimId, decisionNo, annulled: true, answeredOn: TODAY };
  await said(orderAnnulmentAnswered, orderId(claimId, decisionNo), answer);
};

type Became = Readonly<Record<number, Partial<Omit<ReadOrder, 'decisionNo' | 'amountYuan'>>>>;

/** The claim as it is explained, with its orders: as they were approved, and what became of them. */
const read = async (claimId: string, became: Became): Promise<ReadExplanation> => {
  const approved = services.heard(claimApproved) as ClaimApproved[];
  const orders = approved
    .filter((each) => each.claimId === claimId)
    .map(({ decisionNo, lines }): ReadOrder => {
      const amountYuan = formatYuan(fen(lines.reduce((sum, line) => sum + line.fen, 0)));
      return { decisionNo, amountYuan, state: 'waiting', clawedBackYuan: '0.00', ...became[decisionNo] };
    })
    .filter(({ amountYuan }) => amountYuan !== '0.00');
  const decision = await services.client.call(readDecision, { params: { claimId }, token: member });
  return { claim: await readOf(claimId), decision, orders };
};

const PAID: Became[number] = { state: 'settled' };
const FIRST = [given('HM', '1500.00', '部分自费')];
const MORE = [given('HM', '1500.00', '同前'), given('HA', '600.00', '天数有误')];

/** What is played with a claim, what becomes of its orders, and where it stands then. */
const PLAYS: Readonly<Record<string, readonly [(claimId: string) => Promise<void>, Became, string]>> = {
  'in review with a change': [(id) => reviewed(id, FIRST, 1), {}, 'in-review'],
  'approved with a change': [(id) => reviewed(id, FIRST), {}, 'approved'],
  'paid with a change': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
    },
    { 1: PAID },
    'paid',
  ],
  'sent back by the bank': [
    async (id) => {
      await reviewed(id, FIRST);
      const data = { ...ofOrder(id, 1), reason: 'ACCOUNT_CLOSED', moneyMoved: false };
      await said(paymentReturned, orderId(id, 1), data);
    },
    { 1: { state: 'returned' } },
    'returned',
  ],
  'partly paid back': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
      const credit = { claimId: id, decisionNo: 1, ref: 'BACK-1', fund: 'HM', fen: 50_000, valueOn: TODAY };
      await said(benefitClawedBack, orderId(id, 1), credit);
      await said(benefitClawedBack, orderId(id, 1), credit);
    },
    { 1: { ...PAID, clawedBackYuan: '500.00' } },
    'paid',
  ],
  'taken back': [
    async (id) => {
      await reviewed(id, FIRST);
      await takenBack(id, 1);
    },
    { 1: { state: 'annulled' } },
    'cancelled',
  ],
  'an appeal that is open': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
      await appealed(id);
    },
    { 1: PAID },
    'in-review',
  ],
  'an appeal that ordered more of one item': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
      await appealed(id);
      await reviewed(id, MORE);
    },
    { 1: PAID },
    'approved',
  ],
  'an appeal that brought nothing': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
      await appealed(id);
      await reviewed(id, [given('HM', '1200.00', '无新材料')]);
    },
    { 1: PAID },
    'paid',
  ],
  'an appeal whose order was taken back': [
    async (id) => {
      await reviewed(id, FIRST);
      await settled(id, 1);
      await appealed(id);
      await reviewed(id, MORE);
      await takenBack(id, 2);
    },
    { 1: PAID, 2: { state: 'annulled' } },
    'paid',
  ],
};

test.each(Object.entries(PLAYS))('%s is explained as it is', async (name, [play, became, state]) => {
  const at = Object.keys(PLAYS).indexOf(name);
  const day = (days: number): string => new Date(Date.UTC(2025, 7, 1 + at * 7 + days)).toISOString().slice(0, 10);
  const claimId = await filed(`R-${String(at)}`, day(0), day(5));
  await play(claimId);
  const explained = await read(claimId, became);
  expect(explained.claim.state).toBe(state);
  expect(explanationFaults(explained, books)).toEqual([]);
});

test('and every one of them agrees with its decisions, reviews, member and audit log', async () => {
  const { store, cipher } = services.running;
  const proven = await collected(proveClaims(store, cipher));
  expect(proven.flatMap(({ faults }) => faults)).toEqual([]);
  expect(proven.reduce((sum, { claims }) => sum + claims, 0)).toBe(Object.keys(PLAYS).length);
  // Whoever reviewed acted in that post, whatever became of the decision.
  expect(new Set(proven.flatMap(({ acts }) => acts.map(({ personId }) => personId))).size).toBe(people);
});
