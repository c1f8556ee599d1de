import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { involvedIn } from '../order-involved.ts';
import type { PayeeOwner } from '../payee.ts';
import { payoutBatchDecider } from './payout-batch-decider.ts';
import type { PayoutBatch, PayoutBatchCommand } from './payout-batch.ts';

const on = civilDate('2025-08-04');
const share = (fund: string, amount: number): { fund: string; fen: ReturnType<typeof fen> } => ({
  fund,
  fen: fen(amount),
});
/** As the system stores it: the payee has an id of its own, and the person stands in it and in whom the order is owed to. */
const BARRED = involvedIn(
  {
    payeeId: 'HEIRS-PAYEE',
    orderedFor: 'MEMBERS-PAYEE',
    owedTo: 'MEMBER',
    redirection: null,
    involved: ['FILER', 'REVIEWER'],
  },
  new Map<string, PayeeOwner>([['HEIRS-PAYEE', { type: 'person', personId: 'HEIR' }]]),
);
const make = {
  type: 'make',
  payoutBatchId: 'B1',
  orders: [
    { orderId: 'O1', fen: fen(300), shares: [share('HM', 100), share('HA', 200)] },
    { orderId: 'O2', fen: fen(50), shares: [share('HM', 50)] },
    { orderId: 'O3', fen: fen(7), shares: [] },
  ],
  maker: { subject: 'maker' } as Actor,
  barred: BARRED,
  on,
  at: '2025-08-04T01:00:00.000Z' as Instant,
} as const satisfies PayoutBatchCommand;
const madeBy = (personId: string): PayoutBatchCommand => ({ ...make, maker: { subject: 'maker', personId } });
const approve = (subject = 'checker', personId?: string, barred = BARRED): PayoutBatchCommand => ({
  type: 'approve',
  checker: { subject, ...present({ personId }) },
  barred,
  on,
});
const release = (subject = 'releaser', personId?: string, barred = BARRED): PayoutBatchCommand => ({
  type: 'release',
  releaser: { subject, ...present({ personId }) },
  barred,
  on,
});
const gave = (fund: string, round = 1): PayoutBatchCommand => ({ type: 'fund-gave', round, fund });
const short = (fund: string, round = 1): PayoutBatchCommand => ({ type: 'fund-fell-short', round, fund });
const cash = (round = 1): PayoutBatchCommand => ({ type: 'cash-suffices', round });
const cashShort = (round = 1): PayoutBatchCommand => ({ type: 'cash-fell-short', round, account: 'benefits' });
const gathered: PayoutBatchCommand = { type: 'gathered' };

const run = (commands: readonly PayoutBatchCommand[]): { batch: PayoutBatch; codes: string[] } => {
  let batch = payoutBatchDecider.initial;
  const codes: string[] = [];
  for (const command of commands) {
    const result = payoutBatchDecider.decide(command, batch);
    if (!result.ok) codes.push(result.refusal.code);
    else batch = result.value.reduce(payoutBatchDecider.evolve, batch);
  }
  return { batch, codes };
};
const approved = [make, gathered, approve()];
const reserving = [...approved, release()];

test('a batch asks each fund once for the sum of its orders; what was funded before asks for nothing', () => {
  const { batch } = run([make]);
  expect(batch.fen).toBe(357);
  expect(batch.funds).toEqual([share('HA', 200), share('HM', 150)]);
});

