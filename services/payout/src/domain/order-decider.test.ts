import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { orderDecider } from './order-decider.ts';
import type { BankFact, Order, OrderCommand, OrderEvent } from './order.ts';

const claimId = '0190aaaa-0000-7000-8000-000000000001';
const place: OrderCommand = {
  type: 'place',
  source: { type: 'claim', claimId, decisionNo: 1 },
  payeeId: 'P1',
  orderedOn: civilDate('2025-08-01'),
  lines: [{ fund: 'HM', item: 'HM', fen: fen(168_000) }],
  fen: fen(168_000),
  accountVersion: 1,
  accountVerified: true,
};
const on = civilDate('2025-08-04');
const assign = (payoutBatchId: string, accountVersion = 1): OrderCommand => ({
  type: 'assign',
  payoutBatchId,
  accountVersion,
  accountVerified: true,
  flags: [],
});
const send = (payoutBatchId: string, accountVersion = 1): OrderCommand => ({
  type: 'start-sending',
  payoutBatchId,
  accountVersion,
  flags: [],
  at: '2025-08-04T01:00:00.000Z' as Instant,
});
const record = (fact: BankFact, attempt = 1): OrderCommand => ({ type: 'record', attempt, fact });
const settled: BankFact = { type: 'settled', valueOn: on };
const rejected: BankFact = { type: 'rejected', reason: 'ACCOUNT_CLOSED', on };
const returned: BankFact = { type: 'returned', reason: 'ACCOUNT_CLOSED', on };
const reissue = (accountVersion: number): OrderCommand => ({ type: 'reissue', accountVersion, accountVerified: true });

const run = (commands: readonly OrderCommand[]): { order: Order; events: OrderEvent[]; codes: string[] } => {
  let order = orderDecider.initial;
  const events: OrderEvent[] = [];
  const codes: string[] = [];
  for (const command of commands) {
    const result = orderDecider.decide(command, order);
    if (!result.ok) codes.push(result.refusal.code);
    else {
      events.push(...result.value);
      order = result.value.reduce(orderDecider.evolve, order);
    }
  }
  return { order, events, codes };
};

const inBatch = [place, assign('B1')];
const sending = [...inBatch, send('B1')];

describe('an order goes its way', () => {
  test.each<[string, OrderCommand[], string]>([
    ['is ordered when its payee has a verified account', [place], 'ordered'],
    ['waits for an account otherwise', [{ ...place, accountVerified: false }], 'awaiting-account'],
    [
      'stops waiting when the account is there',
      [{ ...place, accountVerified: false }, { type: 'account-verified' }],
      'ordered',
    ],
    ['is batched', inBatch, 'batched'],
    ['leaves a batch that is withdrawn', [...inBatch, { type: 'unassign', payoutBatchId: 'B1' }], 'ordered'],
    ['stays when another batch lets go', [...inBatch, { type: 'unassign', payoutBatchId: 'B2' }], 'batched'],
    [
      'waits again when its account is no longer good',
      [...inBatch, { type: 'set-aside', payoutBatchId: 'B1' }],
      'awaiting-account',
    ],
    ['is sending before the bank is called', sending, 'sending'],
    ['is sent when the bank has it', [...sending, record({ type: 'accepted' })], 'sent'],
    ['is unknown when the bank does not answer', [...sending, record({ type: 'unanswered' })], 'unknown'],
    [
      'stays sent when a later question is not answered',
      [...sending, record({ type: 'accepted' }), record({ type: 'unanswered' })],
      'sent',
    ],
    [
      'leaves unknown when the bank has it after all',
      [...sending, record({ type: 'unanswered' }), record({ type: 'accepted' })],
      'sent',
    ],
    ['leaves unknown by a settlement', [...sending, record({ type: 'unanswered' }), record(settled)], 'settled'],
    ['is returned when the bank refuses', [...sending, record(rejected)], 'returned'],
    ['is returned after settlement', [...sending, record(settled), record(returned)], 'returned'],
    [
      'is returned also when the settlement is heard of later',
      [...sending, record(returned), record(settled)],
      'returned',
    ],
    ['is settled when a rejection turns out wrong', [...sending, record(rejected), record(settled)], 'settled'],
    ['stays settled when a rejection comes late', [...sending, record(settled), record(rejected)], 'settled'],
    ['is ordered again with another account', [...sending, record(rejected), reissue(2)], 'ordered'],
    [
      'goes through a second attempt',
      [...sending, record(rejected), reissue(2), assign('B2', 2), send('B2', 2), record(settled, 2)],
      'settled',
    ],
  ])('%s', (_title, commands, state) => {
    const { order, codes } = run(commands);
    expect(codes).toEqual([]);
    expect(order.state).toBe(state);
  });
});

