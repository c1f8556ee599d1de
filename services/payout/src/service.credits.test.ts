import { afterAll, beforeAll, expect, test, jest } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { listStatementExceptions } from '@huji/contracts/payout/statement-line-http.ts';
import { moneyAnnulled, moneyReceived } from '@huji/contracts/premium/events.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

test('a credit is booked once: as money or as the claw-back of one order, in whatever spelling', async () => {
  const [one, other] = [await office.paid(), await office.paid()];
  const back = (orderId: string, ref: string) => ({
    as: STAFF.accountant,
    params: { orderId },
    body: { ref, fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' },
  });
  await office.byTwo(proposeClawBack, back(one.orderId, 'CR-1'));
  const taken = { status: 409, body: { code: 'credit_booked_already', data: { pointer: '/ref' } } };
  expect(await office.call(proposeClawBack, back(other.orderId, 'cr_1'))).toMatchObject(taken);

  const money = (ref: string) => ({
    moneyId: office.context.ids.derivedId('money', 'benefits', ref),
    account: 'benefits',
    valueOn: '2025-08-01',
    fen: 100,
  });
  const first = money('CR 2');
  await office.services.publish([{ contract: moneyReceived, key: first.moneyId, data: first }]);
  await office.settled();
  expect(await office.call(proposeClawBack, back(other.orderId, 'cr-2'))).toMatchObject(taken);
  // Two people said that the line was typed wrongly: the credit is free for what it was.
  const annulled = { ...first, annulledOn: '2025-08-01' };
  await office.services.publish([{ contract: moneyAnnulled, key: first.moneyId, data: annulled }]);
  await office.settled();
  expect(await office.byTwo(proposeClawBack, back(other.orderId, 'cr-2'))).toMatchObject({ state: 'carried-out' });
  expect(await office.call(proposeClawBack, back(one.orderId, 'CR_2'))).toMatchObject(taken);
  const twice = money('CR 1');
  await office.services.publish([{ contract: moneyReceived, key: twice.moneyId, data: twice }]);
  await office.settled();
  const { lines } = await office.get<{ lines: { outcome: string; ref: string }[] }>(listStatementExceptions, {
    as: STAFF.supervisor,
  });
  expect(lines.filter(({ outcome }) => outcome === 'credit-twice')).toMatchObject([{ ref: twice.moneyId }]);
});
