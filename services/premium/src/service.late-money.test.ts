import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paymentReference } from './domain/bill-reference.ts';
import { receiveByTwo } from './testing/received-money.ts';
import { ACCOUNTANT, key, type MoneyCounter, openMoneyCounter } from './testing/money-counter.ts';

let counter: MoneyCounter;
beforeAll(async () => {
  counter = await openMoneyCounter();
});
afterAll(() => counter.close());

describe('late and unmatched money', () => {
  test('that came after S + 30 pays nothing, before the clock lets the bill lapse and after', async () => {
    const batchId = await counter.billed();
    counter.services.setDay('2025-07-02');
    const late = { account: 'contributions', bankRef: `B-${key()}`, valueOn: '2025-07-02', amountYuan: '990.00' };
    const body = { ...late, text: paymentReference(batchId) };
    await receiveByTwo(counter.services, body);
    const before = await counter.bill(batchId);
    expect(before).toMatchObject({ paidYuan: '0.00', paidOn: null, receivedYuan: '990.00' });
    expect(before.missingYuan).toBe(before.state === 'awaiting' ? '990.00' : '0.00');
    await counter.services.running.scanClocks();
    expect(await counter.bill(batchId)).toMatchObject({ state: 'lapsed', paidYuan: '0.00', receivedYuan: '990.00' });
    counter.services.setDay('2025-05-30');
  });

  test('that came in time and that nobody has matched keeps a bill from lapsing, until people have decided', async () => {
    const batchId = await counter.billed();
    const { moneyId } = await counter.received('990.00');
    counter.services.setDay('2025-07-10');
    await counter.services.running.scanClocks();
    expect((await counter.bill(batchId)).state).toBe('awaiting');
    await counter.confirm((await counter.proposed(moneyId, batchId)).proposalId, ACCOUNTANT);
    expect(await counter.bill(batchId)).toMatchObject({ state: 'paid', paidOn: '2025-05-28' });
    counter.services.setDay('2025-05-30');
  });
});
