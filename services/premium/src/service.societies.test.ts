import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { confirmFreeBill, listBills, proposeRefund, readBill } from '@huji/contracts/premium/bill-http.ts';
import { proposeMatch, proposeUnmatch, readMoney } from '@huji/contracts/premium/money-http.ts';
import {
  confirmPremiumProposal,
  listPremiumProposals,
  readPremiumProposal,
  refusePremiumProposal,
} from '@huji/contracts/premium/premium-proposal-http.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { paymentReference } from './domain/bill-reference.ts';
import { createPremiumService } from './service.ts';
import { receiveByTwo } from './testing/received-money.ts';

const CASHIER: TestPerson = { subject: 'cashier-1', roles: ['cashier'] };
const ACCOUNTANT: TestPerson = { subject: 'accountant-1', roles: ['accountant'] };
const SUPERVISOR: TestPerson = { subject: 'supervisor-1', roles: ['supervisor'] };
const elsewhere = (person: TestPerson): readonly TestPerson[] => [
  { ...person, societies: ['wuxi'] },
  { ...person, societies: null },
];
const key = (): string => randomUUID();
const EMPLOYER = '00000000-0000-4000-8000-00000000000e';

let services: ServiceHarness;
let batchId: string;
let moneyId: string;
let proposalId: string;
const token = (person: TestPerson) => services.token(person);

/** A batch of the society changchun, paid with more than it costs; what is over is proposed to be paid back. */
beforeAll(async () => {
  services = await startServiceHarness(
    { premium: createPremiumService },
    { day: '2025-05-30', foreign: foreignEventsOf('premium') },
  );
  batchId = key();
  const row = { rowNo: 1, personId: key(), plan: 'HM', units: 1, contributionFen: 9_900 };
  const data = {
    ...{ batchId, version: 1, part: 1, parts: 1, employerId: EMPLOYER },
    ...{ startOn: '2025-06-01', submittedOn: '2025-05-25', payableUntil: '2025-07-01', inEffectFrom: '2025-06-01' },
    plans: [{ plan: 'HM', size: 1, n: 1, k: 1, required: 1, pass: true }],
    rows: [row],
    digest: '0'.repeat(64),
  };
  await services.publish([{ contract: participationAssessed, key: batchId, data }]);
  await services.running.settled();
  const line = { account: 'contributions', bankRef: 'S-1', valueOn: '2025-05-28', amountYuan: '100.00' };
  ({ moneyId } = await receiveByTwo(services, { ...line, text: paymentReference(batchId) }));
  const refund = { token: await token(ACCOUNTANT), key: key(), params: { batchId }, body: { payeeId: EMPLOYER } };
  ({ proposalId } = await services.client.call(proposeRefund, refund));
});
afterAll(() => services.close());

const refused = { status: 403, code: 'society_not_granted', problem: { data: { society: 'changchun' } } };

describe('whoever acts in another society', () => {
  test('finds neither its bills nor what is proposed about them in a list', async () => {
    const bills = async (as: TestPerson, query: object) =>
      (await services.client.call(listBills, { token: await token(as), query })).bills.length;
    const proposals = async (as: TestPerson) =>
      (await services.client.call(listPremiumProposals, { token: await token(as), query: { limit: 200 } })).proposals
        .length;
    const byReference = { reference: paymentReference(batchId) };
    expect([
      await bills(SUPERVISOR, { state: 'paid' }),
      await bills(SUPERVISOR, byReference),
      await proposals(SUPERVISOR),
    ]).toEqual([1, 1, 1]);
    for (const as of elsewhere(SUPERVISOR))
      expect([await bills(as, { state: 'paid' }), await bills(as, byReference), await proposals(as)]).toEqual([
        0, 0, 0,
      ]);
  });

  test('reads no bill, no money of it and no proposal about it', async () => {
    for (const as of elsewhere(SUPERVISOR)) {
      const bearer = { token: await token(as) };
      await expect(services.client.call(readBill, { ...bearer, params: { batchId } })).rejects.toMatchObject(refused);
      await expect(services.client.call(readMoney, { ...bearer, params: { moneyId } })).rejects.toMatchObject(refused);
      const one = { ...bearer, params: { proposalId } };
      await expect(services.client.call(readPremiumProposal, one)).rejects.toMatchObject(refused);
    }
  });

  test('matches, frees, refunds, confirms and refuses nothing of it', async () => {
    for (const as of elsewhere(ACCOUNTANT)) {
      const asked = { token: await token(as), key: key() };
      const tried = [
        services.client.call(proposeMatch, { ...asked, params: { moneyId }, body: { batchId } }),
        services.client.call(proposeUnmatch, { ...asked, key: key(), params: { moneyId }, body: {} }),
        services.client.call(proposeRefund, { ...asked, key: key(), params: { batchId }, body: { payeeId: EMPLOYER } }),
        services.client.call(confirmFreeBill, { ...asked, key: key(), params: { batchId }, body: {} }),
      ];
      for (const each of tried) await expect(each).rejects.toMatchObject(refused);
    }
    for (const as of elsewhere(CASHIER)) {
      const asked = { token: await token(as), params: { proposalId } };
      await expect(services.client.call(confirmPremiumProposal, { ...asked, key: key() })).rejects.toMatchObject(
        refused,
      );
      const body = { reason: '并非本会业务' };
      await expect(services.client.call(refusePremiumProposal, { ...asked, key: key(), body })).rejects.toMatchObject(
        refused,
      );
    }
    const one = { token: await token(SUPERVISOR), params: { proposalId } };
    expect(await services.client.call(readPremiumProposal, one)).toMatchObject({ state: 'pending' });
  });
});
