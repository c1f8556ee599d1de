import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { fundDecider } from '../fund-decider.ts';
import { addEntries, creditedTo, NO_TOTALS } from '../journal-totals.ts';
import { postOpening } from '../journal-postings.ts';
import { payoutBatchDecider } from './payout-batch-decider.ts';
import {
  nextStep,
  reactToCashRead,
  reactToFundAnswered,
  reserving,
  type PayoutBatchStep,
} from './payout-batch-steps.ts';
import type { PayoutBatch, PayoutBatchCommand } from './payout-batch.ts';

const on = civilDate('2025-08-04');
const at = '2025-08-04T01:00:00.000Z' as Instant;
const share = { fund: 'HM', fen: fen(100) };
const make: PayoutBatchCommand = {
  type: 'make',
  payoutBatchId: 'B1',
  orders: [{ orderId: 'O1', fen: fen(100), shares: [share] }],
  maker: { subject: 'maker' },
  barred: [],
  on,
  at,
};
const released: PayoutBatchCommand[] = [
  make,
  { type: 'gathered' },
  { type: 'approve', checker: { subject: 'checker' }, barred: [], on },
  { type: 'release', releaser: { subject: 'releaser' }, barred: [], on },
];
const gave: PayoutBatchCommand = { type: 'fund-gave', round: 1, fund: 'HM' };
const batchAfter = (...commands: PayoutBatchCommand[]): PayoutBatch =>
  commands.reduce((batch, command) => {
    const decided = payoutBatchDecider.decide(command, batch);
    return decided.ok ? decided.value.reduce(payoutBatchDecider.evolve, batch) : batch;
  }, payoutBatchDecider.initial);
const MINUTE_MS = 60_000;

describe('by itself a payout batch', () => {
  test.each<[string, PayoutBatchCommand[], PayoutBatchStep | null]>([
    ['does nothing while it waits for a person', released.slice(0, 3), null],
    ['asks the next fund', released, { type: 'reserve', share }],
    ['looks at the account when every fund gave', [...released, gave], { type: 'check-cash' }],
    [
      'sends when the account holds enough',
      [...released, gave, { type: 'cash-suffices', round: 1 }],
      { type: 'send-orders' },
    ],
    [
      'gives back when the account holds too little',
      [...released, gave, { type: 'cash-fell-short', round: 1, account: 'benefits' }],
      { type: 'give-all-back' },
    ],
    [
      'gives back when one fell short',
      [...released, { type: 'fund-fell-short', round: 1, fund: 'HM' }],
      { type: 'give-all-back' },
    ],
    ['frees its orders when it is withdrawn', [make, { type: 'withdraw' }], { type: 'free-orders' }],
  ])('%s', (_title, commands, step) => {
    expect(nextStep(batchAfter(...commands), Date.parse(at))).toEqual(step);
  });

  test('is given up a quarter of an hour after its maker’s request began, but not when it was gathered since', () => {
    const gathering = batchAfter(make);
    expect(nextStep(gathering, Date.parse(at) + 14 * MINUTE_MS)).toBeNull();
    expect(nextStep(gathering, Date.parse(at) + 15 * MINUTE_MS)).toEqual({ type: 'abandon' });
    expect(batchAfter(make, { type: 'abandon' }).state).toBe('withdrawing');
    expect(batchAfter(make, { type: 'gathered' }, { type: 'abandon' }).state).toBe('made');
  });
});

test.each([
  [100, 'fund-gave'],
  [99, 'fund-fell-short'],
])('a fund that was credited %i answers: %s', (credited, type) => {
  const opening = postOpening({ fund: 'HM', fen: fen(credited), on });
  const batch = batchAfter(...released);
  const command = reserving(
    batch,
    share,
    creditedTo(addEntries(NO_TOTALS, opening === null ? [] : [opening]), share.fund),
  );
  const decided = fundDecider.decide(command, fundDecider.initial);
  const fund = decided.ok ? decided.value.reduce(fundDecider.evolve, fundDecider.initial) : fundDecider.initial;
  expect(reactToFundAnswered(batch, 'HM', fund)).toEqual({ type, round: 1, fund: 'HM' });
});

test.each([
  [100, 'cash-suffices'],
  [99, 'cash-fell-short'],
  [-1, 'cash-fell-short'],
])('an account of which %i is free answers: %s', (freeFen, type) => {
  const batch = batchAfter(...released);
  expect(reactToCashRead(batch, [{ account: 'benefits', freeFen: fen(freeFen) }])).toMatchObject({ type, round: 1 });
  expect(reactToCashRead(batch, [{ account: 'contributions', freeFen: fen(freeFen) }])).toMatchObject({
    type: 'cash-fell-short',
    account: 'benefits',
  });
});