describe('an order says no', () => {
  test.each<[string, OrderCommand[], string]>([
    ['to a command before it exists', [assign('B1')], 'order_unknown'],
    [
      'to a second decision of the same number with another sum',
      [place, { ...place, fen: fen(1) }],
      'order_obligation_differs',
    ],
    ['to a second batch', [...inBatch, assign('B2')], 'order_in_other_batch'],
    [
      'to a batch while its account is not verified',
      [place, { type: 'assign', payoutBatchId: 'B1', accountVersion: 1, accountVerified: false, flags: [] }],
      'payee_account_unverified',
    ],
    ['to a batch while it waits', [{ ...place, accountVerified: false }, assign('B1')], 'order_not_ready'],
    ['to sending from a batch it is not in', [...inBatch, send('B2')], 'order_not_ready'],
    ['to sending to another account than three people let it go to', [...inBatch, send('B1', 2)], 'order_not_ready'],
    ['to sending twice', [...sending, send('B1')], 'order_not_ready'],
    ['to sending while unknown', [...sending, record({ type: 'unanswered' }), send('B1')], 'order_not_ready'],
    [
      'to sending what a late statement settled',
      [...sending, record(rejected), reissue(2), assign('B2', 2), record(settled), send('B2', 2)],
      'order_not_ready',
    ],
    ['to a re-issue while nothing came back', [...sending, reissue(2)], 'order_not_returned'],
    [
      'to a re-issue with the account the bank refused',
      [...sending, record(rejected), reissue(1)],
      'payee_account_unchanged',
    ],
    ['to an answer about an attempt it never made', [...sending, record(settled, 2)], 'order_attempt_unknown'],
    [
      'to an answer with another sum',
      [...sending, { type: 'record', attempt: 1, fen: fen(1), fact: settled }],
      'order_amount_differs',
    ],
  ])('%s', (_title, commands, code) => {
    expect(run(commands).codes).toEqual([code]);
  });
});

test('the same account may be tried again when the account was not the reason', () => {
  const { order, codes } = run([...sending, record({ type: 'rejected', reason: 'NEVER_RECEIVED', on }), reissue(1)]);
  expect(codes).toEqual([]);
  expect(order.state).toBe('ordered');
});

test('every attempt has an end-to-end id of its own and names batch and account version', () => {
  const { order } = run([...sending, record(rejected), reissue(2), assign('B2', 2), send('B2', 2)]);
  expect(order.attempts.map(({ payoutBatchId, accountVersion }) => [payoutBatchId, accountVersion])).toEqual([
    ['B1', 1],
    ['B2', 2],
  ]);
  expect(new Set(order.attempts.map(({ endToEndId }) => endToEndId)).size).toBe(2);
});

test('an order placed again changes nothing', () => {
  expect(run([place, place]).events).toHaveLength(1);
});

