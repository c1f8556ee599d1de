import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { listFunds, proposeFundOpening, type FundReply } from '@huji/contracts/payout/fund-http.ts';
import { exportJournal, listJournal, proposeBankTransfer, proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack, readOrder, reissueOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import {
  confirmPayoutProposal,
  listPayoutProposals,
  readPayoutProposal,
  refusePayoutProposal,
  withdrawPayoutProposal,
} from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import {
  listStatementExceptions,
  proposeExceptionResolution,
  proposeStatementLines,
} from '@huji/contracts/payout/statement-line-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { fundOpened, ownAccountRegistered } from '@huji/contracts/payout/events.ts';
import { listOwnAccounts, proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { moneyReceived } from '@huji/contracts/premium/events.ts';
import { startBankSimulator, type BankSimulator } from '@huji/all-in-one/bank-simulator/bank-server.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { openPayoutOffice, orderIdOf, STAFF, type CallParts, type PayoutOffice } from './testing/payout-office.ts';

jest.setTimeout(60_000);

const HEAD = STAFF.releaser;
const OTHER_CASHIER = { roles: ['cashier'], subject: 'cashier-2' } as const;
let bank: BankSimulator;
let office: PayoutOffice;
let context: ServiceContext;
beforeAll(async () => {
  bank = await startBankSimulator({ today: () => civilDate('2025-08-01') });
  office = await openPayoutOffice({
    bankUrl: bank.url,
    onCompose: (composed) => {
      context = composed;
    },
  });
  await office.open('HM', '100000.00');
});
afterAll(async () => {
  await office.close();
  await bank.close();
});

const settledOrder = async (): Promise<OrderReply> => {
  const { payeeId, personId = '' } = await office.registered(randomUUID());
  const orderId = orderIdOf(await office.approve({ personId, payeeId }));
  await office.settled();
  await office.release(await office.makeAndApprove([orderId]));
  await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
  return office.order(orderId);
};
const lineOf = (order: OrderReply, changes: object) => ({
  account: 'benefits',
  lines: [
    {
      ref: `T-${randomUUID()}`,
      type: 'return',
      endToEndId: order.attempts.at(-1)?.endToEndId,
      amountYuan: order.amountYuan,
      valueOn: '2025-08-01',
      ...changes,
    },
  ],
});
const keysOf = async (text: string): Promise<string[]> => {
  await office.settled();
  const { entries } = await office.get<{ entries: { businessKey: string }[] }>(listJournal, {
    as: STAFF.supervisor,
    query: { limit: '200' },
  });
  return entries.map(({ businessKey }) => businessKey).filter((key) => key.includes(text));
};
const confirm = (proposalId: string, as: CallParts['as'], ifMatch?: string) =>
  office.call(confirmPayoutProposal, { as, params: { proposalId }, ...present({ ifMatch }) });
const propose = (operation: Operation, parts: CallParts) => office.get<PayoutProposalReply>(operation, parts);
const pending = async (): Promise<string[]> =>
  (
    await office.get<{ proposals: PayoutProposalReply[] }>(listPayoutProposals, {
      as: STAFF.supervisor,
      query: { limit: '200' },
    })
  ).proposals.map(({ proposalId }) => proposalId);

describe('nobody alone: what one person types about a payment', () => {
  test('changes nothing, is listed with what it contradicts, and counts when somebody of another role confirms it', async () => {
    const order = await settledOrder();
    // Twenty months later a cashier says that it came back.
    office.services.setDay('2027-04-01');
    const body = lineOf(order, { valueOn: '2027-04-01' });
    const typed = await propose(proposeStatementLines, { as: STAFF.maker, body });
    const { orderId } = order;
    expect(typed).toMatchObject({
      state: 'pending',
      contradictions: [{ code: 'settled-before', orderId, attempt: 1, on: '2025-08-01', ref: body.lines[0]?.ref }],
    });
    expect(await pending()).toContain(typed.proposalId);
    expect((await office.order(orderId)).state).toBe('settled');
    expect(await office.call(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} })).toMatchObject({
      body: { code: 'order_not_returned' },
    });
    expect(await keysOf(`returned:${orderId}`)).toEqual([]);

    for (const [as, code] of [
      [STAFF.maker, 'proposal_same_person'],
      [{ roles: ['accountant'], subject: STAFF.maker.subject } as const, 'proposal_same_person'],
      [OTHER_CASHIER, 'proposal_same_role'],
      [{ roles: ['office-head', 'cashier'], subject: 'both' } as const, 'proposal_same_role'],
    ] as const)
      expect(await confirm(typed.proposalId, as)).toMatchObject({ status: 422, body: { code } });
    expect(await confirm(typed.proposalId, STAFF.supervisor)).toMatchObject({ status: 403 });
    expect((await office.order(orderId)).state).toBe('settled');

    expect(await confirm(typed.proposalId, STAFF.accountant)).toMatchObject({
      status: 200,
      body: { state: 'carried-out', wanted: { lines: [{ outcome: 'applied' }] }, decidedBy: { roles: ['accountant'] } },
    });
    expect((await office.order(orderId)).state).toBe('returned');
    expect(await keysOf(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);
    expect(await pending()).not.toContain(typed.proposalId);
    expect(await confirm(typed.proposalId, HEAD)).toMatchObject({ body: { code: 'proposal_concluded' } });
    expect(await keysOf(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);

    await office.get(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} });
    expect(await office.order(orderId)).toMatchObject({ attemptNo: 2, paidBeforeOn: ['2025-08-01'] });
    office.services.setDay('2025-08-01');
  });

  test('two accounts of one person are one person', async () => {
    const personId = randomUUID();
    const order = await settledOrder();
    const typed = await propose(proposeStatementLines, {
      as: { roles: ['cashier'], subject: 'first-account', personId },
      body: lineOf(order, {}),
    });
    const second = { roles: ['accountant'], subject: 'second-account', personId } as const;
    expect(await confirm(typed.proposalId, second)).toMatchObject({ body: { code: 'proposal_same_person' } });
  });

  test('is withdrawn by whoever typed it, refused by others, and expires', async () => {
    const order = await settledOrder();
    const typed = async () =>
      (await propose(proposeStatementLines, { as: STAFF.maker, body: lineOf(order, {}) })).proposalId;
    const first = await typed();
    const withdraw = (proposalId: string, as: CallParts['as']) =>
      office.call(withdrawPayoutProposal, { as, params: { proposalId } });
    expect(await withdraw(first, OTHER_CASHIER)).toMatchObject({ status: 403, body: { code: 'proposal_of_another' } });
    expect(await withdraw(first, STAFF.maker)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await confirm(first, STAFF.accountant)).toMatchObject({ status: 409, body: { code: 'proposal_concluded' } });

    const second = await typed();
    const refuse = (as: CallParts['as']) =>
      office.call(refusePayoutProposal, { as, params: { proposalId: second }, body: { reason: '回单上没有这一笔' } });
    expect(await refuse(STAFF.maker)).toMatchObject({ body: { code: 'proposal_same_person' } });
    expect(await refuse(STAFF.accountant)).toMatchObject({ body: { state: 'refused', reason: '回单上没有这一笔' } });

    const third = await typed();
    expect(await confirm(third, STAFF.accountant, '"7"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    office.services.setDay('2025-08-15');
    expect(await pending()).toContain(third);
    office.services.setDay('2025-08-16');
    expect(await pending()).not.toContain(third);
    expect(await confirm(third, STAFF.accountant)).toMatchObject({ status: 409, body: { code: 'proposal_expired' } });
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

describe('nobody alone: openings, transfers and claw-backs', () => {
  test('are booked when a second person of another role has confirmed them, an opening by the head of office alone', async () => {
    const opening = await propose(proposeFundOpening, {
      as: STAFF.accountant,
      params: { fund: 'NEW1' },
      body: { amountYuan: '100.00', openedOn: '2025-01-01' },
    });
    expect(await keysOf('opening:NEW1')).toEqual([]);
    expect(await confirm(opening.proposalId, STAFF.maker)).toMatchObject({ status: 403 });
    expect(await confirm(opening.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await keysOf('opening:NEW1')).toEqual(['opening:NEW1']);

    const body = { from: 'contributions', to: 'benefits', amountYuan: '1.00', valueOn: '2025-08-01' };
    const transfer = await propose(proposeBankTransfer, { as: STAFF.accountant, body });
    expect(await keysOf('transfer:')).toEqual([]);
    expect(await confirm(transfer.proposalId, STAFF.maker)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await keysOf('transfer:')).toEqual([`transfer:${transfer.proposalId}`]);

    const { orderId } = await settledOrder();
    const credit = { ref: 'K1', fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' };
    const clawBack = await propose(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body: credit });
    expect((await office.order(orderId)).clawedBackYuan).toBe('0.00');
    expect(await confirm(clawBack.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect((await office.order(orderId)).clawedBackYuan).toBe('1.00');
  });

  test('what became impossible in between is refused and stays for people', async () => {
    const propose2 = (amountYuan: string) =>
      propose(proposeFundOpening, {
        as: STAFF.accountant,
        params: { fund: 'NEW2' },
        body: { amountYuan, openedOn: '2025-01-01' },
      });
    const [one, other] = [await propose2('100.00'), await propose2('200.00')];
    expect(await confirm(one.proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await confirm(other.proposalId, HEAD)).toMatchObject({
      status: 409,
      body: { code: 'fund_opening_differs' },
    });
    expect(await pending()).toContain(other.proposalId);
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
    expect(await confirm((body as PayoutProposalReply).proposalId, HEAD)).toMatchObject({ status: 200 });
    expect(await open('BIG1', '999999999999.99')).toMatchObject(exceeded);
    const [one, two] = [await open('BIG1', '600000000000.00'), await open('BIG2', '600000000000.00')];
    const idOf = ({ body }: { body: unknown }) => (body as PayoutProposalReply).proposalId;
    expect(await confirm(idOf(one), HEAD)).toMatchObject({ status: 200 });
    expect(await confirm(idOf(two), HEAD)).toMatchObject({ status: 422, body: { code: 'sum_exceeded' } });
    expect(await open('BIG3', '600000000000.00')).toMatchObject(exceeded);
  });
});

describe('nobody alone: what no payment of ours explains', () => {
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
    const { wanted } = await office.byTwo(proposeStatementLines, { as: STAFF.maker, body: lineOf(order, changes) });
    return 'lines' in wanted ? wanted.lines[0]?.outcome : undefined;
  };
  const balance = async (account: string): Promise<number> => {
    await office.settled();
    const { balances } = await office.get<{ balances: { account: string; amountYuan: string }[] }>(proveJournal, {
      as: STAFF.supervisor,
    });
    return Math.round(100 * Number(balances.find((each) => each.account === account)?.amountYuan ?? 0));
  };
  const [BANK, OWES, ERROR, FEE] = [
    'assets:bank:benefits',
    'assets:receivable:bank',
    'liabilities:bank-error',
    'expense:bank-fee',
  ];
  const moved = async (work: () => Promise<unknown>): Promise<number[]> => {
    const accounts = [BANK, OWES, ERROR, FEE];
    const before = await Promise.all(accounts.map(balance));
    await work();
    const after = await Promise.all(accounts.map(balance));
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
    const order = await settledOrder();
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
    const typed = await propose(proposeExceptionResolution, {
      as: STAFF.accountant,
      params: { exceptionId },
      body: { as: 'corrected-by-bank', on: '2025-08-01' },
    });
    expect(await exceptionOf('D-2')).toMatchObject({ exceptionId });
    expect(await confirm(typed.proposalId, STAFF.accountant)).toMatchObject({ status: 422 });
    expect(await moved(() => confirm(typed.proposalId, STAFF.maker))).toEqual([168_000, -168_000, 0, 0]);
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
    const order = await settledOrder();
    const endToEndId = order.attempts[0]?.endToEndId ?? '';
    const of = (ref: string, fen: number) => ({ account: 'benefits', ref, kind: 'payment', endToEndId, fen });
    const store = async (line: ReturnType<typeof of>): Promise<void> => {
      const stored = { ...line, valueOn: '2025-08-01' };
      const id = `benefits:${line.ref}`;
      const write = { id, revision: 0, commandId: id, atMs: 0, body: stored, outbox: [] };
      await context.store.commit('statement-line', { ...write, index: { exceptionOn: '2025-08-01' } });
    };
    await store(of('OLD-1', 168_000));
    await store(of('OLD-2', 168_001));
    expect(await moved(() => office.services.running.scanClocks())).toEqual([-168_001, 168_001, 0, 0]);
    expect((await listed()).map(({ ref }) => ref).filter((ref) => ref.startsWith('OLD'))).toEqual(['OLD-2']);
    expect(await moved(() => office.services.running.scanClocks())).toEqual([0, 0, 0, 0]);
  });

  test('a changed line and another sum are exceptions, and what the bank keeps is a fee', async () => {
    const order = await settledOrder();
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
    const order = await settledOrder();
    const { orderId } = order;
    expect(await take(order, { ref: 'N-1', endToEndId: 'NOTPROVIDED' })).toBe('unmatched');
    const { exceptionId } = await exceptionOf('N-1');
    const own = { as: 'payment-of-ours', orderId, attempt: 1 };
    expect(await moved(() => resolve(exceptionId, own))).toEqual([0, 0, 168_000, 0]);
    expect((await office.order(orderId)).state).toBe('returned');
    expect((await listed()).map(({ ref }) => ref)).not.toContain('N-1');
    expect(await keysOf(`returned:${orderId}`)).toEqual([`returned:${orderId}:1`]);
    expect(await take(order, { type: 'return', ref: 'N-1', endToEndId: 'NOTPROVIDED' })).toBe('unmatched');
    expect((await listed()).map(({ ref }) => ref)).not.toContain('N-1');
  });
});

describe('nobody alone: what a fund may pay', () => {
  const unsent = async (fund: string): Promise<string> => {
    const { payeeId, personId = '' } = await office.registered(randomUUID());
    const lines = [{ fund, item: 'HM', fen: 10_000 }];
    const orderId = orderIdOf(await office.approve({ personId, payeeId, lines }));
    await office.settled();
    return orderId;
  };
  const fundOf = async (code: string): Promise<FundReply | undefined> => {
    await office.settled();
    const { funds } = await office.get<{ funds: FundReply[] }>(listFunds, { as: STAFF.supervisor });
    return funds.find(({ fund }) => fund === code);
  };
  test('a fund pays out of cover that has begun, never ahead of it', async () => {
    const [personId, batchId] = [randomUUID(), randomUUID()];
    const cover = { personId, batchId, employerId: randomUUID(), version: 1, billRevision: 2, postedOn: '2025-09-01' };
    const row = { rowNo: 1, plan: 'HM', outcome: 'granted', coverId: `HM:${batchId}`, fund: 'AHEAD', deltaFen: 20_000 };
    await office.services.publish([{ contract: coverChanged, key: personId, data: { ...cover, rows: [row] } }]);
    const orderId = await unsent('AHEAD');
    const batch = await office.makeAndApprove([orderId]);
    expect(await office.release(batch)).toMatchObject({ shortFund: 'BENEFITS' });
    expect(await office.batch(batch)).toMatchObject({ shortFund: 'AHEAD' });
    await office.until('it is held', async () => (await office.batch(batch)).state === 'short');
    expect(await fundOf('AHEAD')).toMatchObject({ creditedYuan: '0.00', availableYuan: '0.00' });
    office.services.setDay('2025-09-01');
    await office.services.running.scanClocks();
    expect(await fundOf('AHEAD')).toMatchObject({ creditedYuan: '200.00' });
    await office.release(batch);
    await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
    office.services.setDay('2025-08-01');
  });
});

describe('nobody alone: the paying account, own accounts, credits', () => {
  const earned = async (fund: string, fen: number): Promise<void> => {
    const [personId, batchId] = [randomUUID(), randomUUID()];
    const cover = { personId, batchId, employerId: randomUUID(), version: 1, billRevision: 2, postedOn: '2025-07-01' };
    const row = { rowNo: 1, plan: 'HM', outcome: 'granted', coverId: `HM:${batchId}`, fund, deltaFen: fen };
    await office.services.publish([{ contract: coverChanged, key: personId, data: { ...cover, rows: [row] } }]);
    await office.settled();
  };
  const transfer = (from: string, to: string, amountYuan: string) =>
    office.byTwo(proposeBankTransfer, {
      as: STAFF.accountant,
      body: { from, to, amountYuan, valueOn: '2025-08-01' },
    });

  test('an account pays no more than it holds less what is on its way, also where the fund is full', async () => {
    // A day after everything that the tests before have dated.
    office.services.setDay('2027-04-02');
    const { payeeId, personId = '' } = await office.registered(randomUUID());
    await earned('RICH', 10_000_000);
    const { balances } = await office.get<{ balances: { account: string; amountYuan: string }[] }>(proveJournal, {
      as: STAFF.supervisor,
    });
    const held = balances.find(({ account: name }) => name === 'assets:bank:benefits')?.amountYuan ?? '0.00';
    const all = Math.round(Number(held) * 100);
    // All but 50.00 of the account is moved away.
    const away = `${String(Math.floor((all - 5_000) / 100))}.${String((all - 5_000) % 100).padStart(2, '0')}`;
    await transfer('benefits', 'contributions', away);
    const lines = [{ fund: 'RICH', item: 'HM', fen: 5_001 }];
    const orderId = orderIdOf(await office.approve({ personId, payeeId, lines }));
    await office.settled();
    const batch = await office.makeAndApprove([orderId]);
    await office.release(batch);
    await office.until('it is held', async () => (await office.batch(batch)).state === 'short');
    expect(await office.batch(batch)).toMatchObject({ code: 'CASH_SHORT', shortAccount: 'benefits' });
    expect((await office.order(orderId)).attempts).toEqual([]);
    await transfer('contributions', 'benefits', '0.01');
    await office.release(batch);
    await office.until('it is paid', async () => (await office.order(orderId)).state === 'settled');
    await transfer('contributions', 'benefits', away);
    office.services.setDay('2025-08-01');
  });

  test('what is no registered account is none; the head of office registers one by name, number and purpose', async () => {
    const unknown = { from: 'benefits', to: 'rainy-day', amountYuan: '1.00', valueOn: '2025-08-01' };
    expect(await office.call(proposeBankTransfer, { as: STAFF.accountant, body: unknown })).toMatchObject({
      status: 422,
      body: { code: 'own_account_unknown', data: { pointer: '/to' } },
    });
    const own = { account: 'rainy-day', number: '2200000000000000018', bankCode: '102241000012', purpose: '备用金' };
    const asked = { as: STAFF.accountant, body: own };
    const { proposalId } = await propose(proposeOwnAccount, asked);
    expect(await confirm(proposalId, STAFF.maker)).toMatchObject({ status: 403 });
    expect(await confirm(proposalId, HEAD)).toMatchObject({ body: { state: 'carried-out' } });
    expect(await transfer('benefits', 'rainy-day', '1.00')).toMatchObject({ state: 'carried-out' });
    const other = { ...asked, body: { ...own, number: '2200000000000000026' } };
    expect(await office.call(proposeOwnAccount, other)).toMatchObject({ body: { code: 'own_account_differs' } });
    const { accounts } = await office.get<{ accounts: { account: string }[] }>(listOwnAccounts, { as: STAFF.maker });
    expect(accounts.map((each) => each.account)).toEqual(['benefits', 'contributions', 'rainy-day']);
    await office.settled();
    expect(office.services.heard(ownAccountRegistered)).toMatchObject([{ account: 'rainy-day' }]);
    expect(office.services.heard(fundOpened)).toContainEqual({ fund: 'HM', openedOn: '2025-01-01' });
  });

  test('a credit is booked once: as money or as the claw-back of one order, in whatever spelling', async () => {
    const [one, other] = [await settledOrder(), await settledOrder()];
    const back = (orderId: string, ref: string) => ({
      as: STAFF.accountant,
      params: { orderId },
      body: { ref, fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' },
    });
    await office.byTwo(proposeClawBack, back(one.orderId, 'CR-1'));
    const taken = { status: 409, body: { code: 'credit_booked_already', data: { pointer: '/ref' } } };
    expect(await office.call(proposeClawBack, back(other.orderId, 'cr_1'))).toMatchObject(taken);

    const money = (ref: string) => ({
      moneyId: context.ids.derivedId('money', 'benefits', ref),
      account: 'benefits',
      valueOn: '2025-08-01',
      fen: 100,
    });
    const first = money('CR 2');
    await office.services.publish([{ contract: moneyReceived, key: first.moneyId, data: first }]);
    await office.settled();
    expect(await office.call(proposeClawBack, back(other.orderId, 'cr-2'))).toMatchObject(taken);
    const twice = money('CR 1');
    await office.services.publish([{ contract: moneyReceived, key: twice.moneyId, data: twice }]);
    await office.settled();
    const { lines } = await office.get<{ lines: { outcome: string; ref: string }[] }>(listStatementExceptions, {
      as: STAFF.supervisor,
    });
    expect(lines.filter(({ outcome }) => outcome === 'credit-twice')).toMatchObject([{ ref: twice.moneyId }]);
  });
});

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
    expect(await keysOf(`approved:${orderId}`)).toEqual([`approved:${orderId}`]);
    expect(await office.get(readPayee, { as: STAFF.supervisor, params: { payeeId } })).toMatchObject({ personId });
  });
});
