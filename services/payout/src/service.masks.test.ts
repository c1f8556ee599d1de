import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { exportJournal, listJournal } from '@huji/contracts/payout/journal-http.ts';
import { readOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, orderIdOf } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const HEAD = STAFF.releaser;
let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

describe('who handles money', () => {
  test('sees a masked holder, a neutral group and no person; the journal names no order to them', async () => {
    const personId = randomUUID();
    const { payeeId } = await office.registered(personId);
    expect(payeeId).not.toBe(personId);
    const lines = [{ fund: 'HM', item: 'FW1', fen: 10_000 }];
    const orderId = orderIdOf(await office.approve({ personId, payeeId: personId, lines }));
    await office.settled();
    for (const as of [STAFF.maker, STAFF.accountant, HEAD]) {
      const seen = await office.get<OrderReply>(readOrder, { as, params: { orderId } });
      expect(seen).toMatchObject({ payeeId, holderMasked: '王**', attemptNo: 1, paidBeforeOn: [] });
      expect(seen.lines).toEqual([{ fund: 'BENEFITS', item: 'BENEFITS', amountYuan: '100.00' }]);
      const journal = JSON.stringify(await office.get(listJournal, { as, query: { limit: '200' } }));
      expect(journal).not.toContain(orderId.split(':')[0]);
      expect(journal).toContain('approved:');
      expect(await office.get<string>(exportJournal, { as })).not.toContain(orderId.split(':')[0]);
    }
    const payee = await office.get(readPayee, { as: STAFF.maker, params: { payeeId } });
    expect(JSON.stringify(payee)).not.toContain(personId);
    expect((await office.order(orderId)).lines).toMatchObject([{ fund: 'HM', item: 'FW1' }]);
    expect(await office.bookedKeys(`approved:${orderId}`)).toEqual([`approved:${orderId}`]);
    expect(await office.get(readPayee, { as: STAFF.supervisor, params: { payeeId } })).toMatchObject({ personId });
  });
});
