import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { type Bill, type BillCommand, EMPTY_BILL } from './bill.ts';
import { billDecider } from './bill-decider.ts';
import { creditFen, creditedFen, dueFen, heldFen, paidFen, receivedFen } from './bill-money.ts';
import { billClockCommand } from './bill-reactions.ts';
import { assess, BATCH, BEFORE, outcome, EMPLOYER, pay, withdraw } from '../testing/bill-stories.ts';

describe('whatever happens to a bill', () => {
  const dates = fc.integer({ min: 0, max: 50 }).map((days) => addDays(civilDate('2025-06-15'), days));
  const prices = fc.array(fc.integer({ min: 0, max: 20000 }), { maxLength: 4 });
  const step = fc.oneof(
    fc.record({ prices, on: dates, pass: fc.boolean() }).map((given) => ({ type: 'assess', ...given }) as const),
    fc
      .record({ amount: fc.integer({ min: 0, max: 30000 }), on: dates })
      .map((given) => ({ type: 'pay', ...given }) as const),
    fc.record({ on: dates }).map((given) => ({ type: 'lapse', ...given }) as const),
    fc.record({ on: dates }).map((given) => ({ type: 'withdraw', ...given }) as const),
    fc
      .record({ row: fc.integer({ min: 1, max: 4 }), how: fc.constantFrom('declined', 'kept') })
      .map((given) => ({ type: 'cover', ...given }) as const),
    fc.record({ share: fc.integer({ min: 1, max: 100 }) }).map((given) => ({ type: 'refund', ...given }) as const),
  );
  const commandOf = (given: ReturnType<typeof step.generate>['value'], state: Bill, version: number): BillCommand => {
    switch (given.type) {
      case 'assess':
        return assess({ version, prices: given.prices, on: given.on, pass: given.pass });
      case 'pay':
        return pay(given.amount, given.on);
      case 'lapse':
        return billClockCommand(BATCH, given.on);
      case 'withdraw':
        return withdraw(given.on);
      case 'cover':
        return outcome(given.row, given.how, state.standing?.version ?? 1);
      case 'refund':
        return {
          type: 'request-refund',
          batchId: BATCH,
          payeeId: EMPLOYER,
          fen: fen(Math.ceil((creditFen(state) * given.share) / 100)),
          requestedOn: BEFORE,
        };
    }
  };

  test('the credit is what was received beyond due and credited, never negative; the bank never owes more than it got', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let state = EMPTY_BILL;
        let version = 0;
        for (const given of steps) {
          version += 1;
          const before = state;
          const result = billDecider.decide(commandOf(given, state, version), state);
          for (const event of result.ok ? result.value : []) state = billDecider.evolve(state, event);
          expect(creditFen(state)).toBe(Math.max(0, receivedFen(state) - dueFen(state) - creditedFen(state)));
          expect(creditedFen(state)).toBeLessThanOrEqual(receivedFen(state));
          expect(paidFen(state)).toBeLessThanOrEqual(dueFen(state));
          expect(state.billRevision).toBeGreaterThanOrEqual(before.billRevision);
          expect(state.paidOn !== null).toBe(state.status === 'paid');
          if (state.status === 'paid') expect(heldFen(state)).toBeGreaterThanOrEqual(dueFen(state));
          if (given.type === 'pay' && before.status === 'paid')
            expect([state.status, state.paidOn]).toEqual(['paid', before.paidOn]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
