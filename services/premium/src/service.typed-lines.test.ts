import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readMoney } from '@huji/contracts/premium/money-http.ts';
import { listPremiumProposals, readPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import { paymentReference } from './domain/bill-reference.ts';
import { receiveByTwo } from './testing/received-money.ts';
import {
  ACCOUNTANT,
  CASHIER,
  HEAD,
  key,
  OTHER_CASHIER,
  PAYER,
  type MoneyCounter,
  openMoneyCounter,
} from './testing/money-counter.ts';

let counter: MoneyCounter;
beforeAll(async () => {
  counter = await openMoneyCounter();
});
afterAll(() => counter.close());

describe('nobody alone: a line of a statement that a person types', () => {
  test('counts and pays its bill when a second person of another role has confirmed it, and not before', async () => {
    const batchId = await counter.billed();
    const { proposalId, state, wanted } = await counter.typed({
      bankRef: `T-${key()}`,
      text: paymentReference(batchId),
    });
    expect([state, wanted.type === 'receive' && wanted.reference]).toEqual(['pending', paymentReference(batchId)]);
    const { moneyId } = wanted as Extract<typeof wanted, { type: 'receive' }>;
    await counter.services.running.settled();
    const read = async () =>
      counter.services.client.call(readMoney, { token: await counter.token(CASHIER), params: { moneyId } });
    await expect(read()).rejects.toMatchObject({ code: 'money_unknown' });
    for (const [as, code] of [
      [CASHIER, 'proposal_same_person'],
      [{ ...HEAD, subject: CASHIER.subject }, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
    ] as const)
      await expect(counter.confirm(proposalId, as)).rejects.toMatchObject({ status: 422, code });
    expect([(await counter.bill(batchId)).state, counter.heardOf(moneyId)]).toEqual(['awaiting', 0]);
    await counter.confirm(proposalId, ACCOUNTANT);
    await counter.services.running.settled();
    expect([(await counter.bill(batchId)).state, (await read()).state, counter.heardOf(moneyId)]).toEqual([
      'paid',
      'matched',
      1,
    ]);
  });

  test('counts once, however often and in whatever spelling it is typed and confirmed', async () => {
    const reference = `R-${key()}`;
    const proposals = await Promise.all([
      counter.typed({ bankRef: reference }),
      counter.typed({ bankRef: reference.toUpperCase() }),
    ]);
    const ids = proposals.map(({ wanted }) => (wanted as { moneyId: string }).moneyId);
    expect(new Set(ids).size).toBe(1);
    for (const { proposalId } of proposals)
      expect(await counter.confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    await counter.services.running.settled();
    expect(counter.heardOf(ids[0]!)).toBe(1);
    await expect(counter.typed({ bankRef: reference, amountYuan: '991.00' })).rejects.toMatchObject({
      code: 'money_differs',
    });
  });

  test('what others made impossible in between is refused when it is confirmed, and stays pending', async () => {
    const bankRef = `R-${key()}`;
    const [one, other] = [await counter.typed({ bankRef }), await counter.typed({ bankRef, amountYuan: '1.00' })];
    await counter.confirm(one.proposalId, ACCOUNTANT);
    await expect(counter.confirm(other.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_differs' });
    expect(await counter.pending()).toContain(other.proposalId);
  });

  test('shows what its payer wrote and the account it came from masked, and the text whole to whoever opens it', async () => {
    const text = '张伟 13800138000 缴费';
    const { proposalId, wanted } = await counter.typed({ bankRef: `R-${key()}`, text, payer: PAYER });
    const masked = { text: '张* ****8000 缴*', payer: { holderMasked: '长****', numberMasked: '**** 0018' } };
    expect(wanted).toMatchObject(masked);
    const asked = { token: await counter.token(ACCOUNTANT), query: { limit: 200 } };
    const { proposals } = await counter.services.client.call(listPremiumProposals, asked);
    expect(proposals.find((each) => each.proposalId === proposalId)?.wanted).toMatchObject(masked);
    const one = { token: await counter.token(ACCOUNTANT), params: { proposalId } };
    expect((await counter.services.client.call(readPremiumProposal, one)).wanted).toMatchObject({ ...masked, text });
    const { moneyId } = wanted as { moneyId: string };
    const supervisor = await counter.token({ subject: 'supervisor-1', roles: ['supervisor'] });
    const opened = { token: supervisor, query: { stream: `money/${moneyId}` } };
    const { entries } = await counter.services.client.call(listAuditEntries('premium'), opened);
    expect(entries).toMatchObject([{ action: 'proposal-read', actor: ACCOUNTANT.subject, data: { proposalId } }]);
  });

  test('typed again with its payer it is the same money, which now has one; another payer is refused', async () => {
    const bankRef = `R-${key()}`;
    const line = { account: 'contributions', bankRef, valueOn: '2025-05-28', amountYuan: '5.00', text: 'x' };
    const { moneyId, payer } = await receiveByTwo(counter.services, line);
    expect(payer).toBeUndefined();
    const told = await receiveByTwo(counter.services, { ...line, payer: PAYER });
    expect(told).toMatchObject({ moneyId, payer: { numberMasked: '**** 0018', bankCode: PAYER.bankCode } });
    expect(counter.heardOf(moneyId)).toBe(1);
    const other = { ...line, payer: { ...PAYER, number: '6200000000000000026' } };
    await expect(counter.typed(other)).rejects.toMatchObject({ code: 'money_differs' });
    expect(await receiveByTwo(counter.services, line)).toMatchObject({ payer: { numberMasked: '**** 0018' } });
  });
});
