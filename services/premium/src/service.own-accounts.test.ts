import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fundOpened, ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import { closeStatements } from '@huji/contracts/premium/statements-http.ts';
import { receiveByTwo } from './testing/received-money.ts';
import { ACCOUNTANT, key, type MoneyCounter, openMoneyCounter } from './testing/money-counter.ts';

let counter: MoneyCounter;
beforeAll(async () => {
  counter = await openMoneyCounter();
});
afterAll(() => counter.close());

describe('at the door', () => {
  test('a reference is one line in whatever spelling, and a sum that no book could hold is refused', async () => {
    const first = await counter.received('10.00', 'x', 'ref/7-a');
    expect((await counter.received('10.00', 'x', 'REF-7/A')).moneyId).toBe(first.moneyId);
    await expect(counter.received('11.00', 'x', 'Ref_7_a')).rejects.toMatchObject({ code: 'money_differs' });
    await expect(counter.received('1000000000.01')).rejects.toMatchObject({
      status: 422,
      code: 'sum_exceeded',
      problem: { data: { pointer: '/amountYuan' } },
    });
  });
});

describe('accounts and days', () => {
  const at = async (account: string, valueOn: string) =>
    receiveByTwo(counter.services, { account, bankRef: `B-${key()}`, valueOn, amountYuan: '1.00', text: '' });

  test('what is no registered account takes no money and has no statements', async () => {
    const unknown = { status: 422, code: 'own_account_unknown', problem: { data: { pointer: '/account' } } };
    await expect(at('contribution', '2025-05-28')).rejects.toMatchObject(unknown);
    const call = { key: key(), params: { account: 'contribution' }, body: { throughOn: '2025-05-01' } };
    await expect(
      counter.services.client.call(closeStatements, { ...call, token: await counter.token(ACCOUNTANT) }),
    ).rejects.toMatchObject(unknown);
    const data = { account: 'contribution', registeredOn: '2025-05-30' };
    await counter.services.publish([{ contract: ownAccountRegistered, key: data.account, data }]);
    await counter.services.running.settled();
    expect(await at('contribution', '2025-05-28')).toMatchObject({ account: 'contribution' });
  });

  test('nothing is dated before the books were opened', async () => {
    expect(await at('benefits', '2024-12-31')).toMatchObject({ valueOn: '2024-12-31' });
    const data = { fund: 'HM', openedOn: '2025-01-01' };
    await counter.services.publish([{ contract: fundOpened, key: 'HM', data }]);
    await counter.services.running.settled();
    await expect(at('benefits', '2024-12-31')).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/valueOn' }] },
    });
    expect(await at('benefits', '2025-01-01')).toMatchObject({ valueOn: '2025-01-01' });
  });
});
