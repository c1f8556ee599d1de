import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { orderDecider } from './order-decider.ts';
import { flagsOf, openFlags } from './order-flags.ts';
import type { RaisedFlag } from './order.ts';
import type { Order, OrderCommand } from './order.ts';
import type { Payee } from './payee.ts';

const on = civilDate('2025-08-01');
const later = civilDate('2025-08-20');
const place = (accountVersion: number): OrderCommand => ({
  type: 'place',
  source: { type: 'claim', claimId: '0190aaaa-0000-7000-8000-000000000001', decisionNo: 1 },
  payeeId: 'P1',
  orderedOn: on,
  lines: [{ fund: 'HM', item: 'HM', fen: fen(168_000) }],
  fen: fen(168_000),
  accountVersion,
  accountVerified: true,
});
const payee = (changed: Partial<Payee> = {}): Payee => ({
  state: 'registered',
  payeeId: 'P1',
  owner: { type: 'person', personId: 'M1' },
  registeredOn: on,
  accountVersion: 1,
  account: { sealed: '', fingerprint: 'f1', holderHash: 'h1' },
  nameCheck: 'matched',
  registeredName: 'same',
  registerNo: 0,
  ...changed,
});
const assign = (flags: readonly RaisedFlag[]): OrderCommand => ({
  type: 'assign',
  payoutBatchId: 'B1',
  accountVersion: 1,
  accountVerified: true,
  flags,
});
const send = (flags: readonly RaisedFlag[]): OrderCommand => ({
  type: 'start-sending',
  payoutBatchId: 'B1',
  accountVersion: 1,
  flags,
  at: '2025-08-04T01:00:00.000Z' as Instant,
});
const accept = (flags: readonly RaisedFlag[], raised = flags, proposalId = 'V1'): OrderCommand => ({
  type: 'accept-flags',
  acceptance: { flags, reason: '夫妻共用账户', proposalId, on },
  raised,
});
const run = (...commands: readonly OrderCommand[]): { order: Order; codes: string[] } => {
  let order = orderDecider.initial;
  const codes: string[] = [];
  for (const command of commands) {
    const result = orderDecider.decide(command, order);
    if (result.ok) order = result.value.reduce(orderDecider.evolve, order);
    else codes.push(result.refusal.code);
  }
  return { order, codes };
};
const ordered = run(place(1)).order;
const codesOf = (order: Order, its: Payee | null, sharing: readonly string[] = []): readonly string[] =>
  flagsOf(order, its, sharing).map(({ code }) => code);

describe('an order is flagged', () => {
  test.each<readonly [string, Order, Payee | null, readonly string[], readonly string[]]>([
    ['by nothing, where everything agrees', ordered, payee(), [], []],
    ['by nothing, before there is an account', run(place(0)).order, null, [], []],
    ['when its account is also another payee’s', ordered, payee(), ['P2'], ['ACCOUNT_SHARED']],
    [
      'when the holder has not the registered name',
      ordered,
      payee({ registeredName: 'other' }),
      [],
      ['HOLDER_DIFFERS'],
    ],
    ['while the register has not said', ordered, payee({ registeredName: 'unknown' }), [], ['HOLDER_UNCONFIRMED']],
    [
      'when the account is another one than when it was ordered',
      ordered,
      payee({ accountVersion: 2 }),
      [],
      ['ACCOUNT_CHANGED'],
    ],
    ['by no first account, registered after the approval', run(place(0)).order, payee(), [], []],
    [
      'by a second account, where there was none before',
      run(place(0)).order,
      payee({ accountVersion: 2 }),
      [],
      ['ACCOUNT_CHANGED'],
    ],
    [
      'of before by the day its account was changed',
      { ...ordered, accountKnown: undefined } as unknown as Order,
      payee({ accountVersion: 2, registeredOn: later }),
      [],
      ['ACCOUNT_CHANGED'],
    ],
    [
      'no more once it is with the bank',
      run(place(1), assign([]), send([])).order,
      payee({ accountVersion: 2 }),
      ['P2'],
      [],
    ],
  ])('%s', (_title, order, its, sharing, codes) => {
    expect(codesOf(order, its, sharing)).toEqual(codes);
  });
});

describe('what is flagged holds the order until it was accepted as it is', () => {
  const shared = flagsOf(ordered, payee(), ['P2']);

  test('at the batch and at the bank', () => {
    expect(run(place(1), assign(shared)).codes).toEqual(['order_flagged']);
    expect(run(place(1), assign([]), send(shared)).codes).toEqual(['order_flagged']);
    expect(run(place(1), accept(shared), assign(shared), send(shared))).toMatchObject({
      codes: [],
      order: { state: 'sending', acceptances: [{ reason: '夫妻共用账户', proposalId: 'V1' }] },
    });
  });

  test.each<readonly [string, readonly RaisedFlag[]]>([
    ['a third payee shares the account', flagsOf(ordered, payee(), ['P2', 'P3'])],
    ['another one does', flagsOf(ordered, payee(), ['P3'])],
    ['the account is changed', flagsOf(ordered, payee({ accountVersion: 2 }), ['P2'])],
    ['the register says another name', flagsOf(ordered, payee({ registeredName: 'other' }), ['P2'])],
  ])('and is raised anew when %s', (_title, now) => {
    expect(openFlags(run(place(1), accept(shared)).order, now).length).toBeGreaterThan(0);
    expect(run(place(1), accept(shared), assign(now)).codes).toEqual(['order_flagged']);
  });

  test('a name that differed before the register changed is not the name that differs now', () => {
    const before = flagsOf(ordered, payee({ registeredName: 'other', registerNo: 0 }), []);
    const now = flagsOf(ordered, payee({ registeredName: 'other', registerNo: 1 }), []);
    expect(openFlags(run(place(1), accept(before)).order, now)).toEqual(now);
  });

  test('what is flagged no more cannot be accepted, and the same word is heard once', () => {
    expect(run(place(1), accept(shared, [])).codes).toEqual(['order_flags_differ']);
    expect(run(place(1), assign([]), send([]), accept(shared)).codes).toEqual(['order_not_ready']);
    expect(run(place(1), accept(shared), accept(shared)).order.acceptances).toHaveLength(1);
  });
});
