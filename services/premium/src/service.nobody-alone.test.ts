import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import {
  moneyMatched,
  moneyReceived,
  moneyAnnulled,
  moneyReturnOrdered,
  moneyUnmatched,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { proposeRefund, readBill } from '@huji/contracts/premium/bill-http.ts';
import {
  listUnmatchedMoneys,
  findMoneyPayer,
  proposeMatch,
  proposeMoneyAnnulment,
  proposeMoneyReturn,
  proposeReceivedMoney,
  proposeUnmatch,
  type ReceivedMoneyInput,
  readMoney,
} from '@huji/contracts/premium/money-http.ts';
import {
  confirmPremiumProposal,
  listPremiumProposals,
  readPremiumProposal,
  refusePremiumProposal,
  withdrawPremiumProposal,
} from '@huji/contracts/premium/premium-proposal-http.ts';
import { readAuditStream } from '@huji/contracts/shared/common-operations.ts';
import { fundOpened, ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import { closeStatements } from '@huji/contracts/premium/statements-http.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { paymentReference } from './domain/bill-reference.ts';
import { createPremiumService } from './service.ts';
import { receiveByTwo } from './testing/received-money.ts';

const EMPLOYER = '018f4e3a-7c2b-7d11-8a55-0242ac120003';
const CASHIER = { subject: 'cashier-1', roles: ['cashier'] } as const;
const OTHER_CASHIER = { subject: 'cashier-2', roles: ['cashier'] } as const;
const ACCOUNTANT = { subject: 'accountant-1', roles: ['accountant'] } as const;
const HEAD = { subject: 'office-head-1', roles: ['office-head'] } as const;
const key = (): string => randomUUID();

let services: ServiceHarness;
beforeAll(async () => {
  services = await startServiceHarness(
    { premium: createPremiumService },
    { day: '2025-05-30', foreign: foreignEventsOf('premium') },
  );
});
afterAll(() => services.close());

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
  (await services.client.call(listPremiumProposals, { token: await token(HEAD), query: { limit: 200 } })).proposals.map(
    ({ proposalId }) => proposalId,
  );
const unmatched = async () =>
  (await services.client.call(listUnmatchedMoneys, { token: await token(CASHIER), query: { limit: 200 } })).moneys.map(
    ({ moneyId }) => moneyId,
  );
const said = (contract: typeof moneyMatched | typeof moneyUnmatched, batchId: string) =>
  services.heard(contract).filter((data) => (data as { batchId: string }).batchId === batchId);

const LINE = { account: 'contributions', valueOn: '2025-05-28', amountYuan: '990.00' };
const PAYER = { holder: '长春市某某机械有限公司', number: '6200000000000000018', bankCode: '102241000012' };
const typed = async (body: Partial<ReceivedMoneyInput> & { readonly bankRef: string }, as: TestPerson = CASHIER) =>
  services.client.call(proposeReceivedMoney, { token: await token(as), key: key(), body: { ...LINE, ...body } });
const heardOf = (moneyId: string): number =>
  services.heard(moneyReceived).filter((data) => (data as { moneyId: string }).moneyId === moneyId).length;

describe('nobody alone: a line of a statement that a person types', () => {
  test('counts and pays its bill when a second person of another role has confirmed it, and not before', async () => {
    const batchId = await billed();
    const { proposalId, state, wanted } = await typed({ bankRef: `T-${key()}`, text: paymentReference(batchId) });
    expect([state, wanted.type === 'receive' && wanted.reference]).toEqual(['pending', paymentReference(batchId)]);
    const { moneyId } = wanted as Extract<typeof wanted, { type: 'receive' }>;
    await services.running.settled();
    const read = async () => services.client.call(readMoney, { token: await token(CASHIER), params: { moneyId } });
    await expect(read()).rejects.toMatchObject({ code: 'money_unknown' });
    for (const [as, code] of [
      [CASHIER, 'proposal_same_person'],
      [{ ...ACCOUNTANT, subject: CASHIER.subject }, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
    ] as const)
      await expect(confirm(proposalId, as)).rejects.toMatchObject({ status: 422, code });
    expect([(await bill(batchId)).state, heardOf(moneyId)]).toEqual(['awaiting', 0]);
    await confirm(proposalId, ACCOUNTANT);
    await services.running.settled();
    expect([(await bill(batchId)).state, (await read()).state, heardOf(moneyId)]).toEqual(['paid', 'matched', 1]);
  });

  test('counts once, however often and in whatever spelling it is typed and confirmed', async () => {
    const reference = `R-${key()}`;
    const proposals = await Promise.all([typed({ bankRef: reference }), typed({ bankRef: reference.toUpperCase() })]);
    const ids = proposals.map(({ wanted }) => (wanted as { moneyId: string }).moneyId);
    expect(new Set(ids).size).toBe(1);
    for (const { proposalId } of proposals)
      expect(await confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    await services.running.settled();
    expect(heardOf(ids[0]!)).toBe(1);
    await expect(typed({ bankRef: reference, amountYuan: '991.00' })).rejects.toMatchObject({ code: 'money_differs' });
  });

  test('what others made impossible in between is refused when it is confirmed, and stays pending', async () => {
    const bankRef = `R-${key()}`;
    const [one, other] = [await typed({ bankRef }), await typed({ bankRef, amountYuan: '1.00' })];
    await confirm(one.proposalId, ACCOUNTANT);
    await expect(confirm(other.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_differs' });
    expect(await pending()).toContain(other.proposalId);
  });

  test('shows what its payer wrote and the account it came from masked, and the text whole to whoever opens it', async () => {
    const text = '张伟 13800138000 缴费';
    const { proposalId, wanted } = await typed({ bankRef: `R-${key()}`, text, payer: PAYER });
    const masked = { text: '张* ****8000 缴*', payer: { holderMasked: '长****', numberMasked: '**** 0018' } };
    expect(wanted).toMatchObject(masked);
    const asked = { token: await token(ACCOUNTANT), query: { limit: 200 } };
    const { proposals } = await services.client.call(listPremiumProposals, asked);
    expect(proposals.find((each) => each.proposalId === proposalId)?.wanted).toMatchObject(masked);
    const one = { token: await token(ACCOUNTANT), params: { proposalId } };
    expect((await services.client.call(readPremiumProposal, one)).wanted).toMatchObject({ ...masked, text });
    const { moneyId } = wanted as { moneyId: string };
    const supervisor = await token({ subject: 'supervisor-1', roles: ['supervisor'] });
    const opened = { token: supervisor, query: { stream: `money/${moneyId}` } };
    const { entries } = await services.client.call(readAuditStream('premium'), opened);
    expect(entries).toMatchObject([{ action: 'proposal-read', actor: ACCOUNTANT.subject, data: { proposalId } }]);
  });

  test('typed again with its payer it is the same money, which now has one; another payer is refused', async () => {
    const bankRef = `R-${key()}`;
    const line = { account: 'contributions', bankRef, valueOn: '2025-05-28', amountYuan: '5.00', text: 'x' };
    const { moneyId, payer } = await receiveByTwo(services, line);
    expect(payer).toBeUndefined();
    const told = await receiveByTwo(services, { ...line, payer: PAYER });
    expect(told).toMatchObject({ moneyId, payer: { numberMasked: '**** 0018', bankCode: PAYER.bankCode } });
    expect(heardOf(moneyId)).toBe(1);
    const other = { ...line, payer: { ...PAYER, number: '6200000000000000026' } };
    await expect(typed(other)).rejects.toMatchObject({ code: 'money_differs' });
    expect(await receiveByTwo(services, line)).toMatchObject({ payer: { numberMasked: '**** 0018' } });
  });
});

describe('nobody alone: money matched by hand', () => {
  test('belongs to the batch when a second person of another role has confirmed it, and then covers are paid', async () => {
    const batchId = await billed();
    const { moneyId } = await received('990.00');
    const { proposalId, state } = await proposed(moneyId, batchId);
    expect([state, (await bill(batchId)).state]).toEqual(['pending', 'awaiting']);
    expect(await pending()).toContain(proposalId);
    for (const [as, code] of [
      [CASHIER, 'proposal_same_person'],
      [{ ...ACCOUNTANT, subject: CASHIER.subject }, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
    ] as const)
      await expect(confirm(proposalId, as)).rejects.toMatchObject({ status: 422, code });
    expect((await bill(batchId)).state).toBe('awaiting');
    expect(await confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    expect((await bill(batchId)).state).toBe('paid');
    expect(await pending()).not.toContain(proposalId);
  });

  test('is withdrawn by the first, refused by another', async () => {
    const batchId = await billed();
    const { moneyId } = await received('990.00');
    const call = { key: key(), params: { proposalId: (await proposed(moneyId, batchId)).proposalId } };
    await expect(
      services.client.call(withdrawPremiumProposal, { ...call, token: await token(ACCOUNTANT) }),
    ).rejects.toMatchObject({ code: 'proposal_of_another' });
    const withdrawn = { ...call, key: key(), token: await token(CASHIER) };
    expect(await services.client.call(withdrawPremiumProposal, withdrawn)).toMatchObject({ state: 'withdrawn' });
    const other = { key: key(), params: { proposalId: (await proposed(moneyId, batchId)).proposalId } };
    const body = { reason: '付款人并非该单位' };
    const refused = { ...other, token: await token(ACCOUNTANT), body };
    expect(await services.client.call(refusePremiumProposal, refused)).toMatchObject({ state: 'refused', ...body });
    expect(await unmatched()).toContain(moneyId);
  });

  test('two proposals for one money: the second finds it matched', async () => {
    const [one, other] = [await billed(), await billed()];
    const { moneyId } = await received('10.00');
    const [first, second] = [await proposed(moneyId, one), await proposed(moneyId, other)];
    await confirm(first.proposalId, ACCOUNTANT);
    await expect(confirm(second.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_matched_already' });
  });

  test('a match is undone by two people while nothing stands on it, and may be made again', async () => {
    const [batchId, right] = [await billed(), await billed()];
    const { moneyId } = await received('400.00', paymentReference(batchId));
    const { proposalId } = await undo(moneyId);
    expect((await bill(batchId)).receivedYuan).toBe('400.00');
    expect(await confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    expect((await bill(batchId)).receivedYuan).toBe('0.00');
    expect(await unmatched()).toContain(moneyId);
    await services.running.settled();
    expect(said(moneyUnmatched, batchId)).toMatchObject([{ moneyId, matchNo: 1, fen: 40_000 }]);

    for (const [to, no] of [
      [right, 2],
      [batchId, 3],
    ] as const) {
      await confirm((await proposed(moneyId, to)).proposalId, ACCOUNTANT);
      await services.running.settled();
      expect((await bill(to)).receivedYuan).toBe('400.00');
      expect(said(moneyMatched, to)).toContainEqual(expect.objectContaining({ moneyId, matchNo: no }));
      if (no === 2) await confirm((await undo(moneyId)).proposalId, ACCOUNTANT);
    }
  });

  test('a match on which covers stand is not undone; what is over may be', async () => {
    const batchId = await billed();
    const first = await received('990.00', paymentReference(batchId));
    const over = await received('5.00', paymentReference(batchId));
    await services.running.settled();
    await expect(undo(first.moneyId)).rejects.toMatchObject({ status: 409, code: 'money_used' });
    await confirm((await undo(over.moneyId)).proposalId, ACCOUNTANT);
    expect(await bill(batchId)).toMatchObject({ state: 'paid', creditYuan: '0.00', receivedYuan: '990.00' });
    const free = await received('1.00');
    await expect(undo(free.moneyId)).rejects.toMatchObject({ code: 'money_not_matched' });
  });
});

describe('nobody alone: refunds', () => {
  test('of credit are ordered when a second person of another role has confirmed them, and once', async () => {
    const batchId = await billed();
    await received('1000.00', paymentReference(batchId));
    await services.running.settled();
    const ask = async () =>
      services.client.call(proposeRefund, {
        token: await token(ACCOUNTANT),
        key: key(),
        params: { batchId },
        body: { payeeId: EMPLOYER },
      });
    const [one, other] = [await ask(), await ask()];
    const ordered = () =>
      services.heard(refundRequested).filter((data) => (data as { batchId: string }).batchId === batchId);
    await services.running.settled();
    expect(ordered()).toEqual([]);
    await expect(confirm(one.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'proposal_same_person' });
    await confirm(one.proposalId, CASHIER);
    await services.running.settled();
    expect(ordered()).toMatchObject([{ fen: 1_000, payeeId: EMPLOYER }]);
    await expect(confirm(other.proposalId, HEAD)).rejects.toMatchObject({ code: 'credit_missing' });
    await expect(
      services.client.call(proposeRefund, {
        token: await token(ACCOUNTANT),
        key: key(),
        params: { batchId },
        body: { payeeId: EMPLOYER, amountYuan: '0.00' },
      }),
    ).rejects.toMatchObject({ status: 400, problem: { errors: [{ pointer: '/amountYuan' }] } });
  });
});

describe('at the door', () => {
  test('a reference is one line in whatever spelling, and a sum that no book could hold is refused', async () => {
    const first = await received('10.00', 'x', 'ref/7-a');
    expect((await received('10.00', 'x', 'REF-7/A')).moneyId).toBe(first.moneyId);
    await expect(received('11.00', 'x', 'Ref_7_a')).rejects.toMatchObject({ code: 'money_differs' });
    await expect(received('1000000000.01')).rejects.toMatchObject({
      status: 422,
      code: 'sum_exceeded',
      problem: { data: { pointer: '/amountYuan' } },
    });
  });
});

describe('accounts and days', () => {
  const at = async (account: string, valueOn: string) =>
    receiveByTwo(services, { account, bankRef: `B-${key()}`, valueOn, amountYuan: '1.00', text: '' });

  test('what is no registered account takes no money and has no statements', async () => {
    const unknown = { status: 422, code: 'own_account_unknown', problem: { data: { pointer: '/account' } } };
    await expect(at('contribution', '2025-05-28')).rejects.toMatchObject(unknown);
    const call = { key: key(), params: { account: 'contribution' }, body: { throughOn: '2025-05-01' } };
    await expect(
      services.client.call(closeStatements, { ...call, token: await token(ACCOUNTANT) }),
    ).rejects.toMatchObject(unknown);
    const data = { account: 'contribution', registeredOn: '2025-05-30' };
    await services.publish([{ contract: ownAccountRegistered, key: data.account, data }]);
    await services.running.settled();
    expect(await at('contribution', '2025-05-28')).toMatchObject({ account: 'contribution' });
  });

  test('nothing is dated before the books were opened', async () => {
    expect(await at('benefits', '2024-12-31')).toMatchObject({ valueOn: '2024-12-31' });
    const data = { fund: 'HM', openedOn: '2025-01-01' };
    await services.publish([{ contract: fundOpened, key: 'HM', data }]);
    await services.running.settled();
    await expect(at('benefits', '2024-12-31')).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/valueOn' }] },
    });
    expect(await at('benefits', '2025-01-01')).toMatchObject({ valueOn: '2025-01-01' });
  });
});

describe('late and unmatched money', () => {
  test('that came after S + 30 pays nothing, and is still missing', async () => {
    const batchId = await billed();
    services.setDay('2025-07-02');
    const late = { account: 'contributions', bankRef: `B-${key()}`, valueOn: '2025-07-02', amountYuan: '990.00' };
    const body = { ...late, text: paymentReference(batchId) };
    await receiveByTwo(services, body);
    expect(await bill(batchId)).toMatchObject({
      state: 'awaiting',
      paidYuan: '0.00',
      missingYuan: '990.00',
      receivedYuan: '990.00',
    });
    services.setDay('2025-05-30');
  });

  test('that came in time and that nobody has matched keeps a bill from lapsing, until people have decided', async () => {
    const batchId = await billed();
    const { moneyId } = await received('990.00');
    services.setDay('2025-07-10');
    await services.running.scanClocks();
    expect((await bill(batchId)).state).toBe('awaiting');
    await confirm((await proposed(moneyId, batchId)).proposalId, ACCOUNTANT);
    expect(await bill(batchId)).toMatchObject({ state: 'paid', paidOn: '2025-05-28' });
    services.setDay('2025-05-30');
  });
});

describe('nobody alone: money that nobody is known for', () => {
  const back = async (moneyId: string, as: TestPerson = CASHIER) => {
    const body = { reason: '付款人来函要求退回' };
    return services.client.call(proposeMoneyReturn, { token: await token(as), key: key(), params: { moneyId }, body });
  };
  const ordered = (moneyId: string): number =>
    services.heard(moneyReturnOrdered).filter((data) => (data as { moneyId: string }).moneyId === moneyId).length;
  const arrived = () => receiveByTwo(services, { ...LINE, bankRef: `R-${key()}`, payer: PAYER });

  test('goes back to the account it came from by the word of two of two roles, once, and is matched to nothing any more', async () => {
    const { moneyId } = await arrived();
    const { proposalId } = await back(moneyId);
    await expect(confirm(proposalId, OTHER_CASHIER)).rejects.toMatchObject({ code: 'proposal_same_role' });
    await expect(confirm(proposalId, CASHIER)).rejects.toMatchObject({ code: 'proposal_same_person' });
    expect(ordered(moneyId)).toBe(0);
    const again = await back(moneyId);
    await confirm(proposalId, ACCOUNTANT);
    await expect(confirm(again.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_given_back' });
    await services.running.settled();
    expect(ordered(moneyId)).toBe(1);
    const one = { token: await token(CASHIER), params: { moneyId } };
    expect(await services.client.call(readMoney, one)).toMatchObject({ state: 'given-back' });
    expect(await unmatched()).not.toContain(moneyId);
    await expect(proposed(moneyId, await billed())).rejects.toMatchObject({ code: 'money_given_back' });
  });

  const annul = async (moneyId: string, as: TestPerson = CASHIER) => {
    const body = { reason: '金额录错，应为 99.00' };
    const asked = { token: await token(as), key: key(), params: { moneyId }, body };
    return services.client.call(proposeMoneyAnnulment, asked);
  };

  test('whose line was typed wrongly counts no more by the word of two of two roles, and is typed anew under its reference', async () => {
    const line = { ...LINE, bankRef: `R-${key()}`, amountYuan: '990.00' };
    const { moneyId } = await receiveByTwo(services, line);
    const { proposalId, wanted } = await annul(moneyId);
    expect(wanted).toMatchObject({ type: 'annul', amountYuan: '990.00', reason: '金额录错，应为 99.00' });
    await expect(confirm(proposalId, OTHER_CASHIER)).rejects.toMatchObject({ code: 'proposal_same_role' });
    await expect(confirm(proposalId, CASHIER)).rejects.toMatchObject({ code: 'proposal_same_person' });
    expect(await unmatched()).toContain(moneyId);
    const again = await annul(moneyId);
    await confirm(proposalId, ACCOUNTANT);
    expect(await unmatched()).not.toContain(moneyId);
    const one = { token: await token(CASHIER), params: { moneyId } };
    expect(await services.client.call(readMoney, one)).toMatchObject({ state: 'annulled' });
    await expect(confirm(again.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_annulled' });
    await expect(back(moneyId)).rejects.toMatchObject({ code: 'money_annulled' });
    await expect(proposed(moneyId, await billed())).rejects.toMatchObject({ code: 'money_annulled' });
    const anew = await receiveByTwo(services, { ...line, amountYuan: '99.00' });
    expect(anew).toMatchObject({ moneyId, amountYuan: '99.00', state: 'unmatched' });
    await services.running.settled();
    const heard = (contract: typeof moneyReceived | typeof moneyAnnulled) =>
      (services.heard(contract) as { moneyId: string }[]).filter((data) => data.moneyId === moneyId);
    expect(heard(moneyAnnulled)).toMatchObject([{ fen: 99_000 }]);
    expect(heard(moneyReceived)).toMatchObject([{ fen: 99_000 }, { fen: 9_900, receiptNo: 2 }]);
  });

  test('that was matched is not annulled before its match was undone, nor one that went back', async () => {
    const { moneyId } = await arrived();
    await confirm((await proposed(moneyId, await billed())).proposalId, ACCOUNTANT);
    await expect(annul(moneyId)).rejects.toMatchObject({ code: 'money_matched_already' });
    const other = await arrived();
    await confirm((await back(other.moneyId)).proposalId, ACCOUNTANT);
    await expect(annul(other.moneyId)).rejects.toMatchObject({ code: 'money_given_back' });
  });

  test('waits where nobody typed the account, until the line is typed again with it; what belongs to a batch stays', async () => {
    const line = { ...LINE, bankRef: `R-${key()}` };
    const { moneyId } = await receiveByTwo(services, line);
    await expect(back(moneyId)).rejects.toMatchObject({ status: 409, code: 'money_payer_unknown' });
    await receiveByTwo(services, { ...line, payer: PAYER });
    expect(await back(moneyId)).toMatchObject({ state: 'pending' });
    const batchId = await billed();
    await confirm((await proposed(moneyId, batchId)).proposalId, ACCOUNTANT);
    await expect(back(moneyId)).rejects.toMatchObject({ code: 'money_matched_already' });
  });

  test('the account is told to the service that pays it, once it was ordered back, and to no person', async () => {
    const { moneyId } = await arrived();
    const service = await token({ subject: 'huji-payout', roles: ['service'], personId: null, societies: null });
    const find = async (bearer: string) => services.client.call(findMoneyPayer, { token: bearer, body: { moneyId } });
    await expect(find(service)).rejects.toMatchObject({ code: 'money_payer_unknown' });
    await confirm((await back(moneyId)).proposalId, ACCOUNTANT);
    expect(await find(service)).toEqual(PAYER);
    for (const as of [CASHIER, ACCOUNTANT, HEAD])
      await expect(find(await token(as))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
