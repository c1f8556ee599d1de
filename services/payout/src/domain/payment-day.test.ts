import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fen } from '@huji/contracts/shared/money.ts';
import { paymentDayDecider, type PaymentDay, type PaymentDayCommand } from './payment-day.ts';

const limits = { perBatchYuan: '100.00', perReleaserYuan: '150.00', perDayYuan: '200.00', clause: '理事会决议第 3 条' };
const letGo = (payoutBatchId: string, amount: number, subject = 'head-1'): PaymentDayCommand => ({
  type: 'let-go',
  batch: { payoutBatchId, fen: fen(amount), releaser: { subject } },
  limits,
});
const run = (...commands: readonly PaymentDayCommand[]) => {
  let day: PaymentDay = paymentDayDecider.initial;
  const refused: unknown[] = [];
  for (const command of commands) {
    const result = paymentDayDecider.decide(command, day);
    if (result.ok) day = result.value.reduce(paymentDayDecider.evolve, day);
    else refused.push(result.refusal.data?.['limit']);
  }
  return { day, refused };
};

describe('what is let go on a day', () => {
  test.each<readonly [string, readonly PaymentDayCommand[], readonly string[]]>([
    ['up to each limit', [letGo('B1', 10_000), letGo('B2', 5_000), letGo('B3', 5_000, 'head-2')], []],
    ['in one batch too large', [letGo('B1', 10_001)], ['perBatchYuan']],
    ['by one releaser too much', [letGo('B1', 10_000), letGo('B2', 5_001)], ['perReleaserYuan']],
    [
      'by all of them too much',
      [letGo('B1', 10_000), letGo('B2', 10_000, 'head-2'), letGo('B3', 1, 'head-3')],
      ['perDayYuan'],
    ],
    ['again, after a fund was short, counts once', [letGo('B1', 10_000), letGo('B1', 10_000)], []],
    [
      'and came to nothing, counts no more',
      [letGo('B1', 10_000), { type: 'forget', payoutBatchId: 'B1' }, letGo('B2', 10_000)],
      [],
    ],
    ['without a limit, whatever it is', [{ ...letGo('B1', 99_999_999), limits: undefined } as PaymentDayCommand], []],
  ])('%s', (_title, commands, refused) => {
    expect(run(...commands).refused).toEqual(refused);
  });

  test('never passes a limit, in whatever order batches come', () => {
    const command = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      amount: fc.integer({ min: 1, max: 12_000 }),
      by: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (given) => {
        const { day } = run(...given.map(({ id, amount, by }) => letGo(id, amount, by)));
        const sum = day.batches.reduce((total, batch) => total + batch.fen, 0);
        expect(sum).toBeLessThanOrEqual(20_000);
      }),
    );
  });
});
