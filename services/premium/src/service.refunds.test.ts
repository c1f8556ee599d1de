import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { proposeRefund } from '@huji/contracts/premium/bill-http.ts';
import { refundRequested } from '@huji/contracts/premium/events.ts';
import { paymentReference } from './domain/bill-reference.ts';
import {
  ACCOUNTANT,
  CASHIER,
  EMPLOYER,
  HEAD,
  key,
  type MoneyCounter,
  openMoneyCounter,
} from './testing/money-counter.ts';

let counter: MoneyCounter;
beforeAll(async () => {
  counter = await openMoneyCounter();
});
afterAll(() => counter.close());

describe('nobody alone: refunds', () => {
  test('of credit are ordered when a second person of another role has confirmed them, and once', async () => {
    const batchId = await counter.billed();
    await counter.received('1000.00', paymentReference(batchId));
    await counter.services.running.settled();
    const ask = async () =>
      counter.services.client.call(proposeRefund, {
        token: await counter.token(ACCOUNTANT),
        key: key(),
        params: { batchId },
        body: { payeeId: EMPLOYER },
      });
    const [one, other] = [await ask(), await ask()];
    const ordered = () =>
      counter.services.heard(refundRequested).filter((data) => (data as { batchId: string }).batchId === batchId);
    await counter.services.running.settled();
    expect(ordered()).toEqual([]);
    await expect(counter.confirm(one.proposalId, ACCOUNTANT)).rejects.toMatchObject({ code: 'proposal_same_person' });
    await counter.confirm(one.proposalId, CASHIER);
    await counter.services.running.settled();
    expect(ordered()).toMatchObject([{ fen: 1_000, payeeId: EMPLOYER }]);
    await expect(counter.confirm(other.proposalId, HEAD)).rejects.toMatchObject({ code: 'credit_missing' });
    await expect(
      counter.services.client.call(proposeRefund, {
        token: await counter.token(ACCOUNTANT),
        key: key(),
        params: { batchId },
        body: { payeeId: EMPLOYER, amountYuan: '0.00' },
      }),
    ).rejects.toMatchObject({ status: 400, problem: { errors: [{ pointer: '/amountYuan' }] } });
  });
});
