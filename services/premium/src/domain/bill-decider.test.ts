import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { type BillCommand } from './bill.ts';
import { billDecider } from './bill-decider.ts';
import { creditFen, creditedFen, dueFen, receivedFen } from './bill-money.ts';
import { billClockCommand, reactToPaymentReturned, reactToPaymentSettled } from './bill-reactions.ts';
import {
  assess,
  BATCH,
  BEFORE,
  decide,
  EMPLOYER,
  figures,
  outcome,
  pay,
  play,
  withdraw,
} from '../testing/bill-stories.ts';

describe('a bill', () => {
  const late = '2025-08-01';
  test.each<[string, BillCommand[], Partial<ReturnType<typeof figures>>]>([
    ['asks for what the accepted rows cost', [assess({})], { status: 'awaiting', due: fen(9900), paid: fen(0) }],
    [
      'is paid by the exact sum',
      [assess({}), pay(9900, '2025-06-25')],
      { status: 'paid', paid: fen(9900), credit: fen(0) },
    ],
    ['is not paid by one fen less', [assess({}), pay(9899, '2025-06-25')], { status: 'awaiting', paid: fen(9899) }],
    [
      'keeps the rest of too much as credit',
      [assess({}), pay(10000, '2025-06-25')],
      { paid: fen(9900), credit: fen(100) },
    ],
    [
      'is paid on the value date of the money that fills it',
      [assess({}), pay(5000, '2025-06-22'), pay(4900, '2025-06-28'), pay(100, '2025-06-30')],
      { status: 'paid', paidOn: civilDate('2025-06-28'), credit: fen(100) },
    ],
    [
      'takes the greatest value date also when statements come out of order',
      [assess({}), pay(5000, '2025-06-28'), pay(4900, '2025-06-22')],
      { status: 'paid', paidOn: civilDate('2025-06-28') },
    ],
    ['is paid in time on S + 30', [assess({}), pay(9900, '2025-07-31')], { status: 'paid' }],
    ['is not filled by money of S + 31', [assess({}), pay(9900, late)], { status: 'awaiting' }],
    [
      'lapses after S + 30 and holds all money as credit',
      [assess({}), pay(900, '2025-06-25'), billClockCommand(BATCH, civilDate(late))],
      { status: 'lapsed', due: fen(0), paid: fen(0), credit: fen(900) },
    ],
    [
      'turns money after the lapse into credit',
      [assess({}), billClockCommand(BATCH, civilDate(late)), pay(9900, late)],
      { status: 'lapsed', credit: fen(9900) },
    ],
    [
      'does not lapse on S + 30',
      [assess({}), billClockCommand(BATCH, civilDate('2025-07-31'))],
      { status: 'awaiting' },
    ],
    [
      'does not lapse once paid',
      [assess({}), pay(9900, '2025-06-25'), billClockCommand(BATCH, civilDate(late))],
      { status: 'paid' },
    ],
    [
      'without an accepted row stays awaiting',
      [assess({ pass: false }), pay(9900, '2025-06-25')],
      { status: 'awaiting', credit: fen(9900) },
    ],
    ['that costs nothing awaits its confirmation', [assess({ prices: [0] })], { status: 'awaiting', due: fen(0) }],
    [
      'that costs nothing is paid by a confirmation of 0',
      [assess({ prices: [0] }), pay(0, '2025-06-25')],
      { status: 'paid' },
    ],
    [
      'that costs nothing is not paid by what came before it was accepted',
      [assess({ prices: [0], pass: false }), pay(0, '2025-06-21'), assess({ version: 2, prices: [0] })],
      { status: 'awaiting' },
    ],
    [
      'that costs nothing has the date of its own confirmation',
      [
        assess({ prices: [0], pass: false }),
        pay(700, '2025-06-21'),
        assess({ version: 2, prices: [0] }),
        pay(0, '2025-06-24'),
      ],
      { status: 'paid', paidOn: civilDate('2025-06-24'), credit: fen(700) },
    ],
    [
      'a correction that the money covers stays paid with its A, the rest is a credit',
      [assess({ prices: [9900, 9900] }), pay(19800, '2025-06-22'), assess({ version: 2, on: '2025-06-28' })],
      { status: 'paid', due: fen(9900), credit: fen(9900), paidOn: civilDate('2025-06-22') },
    ],
    [
      'a dearer correction awaits the difference',
      [assess({}), pay(9900, '2025-06-22'), assess({ version: 2, prices: [9900, 9900] })],
      { status: 'awaiting', due: fen(19800), paid: fen(9900), paidOn: null },
    ],
    [
      'a dearer correction is paid when the difference comes, with the later A',
      [assess({}), pay(9900, '2025-06-22'), assess({ version: 2, prices: [9900, 9900] }), pay(9900, '2025-06-29')],
      { status: 'paid', paidOn: civilDate('2025-06-29'), credit: fen(0) },
    ],
    [
      'a correction that makes the batch short covers nobody and owes all',
      [assess({}), pay(9900, '2025-06-22'), assess({ version: 2, pass: false })],
      { status: 'awaiting', due: fen(0), credit: fen(9900) },
    ],
    [
      'a cheaper correction of a part-paid batch is paid as of the correction',
      [assess({ prices: [9900, 9900] }), pay(9900, '2025-06-22'), assess({ version: 2, on: '2025-06-28' })],
      { status: 'paid', paidOn: civilDate('2025-06-28') },
    ],
    [
      'a batch that fell unpaid and is corrected back is paid as of that correction, not of the old A',
      [
        assess({}),
        pay(9900, '2025-06-22'),
        assess({ version: 2, pass: false, on: '2025-06-25' }),
        assess({ version: 3, on: '2025-07-10' }),
      ],
      { status: 'paid', paidOn: civilDate('2025-07-10') },
    ],
    [
      'an older version changes nothing',
      [assess({ version: 2, prices: [1, 2] }), assess({ version: 1 })],
      { due: fen(3) },
    ],
    [
      'a correction on the last day before S is taken',
      [assess({}), pay(9900, '2025-06-22'), assess({ version: 2, prices: [100], on: '2025-06-30' })],
      { due: fen(100) },
    ],
    [
      'a correction of a batch in effect is not taken',
      [assess({}), pay(9900, '2025-06-22'), assess({ version: 2, prices: [100], on: '2025-07-01' })],
      { due: fen(9900), status: 'paid' },
    ],
    [
      'a correction of an unpaid batch is taken after S, until S + 30',
      [assess({}), assess({ version: 2, prices: [100], on: '2025-07-31' })],
      { due: fen(100) },
    ],
    [
      'a correction after S + 30 is not taken',
      [assess({}), assess({ version: 2, prices: [100], on: late })],
      { due: fen(9900) },
    ],
    [
      'withdrawn before S it holds all money as credit',
      [assess({}), pay(9900, '2025-06-22'), withdraw('2025-06-30')],
      { status: 'withdrawn', due: fen(0), credit: fen(9900), paidOn: null },
    ],
    ['is not withdrawn from S on', [assess({}), pay(9900, '2025-06-22'), withdraw('2025-07-01')], { status: 'paid' }],
    ['unpaid, is not withdrawn from S on either', [assess({}), withdraw('2025-07-01')], { status: 'awaiting' }],
    [
      'a correction of a withdrawn batch is not taken',
      [assess({}), withdraw('2025-06-30'), assess({ version: 2 })],
      { status: 'withdrawn' },
    ],
    [
      'withdrawn before it was assessed it takes no version',
      [withdraw('2025-06-21'), assess({})],
      { status: 'withdrawn', due: fen(0) },
    ],
    [
      'the money of a row declined at payment is a credit',
      [assess({ prices: [9900, 8000] }), pay(17900, '2025-06-22'), outcome(2, 'declined')],
      { status: 'paid', due: fen(9900), credit: fen(8000) },
    ],
    [
      'a row declined in an older version changes nothing',
      [assess({ prices: [9900, 8000] }), assess({ version: 2, prices: [9900, 8000] }), outcome(2, 'declined', 1)],
      { due: fen(17900) },
    ],
    [
      'a cover kept at a withdrawal keeps its money',
      [assess({ prices: [9900, 8000] }), pay(17900, '2025-06-22'), withdraw('2025-06-25'), outcome(2, 'kept')],
      { status: 'withdrawn', due: fen(8000), credit: fen(9900) },
    ],
    [
      'a cover kept at a correction keeps its money',
      [assess({ prices: [9900, 8000] }), pay(17900, '2025-06-22'), assess({ version: 2 }), outcome(2, 'kept', 2)],
      { status: 'paid', due: fen(17900), credit: fen(0) },
    ],
    [
      'a cover kept at a correction stands at its old price, whatever its row says now',
      [
        assess({ prices: [9900, 8000] }),
        pay(17900, '2025-06-22'),
        assess({ version: 2, prices: [9900, 4000] }),
        outcome(2, 'kept', 2),
      ],
      { status: 'paid', due: fen(17900), credit: fen(0) },
    ],
    [
      'a dearer row whose cover is kept wants no difference',
      [
        assess({ prices: [9900, 4000] }),
        pay(13900, '2025-06-22'),
        assess({ version: 2, prices: [9900, 8000], on: '2025-06-28' }),
        outcome(2, 'kept', 2),
      ],
      { status: 'paid', due: fen(13900), paidOn: civilDate('2025-06-28') },
    ],
    [
      'a kept cover whose money is needed elsewhere leaves a difference to pay',
      [
        assess({ prices: [9900, 9900] }),
        pay(19800, '2025-06-22'),
        assess({ version: 2, prices: [19800] }),
        outcome(2, 'kept', 2),
      ],
      { status: 'awaiting', due: fen(29700) },
    ],
    [
      'money paid back no longer fills a correction',
      [
        assess({}),
        pay(10000, '2025-06-22'),
        { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE },
        assess({ version: 2, prices: [10000] }),
        pay(100, '2025-06-29'),
      ],
      { status: 'paid', paidOn: civilDate('2025-06-29'), credit: fen(0) },
    ],
  ])('%s', (_story, commands, expected) => {
    expect(figures(play(commands))).toMatchObject(expected);
  });

  test('stands only when all parts of a version have come, in whatever order and however often', () => {
    const first = assess({ part: 1, parts: 2, prices: [9900] });
    const second = assess({ part: 2, parts: 2, prices: [8000] });
    const gathered = play([second, second]);
    expect(gathered.status).toBe('empty');
    const state = play([first, first], gathered);
    expect(state.standing?.rows.map(({ rowNo }) => rowNo)).toEqual([1, 501]);
    expect(dueFen(state)).toBe(17900);
  });

  test('counts the same money once', () => {
    const money = pay(9900, '2025-06-22');
    expect(receivedFen(play([assess({}), money, money]))).toBe(9900);
  });

  test('answers every request, also with no', () => {
    const paid = play([assess({}), pay(9900, '2025-06-22')]);
    const no = { type: 'batch-change-refused', batchId: BATCH, version: 2 };
    expect(decide(assess({ version: 2, on: '2025-07-01' }), paid)).toEqual([{ ...no, code: 'BATCH_IN_EFFECT' }]);
    const lapsed = play([assess({}), billClockCommand(BATCH, civilDate(late))]);
    expect(decide(assess({ version: 2, on: late }), lapsed)).toEqual([{ ...no, code: 'BATCH_LAPSED' }]);
    expect(decide(withdraw('2025-07-02'), play([assess({})]))).toEqual([
      { ...no, version: 1, code: 'WITHDRAWAL_TOO_LATE' },
    ]);
  });

  test('numbers every change of its verdict', () => {
    const state = play([assess({}), pay(9900, '2025-06-22')]);
    const events = decide(assess({ version: 2, prices: [9900, 9900] }), state);
    expect(events).toMatchObject([
      { type: 'batch-billed', billRevision: 3, dueFen: 19800, heldFen: 9900 },
      { type: 'batch-unpaid', billRevision: 4, reason: 'difference', version: 2 },
    ]);
  });

  test.each([
    ['the whole credit when no sum is named', undefined, 100],
    ['a part of it', fen(40), 40],
  ])('pays back %s', (_what, sum, expected) => {
    const state = play([assess({}), pay(10000, '2025-06-22')]);
    const command = { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE } as const;
    const after = play([sum === undefined ? command : { ...command, fen: sum }], state);
    expect([creditedFen(after), creditFen(after)]).toEqual([expected, 100 - expected]);
  });

  test('refuses to pay back more than the credit, or nothing', () => {
    const state = play([assess({}), pay(10000, '2025-06-22')]);
    const refund = (sum: number): BillCommand => ({
      type: 'request-refund',
      batchId: BATCH,
      payeeId: EMPLOYER,
      fen: fen(sum),
      requestedOn: BEFORE,
    });
    expect(billDecider.decide(refund(101), state)).toMatchObject({ refusal: { code: 'credit_exceeded' } });
    expect(billDecider.decide(refund(0), state)).toMatchObject({ refusal: { code: 'credit_missing' } });
    expect(billDecider.decide(refund(1), play([assess({})]))).toMatchObject({ refusal: { code: 'credit_missing' } });
  });

  test('notes how a refund ended, and knows only its own', () => {
    const refund: BillCommand = { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE };
    const state = play([assess({}), pay(10000, '2025-06-22'), refund]);
    const result = (refundNo: number): BillCommand => ({
      type: 'take-refund-result',
      batchId: BATCH,
      refundNo,
      result: 'returned',
    });
    const after = play([result(1), result(1)], state);
    expect(after.refunds).toEqual([{ refundNo: 1, payeeId: EMPLOYER, fen: 100, state: 'returned' }]);
    expect(creditFen(after)).toBe(0);
    expect(billDecider.decide(result(2), state)).toMatchObject({ refusal: { code: 'refund_unknown' } });
  });

  test('keeps what the latest payment of a refund came to when a run of records comes again', () => {
    const refund: BillCommand = { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE };
    const state = play([assess({}), pay(10000, '2025-06-22'), refund]);
    const said = (attempt: number, event: typeof reactToPaymentSettled): BillCommand[] =>
      event({ batchId: BATCH, refundNo: 1, attempt }).map(({ command }) => command);
    const run = [...said(2, reactToPaymentReturned), ...said(3, reactToPaymentSettled)];
    const settled = play([...said(1, reactToPaymentReturned), ...run], state);
    expect(settled.refunds).toMatchObject([{ state: 'settled' }]);
    // The second return changed nothing when it was first heard, so that the bill does not know its command.
    expect(play(said(2, reactToPaymentReturned), settled)).toEqual(settled);
    expect(play(said(3, reactToPaymentReturned), settled).refunds).toMatchObject([{ state: 'returned' }]);
  });
});
