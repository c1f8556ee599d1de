import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import type { OrderReply } from '@huji/contracts/payout/order-http.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { startBankSimulator, type BankSimulator } from '@huji/all-in-one/bank-simulator/bank-server.ts';
import { openPayoutOffice, orderIdOf, STAFF, type PayoutOffice } from './testing/payout-office.ts';

jest.setTimeout(60_000);

let bank: BankSimulator;
let office: PayoutOffice;

beforeAll(async () => {
  bank = await startBankSimulator({ today: () => civilDate('2025-08-04') });
  office = await openPayoutOffice({ bankUrl: bank.url });
  await office.open('HM', '10000.00');
});
afterAll(async () => {
  await office.close();
  await bank.close();
});

const stateIs = (orderId: string, state: OrderReply['state']): Promise<void> =>
  office.until(`${orderId} is ${state}`, async () => (await office.order(orderId)).state === state);

describe('an approved claim', () => {
  test('is ordered, batched by three people, paid once by the bank, and booked', async () => {
    const personId = randomUUID();
    const { payeeId } = await office.registered(personId);
    const claim = await office.approve({ personId, payeeId });
    await office.settled();
    const orderId = orderIdOf(claim);
    expect(await office.order(orderId)).toMatchObject({
      state: 'ordered',
      amountYuan: '1680.00',
      claimId: claim.claimId,
    });

    await office.release(await office.makeAndApprove([orderId]));
    await stateIs(orderId, 'settled');
    await office.settled();

    const { attempts } = await office.order(orderId);
    expect(attempts).toHaveLength(1);
    expect(bank.received.get(attempts[0]?.endToEndId ?? '')).toBe(1);
    const settled = { orderId, claimId: claim.claimId, decisionNo: 1, attempt: 1, fen: 168_000, valueOn: '2025-08-04' };
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
