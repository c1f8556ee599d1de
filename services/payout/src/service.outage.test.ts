import { afterEach, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { startBankSimulator } from '@huji/all-in-one/bank-simulator/bank-server.ts';
import { openPayoutOffice } from './testing/payout-office.ts';
import { orderIdOf } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const ORDERS = 40;
/** The breaker lets a call through again after five seconds. */
const REST_MS = 5_500;

test('a bank that is away stops a batch after a few payments; the rest is not begun until it is back', async () => {
  const today = () => civilDate('2025-08-04');
  const before = await startBankSimulator({ today });
  const office = await openPayoutOffice({
    bankUrl: before.url,
    settings: { PAYOUT_BANK_BREAKER_CALLS_MIN: '10' },
    funds: { HM: '1000000.00' },
  });
  closing.push(office.close);
  const people = Array.from({ length: ORDERS }, () => randomUUID());
  await Promise.all(people.map((personId) => office.registered(personId)));
  const claims = await Promise.all(people.map((personId) => office.approve({ personId, payeeId: personId })));
  await office.settled();
  const orderIds = claims.map(orderIdOf);
  const payoutBatchId = await office.makeAndApprove(orderIds);
  const states = async (): Promise<string[]> =>
    (await Promise.all(orderIds.map(office.order))).map(({ state }) => state);

  await before.close();
  await office.release(payoutBatchId);
  await office.until('some are unknown', async () => (await states()).includes('unknown'));
  await office.services.running.scanClocks();
  const during = await states();
  expect(during.filter((state) => state === 'batched').length).toBeGreaterThan(ORDERS / 2);
  expect((await office.batch(payoutBatchId)).state).toBe('released');

  const after = await startBankSimulator({ today, port: Number(new URL(before.url).port) });
  closing.push(after.close);
  await sleep(REST_MS);
  await office.until('every order has an end', async () => {
    await office.services.running.scanClocks();
    return (await states()).every((state) => state === 'settled' || state === 'returned');
  });
  expect((await office.batch(payoutBatchId)).state).toBe('done');
  const ends = await Promise.all(orderIds.map(office.order));
  // Those begun during the outage never arrived: recalled, for a person to send again. Nothing arrived twice.
  expect(ends.filter(({ state }) => state === 'returned').length).toBe(during.filter((s) => s !== 'batched').length);
  expect(ends.flatMap(({ attempts }) => attempts.map(({ reason }) => reason)).filter(Boolean)).not.toContain(
    'BANK_REFUSED',
  );
  expect([...after.received.values()].every((times) => times === 1)).toBe(true);
}, 60_000);