describe('a payout batch goes its way', () => {
  test.each<[string, PayoutBatchCommand[], string]>([
    ['gathers its orders', [make], 'gathering'],
    ['is made', [make, gathered], 'made'],
    ['is approved by another person', approved, 'approved'],
    ['reserves when a third person releases it', reserving, 'reserving'],
    ['goes on reserving until every fund gave', [...reserving, gave('HA')], 'reserving'],
    ['looks at the account when every fund gave', [...reserving, gave('HA'), gave('HM')], 'reserving'],
    ['is released when the account holds enough', [...reserving, gave('HA'), gave('HM'), cash()], 'released'],
    ['is not released by the account before every fund gave', [...reserving, gave('HA'), cash()], 'reserving'],
    [
      'gives everything back when the account holds too little',
      [...reserving, gave('HA'), gave('HM'), cashShort()],
      'returning',
    ],
    [
      'ignores what was said of the account in an earlier round',
      [
        ...reserving,
        short('HA'),
        { type: 'all-given-back', round: 1 },
        release(),
        gave('HA', 2),
        gave('HM', 2),
        cash(1),
      ],
      'reserving',
    ],
    ['counts a fund once', [...reserving, gave('HA'), gave('HA')], 'reserving'],
    ['gives everything back when one falls short', [...reserving, gave('HA'), short('HM')], 'returning'],
    [
      'is short when all is given back',
      [...reserving, gave('HA'), short('HM'), { type: 'all-given-back', round: 1 }],
      'short',
    ],
    [
      'may be released again',
      [
        ...reserving,
        short('HA'),
        { type: 'all-given-back', round: 1 },
        release(),
        gave('HA', 2),
        gave('HM', 2),
        cash(2),
      ],
      'released',
    ],
    [
      'ignores what an earlier round says',
      [...reserving, short('HA'), { type: 'all-given-back', round: 1 }, release(), short('HA', 1), gave('HA', 1)],
      'reserving',
    ],
    ['is not short of a fund that gave', [...reserving, gave('HA'), short('HA')], 'reserving'],
    [
      'is done when every order was sent',
      [...reserving, gave('HA'), gave('HM'), cash(), { type: 'orders-sent' }],
      'done',
    ],
    ['is withdrawn before release', [...approved, { type: 'withdraw' }, { type: 'orders-freed' }], 'withdrawn'],
    [
      'asks no fund when it holds refunds only',
      [{ ...make, orders: [{ orderId: 'O3', fen: fen(7), shares: [] }] }, gathered, approve(), release(), cash()],
      'released',
    ],
  ])('%s', (_title, commands, state) => {
    const { batch, codes } = run(commands);
    expect(codes).toEqual([]);
    expect(batch.state).toBe(state);
  });
});

describe('a payout batch says no', () => {
  test.each<[string, PayoutBatchCommand[], string]>([
    ['when it is not there', [approve()], 'payout_batch_unknown'],
    ['to its maker as checker', [make, gathered, approve('maker')], 'payout_batch_same_person'],
    ['to its maker as releaser', [...approved, release('maker')], 'payout_batch_same_person'],
    ['to its checker as releaser', [...approved, release('checker')], 'payout_batch_same_person'],
    [
      'to its maker as checker with another account',
      [madeBy('P1'), gathered, approve('other', 'P1')],
      'payout_batch_same_person',
    ],
    [
      'to its maker as releaser with another account',
      [madeBy('P1'), gathered, approve('checker', 'P2'), release('other', 'P1')],
      'payout_batch_same_person',
    ],
    [
      'to its checker as releaser with another account',
      [madeBy('P1'), gathered, approve('checker', 'P2'), release('other', 'P2')],
      'payout_batch_same_person',
    ],
    ...['MEMBER', 'HEIR', 'FILER', 'REVIEWER'].flatMap((person): [string, PayoutBatchCommand[], string][] => [
      [`to its ${person} as maker`, [madeBy(person)], 'payment_person_involved'],
      [`to its ${person} as checker`, [make, gathered, approve('x', person)], 'payment_person_involved'],
      [`to its ${person} as releaser`, [...approved, release('x', person)], 'payment_person_involved'],
    ]),
    [
      'to approval when its maker has a part in it by now',
      [madeBy('P1'), gathered, approve('checker', 'P2', ['P1'])],
      'payment_person_involved',
    ],
    ...['P1', 'P2'].map((person): [string, PayoutBatchCommand[], string] => [
      `to release when ${person} has a part in it by now`,
      [madeBy('P1'), gathered, approve('checker', 'P2'), release('releaser', 'P3', [person])],
      'payment_person_involved',
    ]),
    ['to approval while it gathers', [make, approve()], 'payout_batch_not_ready'],
    ['to release before approval', [make, gathered, release()], 'payout_batch_not_ready'],
    ['to a second release', [...reserving, release()], 'payout_batch_not_ready'],
    ['to withdrawal after release', [...reserving, { type: 'withdraw' }], 'payout_batch_not_ready'],
    ['to being completed after it was withdrawn', [make, { type: 'withdraw' }, gathered], 'payout_batch_not_ready'],
    ['to the same id with other orders', [make, { ...make, orders: [] }], 'idempotency_key_reused'],
  ])('%s', (_title, commands, code) => {
    expect(run(commands).codes).toEqual([code]);
  });
});

test('a release after being short forgets the fund that held it', () => {
  const held = [...reserving, short('HA'), { type: 'all-given-back', round: 1 } as const];
  expect(run(held).batch.shortFund).toBe('HA');
  expect(run([...held, release()]).batch.shortFund).toBeNull();
});
