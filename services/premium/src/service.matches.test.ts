import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { moneyMatched, moneyUnmatched } from '@huji/contracts/premium/events.ts';
import { refusePremiumProposal, withdrawPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import { paymentReference } from './domain/bill-reference.ts';
import {
  ACCOUNTANT,
  CASHIER,
  HEAD,
  key,
  OTHER_CASHIER,
  type MoneyCounter,
  openMoneyCounter,
} from './testing/money-counter.ts';

let counter: MoneyCounter;
beforeAll(async () => {
  counter = await openMoneyCounter();
});
afterAll(() => counter.close());

describe('nobody alone: money matched by hand', () => {
  test('belongs to the batch when a second person of another role has confirmed it, and then covers are paid', async () => {
    const batchId = await counter.billed();
    const { moneyId } = await counter.received('990.00');
    const { proposalId, state } = await counter.proposed(moneyId, batchId);
    expect([state, (await counter.bill(batchId)).state]).toEqual(['pending', 'awaiting']);
    expect(await counter.pending()).toContain(proposalId);
    for (const [as, code] of [
      [CASHIER, 'proposal_same_person'],
      [{ ...HEAD, subject: CASHIER.subject }, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
    ] as const)
      await expect(counter.confirm(proposalId, as)).rejects.toMatchObject({ status: 422, code });
    expect((await counter.bill(batchId)).state).toBe('awaiting');
    expect(await counter.confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    expect((await counter.bill(batchId)).state).toBe('paid');
    expect(await counter.pending()).not.toContain(proposalId);
  });

  test('is withdrawn by the first, refused by another', async () => {
    const batchId = await counter.billed();
    const { moneyId } = await counter.received('990.00');
    const call = { key: key(), params: { proposalId: (await counter.proposed(moneyId, batchId)).proposalId } };
    await expect(
      counter.services.client.call(withdrawPremiumProposal, { ...call, token: await counter.token(ACCOUNTANT) }),
    ).rejects.toMatchObject({ code: 'proposal_of_another' });
    const withdrawn = { ...call, key: key(), token: await counter.token(CASHIER) };
    expect(await counter.services.client.call(withdrawPremiumProposal, withdrawn)).toMatchObject({
      state: 'withdrawn',
    });
    const other = { key: key(), params: { proposalId: (await counter.proposed(moneyId, batchId)).proposalId } };
    const body = { reason: '付款人并非该单位' };
    const refused = { ...other, token: await counter.token(ACCOUNTANT), body };
    expect(await counter.services.client.call(refusePremiumProposal, refused)).toMatchObject({
      state: 'refused',
      ...body,
    });
    expect(await counter.unmatched()).toContain(moneyId);
  });

  test('two proposals for one money: the second finds it matched', async () => {
    const [one, other] = [await counter.billed(), await counter.billed()];
    const { moneyId } = await counter.received('10.00');
    const [first, second] = [await counter.proposed(moneyId, one), await counter.proposed(moneyId, other)];
    await counter.confirm(first.proposalId, ACCOUNTANT);
    await expect(counter.confirm(second.proposalId, ACCOUNTANT)).rejects.toMatchObject({
      code: 'money_matched_already',
    });
  });

  test('a match is undone by two people while nothing stands on it, and may be made again', async () => {
    const [batchId, right] = [await counter.billed(), await counter.billed()];
    const { moneyId } = await counter.received('400.00', paymentReference(batchId));
    const { proposalId } = await counter.undo(moneyId);
    expect((await counter.bill(batchId)).receivedYuan).toBe('400.00');
    expect(await counter.confirm(proposalId, ACCOUNTANT)).toMatchObject({ state: 'carried-out' });
    expect((await counter.bill(batchId)).receivedYuan).toBe('0.00');
    expect(await counter.unmatched()).toContain(moneyId);
    await counter.services.running.settled();
    expect(counter.said(moneyUnmatched, batchId)).toMatchObject([{ moneyId, matchNo: 1, fen: 40_000 }]);

    for (const [to, no] of [
      [right, 2],
      [batchId, 3],
    ] as const) {
      await counter.confirm((await counter.proposed(moneyId, to)).proposalId, ACCOUNTANT);
      await counter.services.running.settled();
      expect((await counter.bill(to)).receivedYuan).toBe('400.00');
      expect(counter.said(moneyMatched, to)).toContainEqual(expect.objectContaining({ moneyId, matchNo: no }));
      if (no === 2) await counter.confirm((await counter.undo(moneyId)).proposalId, ACCOUNTANT);
    }
  });

  test('a match on which covers stand is not undone; what is over may be', async () => {
    const batchId = await counter.billed();
    const first = await counter.received('990.00', paymentReference(batchId));
    const over = await counter.received('5.00', paymentReference(batchId));
    await counter.services.running.settled();
    await expect(counter.undo(first.moneyId)).rejects.toMatchObject({ status: 409, code: 'money_used' });
    await counter.confirm((await counter.undo(over.moneyId)).proposalId, ACCOUNTANT);
    expect(await counter.bill(batchId)).toMatchObject({ state: 'paid', creditYuan: '0.00', receivedYuan: '990.00' });
    const free = await counter.received('1.00');
    await expect(counter.undo(free.moneyId)).rejects.toMatchObject({ code: 'money_not_matched' });
  });
});
