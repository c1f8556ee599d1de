import { afterAll, beforeAll, expect, test, jest } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { listStatementExceptions } from '@huji/contracts/payout/statement-line-http.ts';
import { moneyAnnulled, moneyReceived, moneyReturnOrdered } from '@huji/contracts/premium/events.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  const payers = {
    payerOf: () => Promise.resolve({ holder: '某某公司', number: '6200000000000000018', bankCode: '102241000012' }),
  };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' }, payers });
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

test('money that a payment was clawed back by does not go back to its payer, unless two people say so', async () => {
  const { orderId: paid } = await office.paid();
  const body = { ref: 'CR-3', fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' };
  await office.byTwo(proposeClawBack, { as: STAFF.accountant, params: { orderId: paid }, body });
  const moneyId = office.context.ids.derivedId('money', 'benefits', 'CR 3');
  const other = office.context.ids.derivedId('money', 'benefits', 'CR 4');
  for (const id of [moneyId, other])
    await office.services.publish([
      { contract: moneyReceived, key: id, data: { moneyId: id, account: 'benefits', valueOn: '2025-08-01', fen: 100 } },
      { contract: moneyReturnOrdered, key: id, data: { moneyId: id, fen: 100, orderedOn: '2025-08-01' } },
    ]);
  await office.settled();
  await office.services.running.scanClocks();
  await office.settled();
  const [orderId, sound] = [`money/${moneyId}:1`, `money/${other}:1`];
  expect((await office.orderIs(sound, 'ordered')).flags).toEqual([]);
  expect((await office.orderIs(orderId, 'ordered')).flags).toEqual(['CREDIT_BOOKED']);

  const made = await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
  const refusal = { status: 409, body: { code: 'order_flagged', data: { flags: ['CREDIT_BOOKED'] } } };
  expect(made).toMatchObject(refusal);
  await office.acceptFlags(orderId);
  const { orders } = await office.batchIs(await office.makeAndApprove([orderId]), 'approved');
  expect(orders).toMatchObject([{ orderId }]);
  expect(await office.order(orderId)).toMatchObject({
    state: 'batched',
    acceptedFlags: [{ flags: ['CREDIT_BOOKED'] }],
  });
});
