import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type OrderReply } from '@huji/contracts/payout/order-http.ts';
import {
  listStatementExceptions,
  proposeExceptionResolution,
  proposeStatementLines,
} from '@huji/contracts/payout/statement-line-http.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { typedReturn } from './testing/typed-return.ts';
import { STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '100000.00' } });
});
afterAll(() => office.close());

describe('what no payment of ours explains', () => {
  interface Exception {
    readonly exceptionId: string;
    readonly ref: string;
    readonly outcome: string;
    readonly movedYuan: string;
  }
  const listed = async (): Promise<Exception[]> =>
    (
      await office.get<{ lines: Exception[] }>(listStatementExceptions, {
        as: STAFF.supervisor,
        query: { limit: '200' },
      })
    ).lines;
  const take = async (order: OrderReply, changes: object): Promise<string | undefined> => {
    const { wanted } = await office.byTwo(proposeStatementLines, {
      as: STAFF.maker,
      body: typedReturn(order, changes),
    });
    return 'lines' in wanted ? wanted.lines[0]?.outcome : undefined;
  };
  const [BANK, OWES, ERROR, FEE] = [
    'assets:bank:benefits',
    'assets:receivable:bank',
    'liabilities:bank-error',
    'expense:bank-fee',
  ];
  const moved = async (work: () => Promise<unknown>): Promise<number[]> => {
    const accounts = [BANK, OWES, ERROR, FEE];
    const before = await Promise.all(accounts.map(office.balanceFen));
    await work();
    const after = await Promise.all(accounts.map(office.balanceFen));
    return after.map((fen, at) => fen - (before[at] ?? 0));
  };
  const resolve = (exceptionId: string, body: object) =>
    office.byTwo(proposeExceptionResolution, { as: STAFF.accountant, params: { exceptionId }, body });
  const exceptionOf = async (ref: string): Promise<Exception> => {
    const found = (await listed()).find((each) => each.ref === ref);
    if (found === undefined) throw new Error(`${ref} is not listed`);
    return found;
  };

  test('a second debit and a second return stand in the books and in the list until two people have resolved them', async () => {
    const order = await office.paid();
    const payment = { type: 'payment', ref: 'D-1' };
    expect(await moved(() => take(order, payment))).toEqual([0, 0, 0, 0]);
    expect(await moved(() => take(order, { ...payment, ref: 'd_1' }))).toEqual([0, 0, 0, 0]);
    expect((await listed()).filter(({ ref }) => ref.startsWith('D-'))).toEqual([]);

    expect(await moved(() => take(order, { ...payment, ref: 'D-2' }))).toEqual([-168_000, 168_000, 0, 0]);
    expect(await exceptionOf('D-2')).toMatchObject({ outcome: 'second-debit', movedYuan: '-1680.00' });
    expect((await office.order(order.orderId)).state).toBe('settled');

    await take(order, { ref: 'R-1' });
    expect(await moved(() => take(order, { ref: 'R-2' }))).toEqual([168_000, 0, -168_000, 0]);
    expect(await exceptionOf('R-2')).toMatchObject({ outcome: 'second-return', movedYuan: '1680.00' });

    const { exceptionId } = await exceptionOf('D-2');
    const typed = await office.propose(proposeExceptionResolution, {
      as: STAFF.accountant,
      params: { exceptionId },
      body: { as: 'corrected-by-bank', on: '2025-08-01' },
    });
    expect(await exceptionOf('D-2')).toMatchObject({ exceptionId });
    expect(await office.confirm(typed.proposalId, STAFF.accountant)).toMatchObject({ status: 422 });
    expect(await moved(() => office.confirm(typed.proposalId, STAFF.maker))).toEqual([168_000, -168_000, 0, 0]);
    expect((await listed()).map(({ ref }) => ref)).not.toContain('D-2');
    const second = await exceptionOf('R-2');
    expect(await moved(() => resolve(second.exceptionId, { as: 'mistyped' }))).toEqual([-168_000, 0, 168_000, 0]);
    expect(
      await office.call(proposeExceptionResolution, {
        as: STAFF.accountant,
        params: { exceptionId: second.exceptionId },
        body: { as: 'mistyped' },
      }),
    ).toMatchObject({ status: 409, body: { code: 'bank_exception_resolved' } });
  });

  test('what was listed before exceptions stood in the books is booked by the clock, and what fits by now is applied', async () => {
    const order = await office.paid();
    const endToEndId = order.attempts[0]?.endToEndId ?? '';
    const of = (ref: string, fen: number) => ({ account: 'benefits', ref, kind: 'payment', endToEndId, fen });
    const store = async (line: ReturnType<typeof of>): Promise<void> => {
      const stored = { ...line, valueOn: '2025-08-01' };
      const id = `benefits:${line.ref}`;
      const write = { id, revision: 0, commandId: id, atMs: 0, body: stored, outbox: [] };
      await office.context.store.commit('statement-line', { ...write, index: { exceptionOn: '2025-08-01' } });
    };
    await store(of('OLD-1', 168_000));
    await store(of('OLD-2', 168_001));
    expect(await moved(() => office.services.running.scanClocks())).toEqual([-168_001, 168_001, 0, 0]);
    expect((await listed()).map(({ ref }) => ref).filter((ref) => ref.startsWith('OLD'))).toEqual(['OLD-2']);
    expect(await moved(() => office.services.running.scanClocks())).toEqual([0, 0, 0, 0]);
  });

  test('a changed line and another sum are exceptions, and what the bank keeps is a fee', async () => {
    const order = await office.paid();
    await take(order, { type: 'payment', ref: 'C-1' });
    expect(await moved(() => take(order, { type: 'payment', ref: 'C-1', amountYuan: '1681.00' }))).toEqual([
      -100, 100, 0, 0,
    ]);
    const changed = await exceptionOf('C-1');
    expect(changed).toMatchObject({ outcome: 'changed-line', movedYuan: '-1.00' });
    expect(await moved(() => resolve(changed.exceptionId, { as: 'fee' }))).toEqual([0, -100, 0, 100]);
    expect(await take(order, { type: 'return', ref: 'C-2', amountYuan: '1680.01' })).toBe('amount-differs');
    expect(await exceptionOf('C-2')).toMatchObject({ movedYuan: '1680.01' });
    expect((await office.order(order.orderId)).state).toBe('settled');
    expect(
      await office.call(proposeExceptionResolution, {
        as: STAFF.accountant,
        params: { exceptionId: (await exceptionOf('C-2')).exceptionId },
        body: { as: 'fee' },
      }),
    ).toMatchObject({ status: 422, body: { code: 'resolution_unfit' } });
  });

  test('a payment that the bank named otherwise is tied to its order by two people', async () => {
    const order = await office.paid();
    const { orderId } = order;
    expect(await take(order, { ref: 'N-1', endToEndId: 'NOTPROVIDED' })).toBe('unmatched');
    const { exceptionId } = await exceptionOf('N-1');
    const own = { as: 'payment-of-ours', orderId, attempt: 1 };
    expect(await moved(() => resolve(exceptionId, own))).toEqual([0, 0, 168_000, 0]);
    expect((await office.order(orderId)).state).toBe('returned');
    expect((await listed()).map(({ ref }) => ref)).not.toContain('N-1');
    expect(await office.bookedKeys(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);
    expect(await take(order, { type: 'return', ref: 'N-1', endToEndId: 'NOTPROVIDED' })).toBe('unmatched');
    expect((await listed()).map(({ ref }) => ref)).not.toContain('N-1');
  });

  test('what came back to one account is tied to no order that another account paid', async () => {
    const order = await office.paid();
    const { orderId } = order;
    const { lines } = typedReturn(order, { ref: 'O-1', endToEndId: 'NOTPROVIDED' });
    await office.byTwo(proposeStatementLines, { as: STAFF.maker, body: { account: 'contributions', lines } });
    const { exceptionId } = await exceptionOf('O-1');
    const body = { as: 'payment-of-ours', orderId, attempt: 1 };
    const said = await office.call(proposeExceptionResolution, {
      as: STAFF.accountant,
      params: { exceptionId },
      body,
    });
    expect(said).toMatchObject({ status: 422, body: { code: 'resolution_unfit' } });
    expect((await office.order(orderId)).state).toBe('settled');
  });
});
