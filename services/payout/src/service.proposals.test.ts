import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { CallParts } from './testing/office-counter.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const HEAD = STAFF.releaser;
let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

describe('openings, transfers and claw-backs', () => {
  test('are booked when a second person of another role has confirmed them, an opening by the head of office alone', async () => {
    const opening = await office.propose(proposeFundOpening, {
      as: STAFF.accountant,
      params: { fund: 'NEW1' },
      body: { amountYuan: '100.00', openedOn: '2025-01-01' },
    });
    expect(await office.bookedKeys('opening:NEW1')).toEqual([]);
    expect(await office.confirm(opening.proposalId, STAFF.maker)).toMatchObject({ status: 403 });
    expect(await office.confirm(opening.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await office.bookedKeys('opening:NEW1')).toEqual(['opening:NEW1']);

    const body = { from: 'benefits', to: 'contributions', amountYuan: '1.00', valueOn: '2025-08-01' };
    const transfer = await office.propose(proposeBankTransfer, { as: STAFF.accountant, body });
    expect(await office.bookedKeys('transfer:')).toEqual([]);
    expect(await office.confirm(transfer.proposalId, STAFF.maker)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await office.bookedKeys('transfer:')).toEqual([`transfer:${transfer.proposalId}`]);

    const { orderId } = await office.paid();
    const credit = { ref: 'K1', fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' };
    const clawBack = await office.propose(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body: credit });
    expect((await office.order(orderId)).clawedBackYuan).toBe('0.00');
    expect(await office.confirm(clawBack.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect((await office.order(orderId)).clawedBackYuan).toBe('1.00');
  });

  test('what became impossible in between is refused and stays for people', async () => {
    const propose2 = (amountYuan: string) =>
      office.propose(proposeFundOpening, {
        as: STAFF.accountant,
        params: { fund: 'NEW2' },
        body: { amountYuan, openedOn: '2025-01-01' },
      });
    const [one, other] = [await propose2('100.00'), await propose2('200.00')];
    expect(await office.confirm(one.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await office.confirm(other.proposalId, HEAD)).toMatchObject({
      status: 409,
      body: { code: 'fund_opening_differs' },
    });
    expect(await office.pendingIds()).toContain(other.proposalId);
  });

  test.each<[string, Operation, Omit<CallParts, 'as'>, string]>([
    [
      'an opening of tomorrow',
      proposeFundOpening,
      { params: { fund: 'NEW3' }, body: { amountYuan: '1.00', openedOn: '2025-08-02' } },
      '/openedOn',
    ],
    [
      'an opening of 1999',
      proposeFundOpening,
      { params: { fund: 'NEW3' }, body: { amountYuan: '1.00', openedOn: '1999-12-31' } },
      '/openedOn',
    ],
    [
      'a transfer of 2199',
      proposeBankTransfer,
      { body: { from: 'contributions', to: 'benefits', amountYuan: '1.00', valueOn: '2199-01-01' } },
      '/valueOn',
    ],
    [
      'a claw-back before the opening',
      proposeClawBack,
      {
        params: { orderId: `${randomUUID()}:1` },
        body: { ref: 'K', fund: 'HM', amountYuan: '1.00', valueOn: '2024-12-31' },
      },
      '/valueOn',
    ],
    [
      'a line of tomorrow',
      proposeStatementLines,
      {
        body: {
          account: 'benefits',
          lines: [{ ref: 'R', type: 'payment', endToEndId: 'E', amountYuan: '1.00', valueOn: '2025-08-02' }],
        },
      },
      '/lines/0/valueOn',
    ],
    [
      'a line of nothing',
      proposeStatementLines,
      {
        body: {
          account: 'benefits',
          lines: [{ ref: 'R', type: 'payment', endToEndId: 'E', amountYuan: '0.00', valueOn: '2025-08-01' }],
        },
      },
      '/lines/0/amountYuan',
    ],
  ])('%s is refused with a pointer', async (_title, operation, parts, pointer) => {
    const answer = await office.call(operation, { ...parts, as: STAFF.accountant });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((each) => each.pointer)).toEqual([pointer]);
  });

  test('a sum the books could not hold is refused at the door, however it comes about', async () => {
    const open = (fund: string, amountYuan: string) =>
      office.call(proposeFundOpening, {
        as: STAFF.accountant,
        params: { fund },
        body: { amountYuan, openedOn: '2025-01-01' },
      });
    const exceeded = { status: 422, body: { code: 'sum_exceeded', data: { pointer: '/amountYuan' } } };
    const { body } = await open('BIG0', '0.01');
    expect(await office.confirm((body as PayoutProposalReply).proposalId, HEAD)).toMatchObject({ status: 200 });
    expect(await open('BIG1', '999999999999.99')).toMatchObject(exceeded);
    const [one, two] = [await open('BIG1', '600000000000.00'), await open('BIG2', '600000000000.00')];
    const idOf = ({ body }: { body: unknown }) => (body as PayoutProposalReply).proposalId;
    expect(await office.confirm(idOf(one), HEAD)).toMatchObject({ status: 200 });
    expect(await office.confirm(idOf(two), HEAD)).toMatchObject({ status: 422, body: { code: 'sum_exceeded' } });
    expect(await open('BIG3', '600000000000.00')).toMatchObject(exceeded);
  });
});
