import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { releasePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2026-05-04') };
  office = await openPayoutOffice({ bank, funds: { HM: '9000000.00' } });
});
afterAll(() => office.close());

/** A batch of one order of so many yuan, made and approved. */
const approved = async (yuan: number): Promise<string> => {
  const { orderId } = await office.owed({ lines: [{ fund: 'HM', item: 'HM', fen: yuan * 100 }] });
  return office.makeAndApprove([orderId]);
};
const release = (payoutBatchId: string, subject = STAFF.releaser.subject as string) =>
  office.call(releasePayoutBatch, { as: { ...STAFF.releaser, subject }, params: { payoutBatchId } });
const over = (limit: string) => ({
  status: 422,
  body: { code: 'payment_limit_exceeded', data: { limit, clause: expect.stringContaining('给付限额') as unknown } },
});

test('before the duties name limits, whatever funds and accounts hold is let go', async () => {
  office.services.setDay('2026-04-30');
  expect(await release(await approved(600_000))).toMatchObject({ status: 202 });
});

test('a batch, a releaser and a day have limits, from the day of the duties that name them, with the clause', async () => {
  office.services.setDay('2026-05-04');
  const tooLarge = await approved(500_001);
  expect(await release(tooLarge)).toMatchObject(over('perBatchYuan'));
  expect((await office.batch(tooLarge)).state).toBe('approved');
  for (const yuan of [400_000, 400_000]) expect(await release(await approved(yuan))).toMatchObject({ status: 202 });
  const small = await approved(100_000);
  expect(await release(small)).toMatchObject(over('perReleaserYuan'));
  expect(await release(small, 'office-head-2')).toMatchObject({ status: 202 });
  const another = await approved(100_001);
  expect(await release(another, 'office-head-2')).toMatchObject(over('perDayYuan'));
  office.services.setDay('2026-05-05');
  expect(await release(another, 'office-head-2')).toMatchObject({ status: 202 });
});

test('of two releases at once that together pass the limit, one is let go', async () => {
  office.services.setDay('2026-05-06');
  const [one, other] = [await approved(450_000), await approved(450_000)];
  const answers = await Promise.all([release(one), release(other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 422]);
});

test('a release that is refused for another reason takes nothing of the limit', async () => {
  office.services.setDay('2026-05-07');
  const batch = await approved(450_000);
  const stale = { as: STAFF.releaser, params: { payoutBatchId: batch }, ifMatch: '"1"' };
  expect(await office.call(releasePayoutBatch, stale)).toMatchObject({ status: 412 });
  expect(await release(await approved(400_000))).toMatchObject({ status: 202 });
  expect(await release(await approved(400_000))).toMatchObject({ status: 202 });
});
