import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { readOrder, reissueOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import {
  readPayoutProposal,
  refusePayoutProposal,
  withdrawPayoutProposal,
} from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { CallParts } from './testing/office-counter.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { typedReturn } from './testing/typed-return.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const HEAD = STAFF.releaser;
const OTHER_CASHIER = { roles: ['cashier'], subject: 'cashier-2' } as const;
let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

describe('what one person types about a payment', () => {
  test('changes nothing, is listed with what it contradicts, and counts when somebody of another role confirms it', async () => {
    const order = await office.paid();
    // Twenty months later a cashier says that it came back.
    office.services.setDay('2027-04-01');
    const body = typedReturn(order, { valueOn: '2027-04-01' });
    const typed = await office.propose(proposeStatementLines, { as: STAFF.maker, body });
    const { orderId } = order;
    expect(typed).toMatchObject({
      state: 'pending',
      contradictions: [{ code: 'settled-before', orderId, attempt: 1, on: '2025-08-01', ref: body.lines[0]?.ref }],
    });
    expect(await office.pendingIds()).toContain(typed.proposalId);
    expect((await office.order(orderId)).state).toBe('settled');
    expect(await office.call(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} })).toMatchObject({
      body: { code: 'order_not_returned' },
    });
    expect(await office.bookedKeys(`returned:${orderId}`)).toEqual([]);

    for (const [as, code] of [
      [STAFF.maker, 'proposal_same_person'],
      [{ roles: ['office-head'], subject: STAFF.maker.subject } as const, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
      [{ roles: ['office-head', 'cashier'], subject: 'both' } as const, 'proposal_same_role'],
    ] as const)
      expect(await office.confirm(typed.proposalId, as)).toMatchObject({ status: 422, body: { code } });
    expect(await office.confirm(typed.proposalId, STAFF.supervisor)).toMatchObject({ status: 403 });
    expect((await office.order(orderId)).state).toBe('settled');

    expect(await office.confirm(typed.proposalId, STAFF.accountant)).toMatchObject({
      status: 200,
      body: { state: 'carried-out', wanted: { lines: [{ outcome: 'applied' }] }, decidedBy: { roles: ['accountant'] } },
    });
    expect((await office.order(orderId)).state).toBe('returned');
    expect(await office.bookedKeys(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);
    expect(await office.pendingIds()).not.toContain(typed.proposalId);
    expect(await office.confirm(typed.proposalId, HEAD)).toMatchObject({ body: { code: 'proposal_concluded' } });
    expect(await office.bookedKeys(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);

    await office.get(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} });
    expect(await office.order(orderId)).toMatchObject({ attemptNo: 2, paidBeforeOn: ['2025-08-01'] });
    office.services.setDay('2025-08-01');
  });

  test('two accounts of one person are one person', async () => {
    const personId = randomUUID();
    const order = await office.paid();
    const typed = await office.propose(proposeStatementLines, {
      as: { roles: ['cashier'], subject: 'first-account', personId },
      body: typedReturn(order, {}),
    });
    const second = { roles: ['office-head'], subject: 'second-account', personId } as const;
    expect(await office.confirm(typed.proposalId, second)).toMatchObject({ body: { code: 'proposal_same_person' } });
    const excluding = { roles: ['accountant'], subject: 'third-account', personId } as const;
    expect(await office.confirm(typed.proposalId, excluding)).toMatchObject({ body: { code: 'roles_incompatible' } });
  });

  test('is withdrawn by whoever typed it, refused by others, and expires', async () => {
    const order = await office.paid();
    const typed = async () =>
      (await office.propose(proposeStatementLines, { as: STAFF.maker, body: typedReturn(order, {}) })).proposalId;
    const first = await typed();
    const withdraw = (proposalId: string, as: CallParts['as']) =>
      office.call(withdrawPayoutProposal, { as, params: { proposalId } });
    expect(await withdraw(first, OTHER_CASHIER)).toMatchObject({ status: 403, body: { code: 'proposal_of_another' } });
    expect(await withdraw(first, STAFF.maker)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await office.confirm(first, STAFF.accountant)).toMatchObject({
      status: 409,
      body: { code: 'proposal_concluded' },
    });

    const second = await typed();
    const refuse = (as: CallParts['as']) =>
      office.call(refusePayoutProposal, { as, params: { proposalId: second }, body: { reason: '回单上没有这一笔' } });
    expect(await refuse(STAFF.maker)).toMatchObject({ body: { code: 'proposal_same_person' } });
    expect(await refuse(STAFF.accountant)).toMatchObject({ body: { state: 'refused', reason: '回单上没有这一笔' } });

    const third = await typed();
    expect(await office.confirm(third, STAFF.accountant, '"7"')).toMatchObject({
      status: 412,
      body: { code: 'stale' },
    });
    office.services.setDay('2025-08-15');
    expect(await office.pendingIds()).toContain(third);
    office.services.setDay('2025-08-16');
    expect(await office.pendingIds()).not.toContain(third);
    expect(await office.confirm(third, STAFF.accountant)).toMatchObject({
      status: 409,
      body: { code: 'proposal_expired' },
    });
    const read = await office.get<PayoutProposalReply>(readPayoutProposal, {
      as: STAFF.supervisor,
      params: { proposalId: third },
    });
    expect(read.state).toBe('expired');
    office.services.setDay('2025-08-01');
    expect(
      (await office.get<OrderReply>(readOrder, { as: STAFF.maker, params: { orderId: order.orderId } })).state,
    ).toBe('settled');
  });
});
