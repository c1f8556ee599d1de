import { describe, expect, test } from '@jest/globals';
import { addFen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { BATCH, BEFORE, assess, EMPLOYER, outcome, pay, person, play, withdraw } from '../testing/bill-stories.ts';
import { billClockCommand } from './bill-reactions.ts';
import {
  billedFaults,
  billedPeople,
  billedSums,
  billFaults,
  type BillWitness,
  earnedOf,
  isSeenBilled,
} from './bill-evidence.ts';
import { dueFen } from './bill-money.ts';
import type { Bill, BillCommand } from './bill.ts';
import type { ReceivedMoney } from './money.ts';

const SENT = [assess({ prices: [5000, 6000, 7000] })];
const PAID = [...SENT, pay(20_000, '2025-06-21')];
const REFUNDED: BillCommand = { type: 'request-refund', batchId: BATCH, payeeId: EMPLOYER, requestedOn: BEFORE };

/** The moneys as premium stores them, and the log as it hears of a bill. */
const storedOf = ({ moneys }: Bill): readonly ReceivedMoney[] =>
  moneys.map((money) => ({
    ...money,
    account: 'contributions',
    bankRef: money.moneyId,
    textHash: 'h',
    sealedText: 's',
    batchId: BATCH,
  }));
const told = (bill: Bill): readonly BillWitness[] => [
  ...(bill.paidOn === null
    ? []
    : [{ action: 'batch-paid', data: { version: bill.standing?.version ?? 0, paidOn: bill.paidOn } }]),
  ...bill.refunds.map(({ refundNo, fen: sum }) => ({ action: 'refund-requested', data: { refundNo, fen: sum } })),
];
const faultsOf = (bill: Bill, moneys = storedOf(bill), witnesses = told(bill)): readonly string[] =>
  billFaults({ batchId: BATCH, bill, moneys, witnesses });

describe('what funds earn of a batch is what its covers cost for good', () => {
  test.each<[string, readonly BillCommand[], readonly number[]]>([
    ['nothing before it is paid', SENT, []],
    ['its rows once it is paid', PAID, [5000, 6000, 7000]],
    ['nothing of rows that took no cover', [...PAID, outcome(2, 'declined')], [5000, 7000]],
    ['nothing once it is withdrawn', [...PAID, withdraw('2025-06-25')], []],
    ['a kept cover once it is withdrawn', [...PAID, withdraw('2025-06-25'), outcome(1, 'kept')], [5000]],
    [
      'a kept cover at what it cost, whatever its row says after a correction',
      [...PAID, assess({ version: 2, prices: [6000, 6000], on: '2025-06-25' }), outcome(1, 'kept', 2)],
      [5000, 6000],
    ],
    ['nothing of one that lapsed', [...SENT, billClockCommand(BATCH, civilDate('2025-08-01'))], []],
    [
      'nothing while a correction awaits the difference',
      [...PAID, assess({ version: 2, prices: [90_000], on: '2025-06-25' })],
      [],
    ],
  ])('%s', (_, commands, earned) => {
    const bill = play(commands);
    expect(earnedOf(bill).map(({ fen: sum }) => sum)).toEqual(earned);
    if (bill.status === 'paid') expect(addFen(ZERO_FEN, ...earned.map(fen))).toBe(dueFen(bill));
  });

  test('whoever an earlier version that was paid named is somebody of the batch', () => {
    const corrected = play([...PAID, assess({ version: 2, prices: [5000], on: '2025-06-25' })]);
    expect(billedPeople(corrected)).toEqual([person(1), person(2), person(3)]);
  });
});

describe('a bill and its evidence', () => {
  test.each<[string, readonly BillCommand[]]>([
    ['that nobody paid', SENT],
    ['that is paid', PAID],
    ['that was paid late, beside money in time', [...PAID, pay(100, '2025-09-01')]],
    ['whose credit goes back', [...PAID, REFUNDED]],
    ['all of whose rows took no cover', [...PAID, ...[1, 2, 3].map((row) => outcome(row, 'declined'))]],
    ['that cost nothing and was confirmed', [assess({ prices: [0] }), pay(0, '2025-06-21')]],
  ])('%s agree', (_, commands) => {
    expect(faultsOf(play(commands))).toEqual([]);
  });

  const paid = play(PAID);
  const [money] = storedOf(paid);
  test.each<[string, readonly string[]]>([
    ['is paid and holds less than it costs', faultsOf({ ...paid, moneys: [] }, [])],
    ['is paid and the audit log does not know it', faultsOf(paid, storedOf(paid), [])],
    ['is not paid, and the audit log knows only that it was', faultsOf({ ...paid, status: 'lapsed' })],
    [`counts money ${money!.moneyId}, which does not belong to it`, faultsOf(paid, [])],
    [`counts money ${money!.moneyId} otherwise than it came`, faultsOf(paid, [{ ...money!, fen: fen(1) }])],
    [`counts money ${money!.moneyId} twice`, faultsOf({ ...paid, moneys: [...paid.moneys, ...paid.moneys] })],
    [`counts money ${money!.moneyId}, which does not belong to it`, faultsOf(paid, [{ ...money!, batchId: 'x' }])],
    [
      'has a refund 1 that the audit log does not know',
      faultsOf(play([...PAID, REFUNDED]), storedOf(paid), told(paid)),
    ],
    ['lost refund 1, which the audit log knows', faultsOf(paid, storedOf(paid), told(play([...PAID, REFUNDED])))],
  ])('one that %s is told', (fault, faults) => {
    expect(faults).toContain(fault);
  });
});

describe('what the audit log saw a bill ask for', () => {
  const saw = (version: number, dueFenSeen: number): BillWitness => ({
    action: 'batch-billed',
    data: { version, dueFen: dueFenSeen },
  });
  const bill = play(SENT);

  test('is what it asks for; of bills of before it saw nothing', () => {
    expect(billedFaults(bill, [])).toEqual([]);
    expect(billedFaults(bill, [saw(1, 18_000)])).toEqual([]);
    expect(billedFaults(bill, [saw(1, 17_000)])).toEqual(['asks for another sum than the audit log saw billed']);
    expect(billedFaults(bill, [saw(1, 18_000), saw(2, 18_000)])).toEqual([
      'lost a version that the audit log saw billed',
    ]);
  });

  test('is told apart from what it did not see, and once it saw a version it saw those that follow', () => {
    const corrected = { ...bill, standing: { ...bill.standing!, version: 2 } };
    expect([isSeenBilled(bill, []), isSeenBilled(bill, [saw(1, 18_000)])]).toEqual([false, true]);
    expect(billedFaults(corrected, [])).toEqual([]);
    expect(billedFaults(corrected, [saw(1, 17_000), saw(2, 18_000)])).toEqual([]);
    expect(isSeenBilled(corrected, [saw(1, 18_000)])).toBe(false);
    expect(billedFaults(corrected, [saw(1, 18_000)])).toEqual([
      'asks for a version that the audit log did not see billed, and it saw an earlier one',
    ]);
  });

  test('stays so when covers are kept since: each took the place of its row', () => {
    const [first, second] = bill.standing!.rows;
    const kept = [
      { personId: first!.personId, plan: first!.plan, fen: fen(4_000) },
      { personId: second!.personId, plan: 'OTHER', fen: fen(100) },
    ];
    expect([...billedSums({ standing: bill.standing, kept })]).toEqual([18_000, 17_000, 17_100]);
    expect(billedFaults({ ...bill, kept }, [saw(1, 17_000)])).toEqual([]);
    expect(billedSums({ standing: null, kept })).toEqual(new Set());
  });
});
