import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { moneyReceived, moneyAnnulled, moneyReturnOrdered } from '@huji/contracts/premium/events.ts';
import {
  findMoneyPayer,
  proposeMoneyAnnulment,
  proposeMoneyReturn,
  readMoney,
} from '@huji/contracts/premium/money-http.ts';
import { receiveByTwo } from './testing/received-money.ts';
import {
  ACCOUNTANT,
  CASHIER,
  HEAD,
  key,
  LINE,
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

describe('nobody alone: money that nobody is known for', () => {
  const back = async (moneyId: string, as: TestPerson = CASHIER) => {
    const body = { reason: '付款人来函要求退回' };
    return counter.services.client.call(proposeMoneyReturn, {
      token: await counter.token(as),
      key: key(),
      params: { moneyId },
      body,
    });
  };
  const ordered = (moneyId: string): number =>
    counter.services.heard(moneyReturnOrdered).filter((data) => (data as { moneyId: string }).moneyId === moneyId)
      .length;
  const arrived = () => receiveByTwo(counter.services, { ...LINE, bankRef: `R-${key()}`, payer: PAYER });

  test('goes back to the account it came from by the word of two of two roles, once, and is matched to nothing any more', async () => {
    const { moneyId } = await arrived();
    const { proposalId } = await back(moneyId);
    await expect(counter.confirm(proposalId, OTHER_CASHIER)).rejects.toMatchObject({ code: 'proposal_same_role' });
    await expect(counter.confirm(proposalId, CASHIER)).rejects.toMatchObject({ code: 'proposal_same_person' });
    expect(ordered(moneyId)).toBe(0);
    const again = await back(moneyId);
    await counter.confirm(proposalId, ACCOUNTANT);
    await expect(counter.confirm(again.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_given_back' });
    await counter.services.running.settled();
    expect(ordered(moneyId)).toBe(1);
    const one = { token: await counter.token(CASHIER), params: { moneyId } };
    expect(await counter.services.client.call(readMoney, one)).toMatchObject({ state: 'given-back' });
    expect(await counter.unmatched()).not.toContain(moneyId);
    await expect(counter.proposed(moneyId, await counter.billed())).rejects.toMatchObject({ code: 'money_given_back' });
  });

  const annul = async (moneyId: string, as: TestPerson = CASHIER) => {
    const body = { reason: '金额录错，应为 99.00' };
    const asked = { token: await counter.token(as), key: key(), params: { moneyId }, body };
    return counter.services.client.call(proposeMoneyAnnulment, asked);
  };

  test('whose line was typed wrongly counts no more by the word of two of two roles, and is typed anew under its reference', async () => {
    const line = { ...LINE, bankRef: `R-${key()}`, amountYuan: '990.00' };
    const { moneyId } = await receiveByTwo(counter.services, line);
    const { proposalId, wanted } = await annul(moneyId);
    expect(wanted).toMatchObject({ type: 'annul', amountYuan: '990.00', reason: '金额录错，应为 99.00' });
    await expect(counter.confirm(proposalId, OTHER_CASHIER)).rejects.toMatchObject({ code: 'proposal_same_role' });
    await expect(counter.confirm(proposalId, CASHIER)).rejects.toMatchObject({ code: 'proposal_same_person' });
    expect(await counter.unmatched()).toContain(moneyId);
    const again = await annul(moneyId);
    await counter.confirm(proposalId, ACCOUNTANT);
    expect(await counter.unmatched()).not.toContain(moneyId);
    const one = { token: await counter.token(CASHIER), params: { moneyId } };
    expect(await counter.services.client.call(readMoney, one)).toMatchObject({ state: 'annulled' });
    await expect(counter.confirm(again.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'money_annulled' });
    await expect(back(moneyId)).rejects.toMatchObject({ code: 'money_annulled' });
    await expect(counter.proposed(moneyId, await counter.billed())).rejects.toMatchObject({ code: 'money_annulled' });
    const anew = await receiveByTwo(counter.services, { ...line, amountYuan: '99.00' });
    expect(anew).toMatchObject({ moneyId, amountYuan: '99.00', state: 'unmatched' });
    await counter.services.running.settled();
    const heard = (contract: typeof moneyReceived | typeof moneyAnnulled) =>
      (counter.services.heard(contract) as { moneyId: string }[]).filter((data) => data.moneyId === moneyId);
    expect(heard(moneyAnnulled)).toMatchObject([{ fen: 99_000 }]);
    expect(heard(moneyReceived)).toMatchObject([{ fen: 99_000 }, { fen: 9_900, receiptNo: 2 }]);
  });

  test('that was matched is not annulled before its match was undone, nor one that went back', async () => {
    const { moneyId } = await arrived();
    await counter.confirm((await counter.proposed(moneyId, await counter.billed())).proposalId, ACCOUNTANT);
    await expect(annul(moneyId)).rejects.toMatchObject({ code: 'money_matched_already' });
    const other = await arrived();
    await counter.confirm((await back(other.moneyId)).proposalId, ACCOUNTANT);
    await expect(annul(other.moneyId)).rejects.toMatchObject({ code: 'money_given_back' });
  });

  test('waits where nobody typed the account, until the line is typed again with it; what belongs to a batch stays', async () => {
    const line = { ...LINE, bankRef: `R-${key()}` };
    const { moneyId } = await receiveByTwo(counter.services, line);
    await expect(back(moneyId)).rejects.toMatchObject({ status: 409, code: 'money_payer_unknown' });
    await receiveByTwo(counter.services, { ...line, payer: PAYER });
    expect(await back(moneyId)).toMatchObject({ state: 'pending' });
    const batchId = await counter.billed();
    await counter.confirm((await counter.proposed(moneyId, batchId)).proposalId, ACCOUNTANT);
    await expect(back(moneyId)).rejects.toMatchObject({ code: 'money_matched_already' });
  });

  test('the account is told to the service that pays it, once it was ordered back, and to no person', async () => {
    const { moneyId } = await arrived();
    const service = await counter.token({
      subject: 'huji-payout',
      roles: ['service'],
      personId: null,
      societies: null,
    });
    const find = async (bearer: string) =>
      counter.services.client.call(findMoneyPayer, { token: bearer, body: { moneyId } });
    await expect(find(service)).rejects.toMatchObject({ code: 'money_payer_unknown' });
    await counter.confirm((await back(moneyId)).proposalId, ACCOUNTANT);
    expect(await find(service)).toEqual(PAYER);
    for (const as of [CASHIER, ACCOUNTANT, HEAD])
      await expect(find(await counter.token(as))).rejects.toMatchObject({ code: 'forbidden' });
  });
});
