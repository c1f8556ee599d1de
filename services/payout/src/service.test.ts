import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({ funds: { HM: '10000.00' } });
});
afterAll(() => office.close());

describe('an approved claim', () => {
  test('is ordered, batched by three people, paid once by the bank, and booked', async () => {
    const { orderId, claimId } = await office.owed();
    expect(await office.order(orderId)).toMatchObject({ state: 'ordered', amountYuan: '1680.00', claimId });

    await office.release(await office.makeAndApprove([orderId]));
    await office.orderIs(orderId, 'settled');
    await office.settled();

    const { attempts } = await office.order(orderId);
    expect(attempts).toHaveLength(1);
    expect(office.bank.received.get(attempts[0]?.endToEndId ?? '')).toBe(1);
    const settled = { orderId, claimId, decisionNo: 1, attempt: 1, fen: 168_000, valueOn: '2025-08-04' };
    const [told, ...more] = office.services.heard(paymentSettled) as { readonly handledBy: readonly string[] }[];
    expect([told, more]).toEqual([{ ...settled, handledBy: expect.any(Array) }, []]);
    // Maker, checker and releaser, and whom it went to.
    expect(new Set(told?.handledBy).size).toBe(4);
    expect(await office.get(proveJournal, { as: STAFF.supervisor })).toMatchObject({
      entries: 3,
      sumYuan: '0.00',
      totalsAgree: true,
      balances: [
        { account: 'assets:bank:benefits', amountYuan: '8320.00' },
        { account: 'equity:fund:HM', amountYuan: '-8320.00' },
        { account: 'liabilities:payable', amountYuan: '0.00' },
      ],
    });
  });
});
