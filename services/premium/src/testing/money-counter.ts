import { randomUUID } from 'node:crypto';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { moneyReceived, type moneyMatched, type moneyUnmatched } from '@huji/contracts/premium/events.ts';
import { readBill } from '@huji/contracts/premium/bill-http.ts';
import {
  listUnmatchedMoneys,
  proposeMatch,
  proposeReceivedMoney,
  proposeUnmatch,
  type ReceivedMoneyInput,
} from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal, listPremiumProposals } from '@huji/contracts/premium/premium-proposal-http.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { createPremiumService } from '../service.ts';
import { receiveByTwo } from './received-money.ts';

export const EMPLOYER = '018f4e3a-7c2b-7d11-8a55-0242ac120003';
export const CASHIER = { subject: 'cashier-1', roles: ['cashier'] } as const;
export const OTHER_CASHIER = { subject: 'cashier-2', roles: ['cashier'] } as const;
export const ACCOUNTANT = { subject: 'accountant-1', roles: ['accountant'] } as const;
export const HEAD = { subject: 'office-head-1', roles: ['office-head'] } as const;
export const LINE = { account: 'contributions', valueOn: '2025-05-28', amountYuan: '990.00' };
export const PAYER = { holder: '长春市某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };
export const key = (): string => randomUUID();

/** The premium service on 2025-05-30, with bills, money and what people do with both. */
export const openMoneyCounter = async () => {
  const services = await startServiceHarness(
    { premium: createPremiumService },
    { day: '2025-05-30', foreign: foreignEventsOf('premium') },
  );
  /** A bill of 990.00 for ten persons. */
  const billed = async (): Promise<string> => {
    const batchId = key();
    const rows = Array.from({ length: 10 }, (_, index) => ({
      rowNo: index + 1,
      personId: key(),
      plan: 'HM',
      units: 1,
      contributionFen: 9_900,
    }));
    const data = {
      batchId,
      version: 1,
      part: 1,
      parts: 1,
      employerId: EMPLOYER,
      startOn: '2025-06-01',
      submittedOn: '2025-05-25',
      payableUntil: '2025-07-01',
      inEffectFrom: '2025-06-01',
      plans: [{ plan: 'HM', size: 10, n: 10, k: 10, required: 10, pass: true }],
      rows,
      digest: '0'.repeat(64),
    };
    await services.publish([{ contract: participationAssessed, key: batchId, data }]);
    await services.running.settled();
    return batchId;
  };
  const token = (person: TestPerson) => services.token(person);
  const received = async (amountYuan: string, text = '', bankRef = `B-${key()}`) =>
    receiveByTwo(services, { account: 'contributions', bankRef, valueOn: '2025-05-28', amountYuan, text });
  const bill = async (batchId: string) =>
    services.client.call(readBill, { token: await token(CASHIER), params: { batchId } });
  const proposed = async (moneyId: string, batchId: string, as: TestPerson = CASHIER) =>
    services.client.call(proposeMatch, { token: await token(as), key: key(), params: { moneyId }, body: { batchId } });
  const confirm = async (proposalId: string, as: TestPerson) =>
    services.client.call(confirmPremiumProposal, { token: await token(as), key: key(), params: { proposalId } });
  const undo = async (moneyId: string) =>
    services.client.call(proposeUnmatch, { token: await token(CASHIER), key: key(), params: { moneyId }, body: {} });
  const pending = async () =>
    (
      await services.client.call(listPremiumProposals, { token: await token(HEAD), query: { limit: 200 } })
    ).proposals.map(({ proposalId }) => proposalId);
  const unmatched = async () =>
    (
      await services.client.call(listUnmatchedMoneys, { token: await token(CASHIER), query: { limit: 200 } })
    ).moneys.map(({ moneyId }) => moneyId);
  const said = (contract: typeof moneyMatched | typeof moneyUnmatched, batchId: string) =>
    services.heard(contract).filter((data) => (data as { batchId: string }).batchId === batchId);

  const typed = async (body: Partial<ReceivedMoneyInput> & { readonly bankRef: string }, as: TestPerson = CASHIER) =>
    services.client.call(proposeReceivedMoney, { token: await token(as), key: key(), body: { ...LINE, ...body } });
  const heardOf = (moneyId: string): number =>
    services.heard(moneyReceived).filter((data) => (data as { moneyId: string }).moneyId === moneyId).length;
  return {
    services,
    billed,
    token,
    received,
    bill,
    proposed,
    confirm,
    undo,
    pending,
    unmatched,
    said,
    typed,
    heardOf,
    close: () => services.close(),
  };
};
export type MoneyCounter = Awaited<ReturnType<typeof openMoneyCounter>>;
