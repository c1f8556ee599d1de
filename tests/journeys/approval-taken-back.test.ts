import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { confirmCancellation, proposeCancellation } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { coverTen } from './ten-covered.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-taken-back-'));
let journey: JourneyOffice;
let isOpen = false;
const close = async (): Promise<void> => {
  if (isOpen) await journey.close();
  isOpen = false;
};
beforeAll(async () => {
  journey = await openJourneyOffice({ HUJI_DATA: folder });
  isOpen = true;
}, OPENING_MS_MAX);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('an approval taken back by two frees its order, its receipt and the books, and the claim is filed again', async () => {
  const { desk } = journey;
  const { staff, people } = await coverTen(journey);
  const [personId = ''] = people;
  await journey.registerAccount(personId, staff[0]!);
  await journey.on('2025-08-20');
  const stay = aStay('2025-08-01', '2025-08-13', 'TAKEN-BACK');
  const claimId = await journey.fileClaim(personId, stay);
  await desk.drain();
  await journey.agree(claimId);
  expect(await journey.claim(claimId)).toMatchObject({ state: 'approved' });

  const asked = { params: { claimId }, body: { reason: '医院登记有误' } };
  await desk.call(REVIEWERS[0], proposeCancellation, { ...asked, key: aKey() });
  await desk.call(SUPERVISOR, confirmCancellation, { params: { claimId }, body: {}, key: aKey() });
  await desk.drain();
  expect(await journey.claim(claimId)).toMatchObject({ state: 'cancelled', cancellation: { state: 'done' } });
  const { orders } = await desk.call(SUPERVISOR, listOrders, { query: { state: 'annulled', limit: 10 } });
  expect(orders).toMatchObject([{ orderId: `${claimId}:1`, state: 'annulled' }]);
  const { balances } = await desk.call(SUPERVISOR, proveJournal, {});
  expect(balances.find(({ account }) => account === 'equity:fund:HM')).toMatchObject({ amountYuan: '-50990.00' });
  expect(balances.find(({ account }) => account === 'liabilities:payable')?.amountYuan ?? '0.00').toBe('0.00');

  const again = await journey.fileClaim(personId, stay);
  await desk.drain();
  await journey.agree(again);
  expect(await journey.claim(again)).toMatchObject({ state: 'approved', totalYuan: '2100.00' });
}, 300_000);

const ON_THE_LAPTOP = process.env['HUJI_JOURNEYS_ON'] !== 'stack';

(ON_THE_LAPTOP ? test : test.skip)(
  'and the proof finds nothing that contradicts it',
  async () => {
    await close();
    const data = await openSystemData({ HUJI_DATA: folder }, false);
    try {
      const report = await verifyData(data, []);
      expect(report.differences).toEqual([]);
    } finally {
      await data.close();
    }
  },
  300_000,
);