describe('properties', () => {
  const batches = fc.constantFrom('B1', 'B2', 'B3');
  const attempts = fc.integer({ min: 1, max: 3 });
  const command: fc.Arbitrary<OrderCommand> = fc.oneof(
    fc.constant(place),
    fc.constant<OrderCommand>({ type: 'account-verified' }),
    batches.map(assign),
    batches.map((payoutBatchId): OrderCommand => ({ type: 'unassign', payoutBatchId })),
    batches.map((batch) => send(batch)),
    fc
      .tuple(fc.constantFrom<BankFact>({ type: 'accepted' }, { type: 'unanswered' }, settled, returned), attempts)
      .map(([fact, attempt]) => record(fact, attempt)),
    fc.constantFrom(reissue(2), reissue(3), reissue(4)),
  );

  test('at most one attempt is settled and not returned, whatever is said in whatever order', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { order } = run([place, ...commands]);
        const paid = order.attempts.filter((a) => a.settledOn !== undefined && a.returned?.moneyMoved !== true);
        expect(paid.length).toBeLessThanOrEqual(1);
        if (order.state === 'settled') expect(paid).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test('an attempt starts only when the one before has come back', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { order } = run([place, ...commands]);
        for (const attempt of order.attempts.slice(0, -1)) expect(attempt.returned).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test('each fact of the bank is kept once per attempt', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { events } = run([place, ...commands, ...commands]);
        const facts = events.flatMap((e) =>
          e.type === 'settled' || e.type === 'returned' ? [`${e.type}:${String(e.attempt)}`] : [],
        );
        expect(new Set(facts).size).toBe(facts.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an order is redirected', () => {
  const propose = (
    payeeId = 'HEIR',
    proposedBy: Hand = { subject: 'one', roles: ['accountant'] },
  ): Extract<OrderCommand, { type: 'propose-redirection' }> => ({
    type: 'propose-redirection',
    redirection: { payeeId, reason: 'PAYEE_DECEASED', accountVersion: 1, proposedBy },
    barred: ['DEAD', 'HEIR-PERSON'],
  });
  const confirm = (
    subject = 'two',
    accountVerified = true,
    role: Role = 'cashier',
  ): Extract<OrderCommand, { type: 'confirm-redirection' }> => ({
    type: 'confirm-redirection',
    confirmedBy: { subject, roles: [role] },
    on,
    barred: ['DEAD', 'HEIR-PERSON'],
    accountVersion: 1,
    accountVerified,
  });
  const waiting = { ...place, accountVerified: false } as OrderCommand;

  test.each<[string, OrderCommand[], Order['state']]>([
    ['while it waits for an account', [waiting, propose(), confirm()], 'ordered'],
    ['to a payee who waits for an account too', [waiting, propose(), confirm('two', false)], 'awaiting-account'],
    ['after it came back', [...sending, record(settled), record(returned), propose(), confirm()], 'ordered'],
  ])('%s', (_title, commands, state) => {
    const { order, codes } = run(commands);
    expect([codes, order.state, order.payeeId, order.redirection]).toEqual([[], state, 'HEIR', null]);
    expect(order.redirections).toMatchObject([
      { payeeId: 'HEIR', accountVersion: 1, proposedBy: { subject: 'one' }, confirmedBy: { subject: 'two' } },
    ]);
  });

  test.each<[string, OrderCommand[], string]>([
    ['not by one person alone', [waiting, propose(), confirm('one')], 'proposal_same_person'],
    [
      'not by two accounts of one person',
      [
        waiting,
        propose('HEIR', { subject: 'one', personId: 'P7', roles: ['accountant'] }),
        {
          type: 'confirm-redirection',
          confirmedBy: { subject: 'two', personId: 'P7', roles: ['cashier'] },
          on,
          barred: [],
          accountVersion: 1,
          accountVerified: true,
        },
      ],
      'proposal_same_person',
    ],
    ['not by two of one role', [waiting, propose(), confirm('two', true, 'accountant')], 'proposal_same_role'],
    ['not without a proposal', [waiting, confirm()], 'proposal_unknown'],
    ...['DEAD', 'HEIR-PERSON'].flatMap((personId): [string, OrderCommand[], string][] => [
      [
        `not by the word of ${personId}`,
        [waiting, propose('HEIR', { subject: 'one', personId, roles: ['accountant'] }), confirm()],
        'payment_person_involved proposal_unknown',
      ],
      [
        `not confirmed by ${personId}`,
        [waiting, propose(), { ...confirm(), confirmedBy: { subject: 'two', personId, roles: ['cashier'] } }],
        'payment_person_involved',
      ],
      [
        `not when who proposed it turned out to be ${personId}`,
        [waiting, { ...propose('HEIR', { subject: 'one', personId, roles: ['accountant'] }), barred: [] }, confirm()],
        'payment_person_involved',
      ],
    ]),
    [
      'not to an account that was changed since it was proposed',
      [waiting, propose(), { ...confirm(), accountVersion: 2 }],
      'redirection_account_changed',
    ],
    ['not to the same payee', [waiting, propose('P1')], 'redirection_payee_unchanged'],
    ['not in a batch', [...inBatch, propose()], 'order_not_redirectable'],
    ['not when it was batched since', [place, propose(), assign('B1'), confirm()], 'order_not_redirectable'],
    ['not while the bank may have it', [...sending, propose()], 'order_not_redirectable'],
    ['not after it was paid', [...sending, record(settled), propose()], 'order_not_redirectable'],
  ])('%s', (_title, commands, code) => {
    const { order, codes } = run(commands);
    expect([codes, order.payeeId]).toEqual([code.split(' '), 'P1']);
  });

  test('and the decision it came from, said again, changes nothing', () => {
    const { codes, order } = run([waiting, propose(), confirm(), waiting]);
    expect([codes, order.payeeId]).toEqual([[], 'HEIR']);
  });
});
