import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fen } from '@huji/contracts/shared/money.ts';
import { fundDecider, RESERVATIONS_MAX } from './fund-decider.ts';
import { reservationOf, type Fund, type FundCommand } from './fund.ts';

const apply = (fund: Fund, command: FundCommand): Fund => {
  const result = fundDecider.decide(command, fund);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.reduce(fundDecider.evolve, fund);
};
const reserve = (payoutBatchId: string, round: number, amount: number, credited: number): FundCommand => ({
  type: 'reserve',
  payoutBatchId,
  round,
  fen: fen(amount),
  creditedFen: fen(credited),
});
const giveBack = (payoutBatchId: string, round: number): FundCommand => ({ type: 'give-back', payoutBatchId, round });
const run = (...commands: FundCommand[]): Fund => commands.reduce(apply, fundDecider.initial);

describe('a fund', () => {
  test('gives to the last fen and not one more', () => {
    expect(run(reserve('B1', 1, 100, 100)).reservedFen).toBe(100);
    expect(run(reserve('B1', 1, 101, 100)).reservedFen).toBe(0);
    expect(reservationOf(run(reserve('B1', 1, 101, 100)), 'B1', 1)?.state).toBe('short');
  });

  test('gives once per batch and round, however often it is asked', () => {
    expect(run(reserve('B1', 1, 40, 100), reserve('B1', 1, 40, 100)).reservedFen).toBe(40);
  });

  test('stays with its no for the round, and may give in the next', () => {
    expect(run(reserve('B1', 1, 40, 10), reserve('B1', 1, 40, 100)).reservedFen).toBe(0);
    expect(run(reserve('B1', 1, 40, 10), reserve('B1', 2, 40, 100)).reservedFen).toBe(40);
  });

  test('takes back once, only the round that is meant, and never gives for it again', () => {
    const returned = run(reserve('B1', 1, 40, 100), giveBack('B1', 1), giveBack('B1', 1));
    expect(returned.reservedFen).toBe(0);
    expect(apply(returned, reserve('B1', 1, 40, 100)).reservedFen).toBe(0);
    expect(
      run(reserve('B1', 1, 40, 100), giveBack('B1', 1), reserve('B1', 2, 40, 100), giveBack('B1', 1)).reservedFen,
    ).toBe(40);
  });

  test('keeps the latest batches alone, and holds what the forgotten ones took', () => {
    const many = Array.from({ length: RESERVATIONS_MAX + 50 }, (_, at) => reserve(`B${String(at)}`, 1, 1, 1_000_000));
    const fund = run(...many);
    expect(fund.reservations).toHaveLength(RESERVATIONS_MAX);
    expect(fund.reservations[0]?.payoutBatchId).toBe('B50');
    expect(fund.reservedFen).toBe(RESERVATIONS_MAX + 50);
    expect(apply(fund, giveBack('B50', 1)).reservedFen).toBe(RESERVATIONS_MAX + 49);
    expect(apply(fund, giveBack('B0', 1)).reservedFen).toBe(RESERVATIONS_MAX + 50);
  });

  test('never has more reserved than was credited, under any interleaving with late credits', () => {
    const batch = fc.constantFrom('B1', 'B2', 'B3', 'B4');
    const round = fc.integer({ min: 1, max: 3 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('credit' as const), fen: fc.integer({ min: 0, max: 500 }) }),
      fc.record({
        do: fc.constant('reserve' as const),
        batch,
        round,
        fen: fc.integer({ min: 1, max: 400 }),
        late: fc.integer({ min: 0, max: 300 }),
      }),
      fc.record({ do: fc.constant('give-back' as const), batch, round }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let credited = 0;
        let fund = fundDecider.initial;
        for (const s of steps) {
          if (s.do === 'credit') credited += s.fen;
          else if (s.do === 'give-back') fund = apply(fund, giveBack(s.batch, s.round));
          else fund = apply(fund, reserve(s.batch, s.round, s.fen, Math.max(0, credited - s.late)));
          expect(fund.reservedFen).toBeLessThanOrEqual(credited);
          const open = fund.reservations.filter(({ state }) => state === 'reserved');
          expect(open.reduce((sum, r) => sum + r.fen, 0)).toBe(fund.reservedFen);
        }
      }),
    );
  });
});
