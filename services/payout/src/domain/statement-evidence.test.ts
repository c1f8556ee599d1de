import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { BankException } from './bank-exception.ts';
import { bookedForException } from './bank-exception-booked.ts';
import { endToEndIdOf } from './order-end-to-end-id.ts';
import type { Order } from './order.ts';
import { exceptionFaults, lineFaults, linesNamedBy } from './statement-evidence.ts';
import type { StatementLine } from './statement-line.ts';

const ON = civilDate('2026-05-02');
const ORDER_ID = '018f4e3a-7c2b-7d11-8a55-0242ac120003:1';
const LINE: StatementLine = {
  account: 'benefits',
  ref: 'R-1',
  type: 'payment',
  endToEndId: endToEndIdOf(ORDER_ID, 1),
  fen: fen(100),
  valueOn: ON,
};
const order = (attempt: object, sum = 100): Order =>
  ({ orderId: ORDER_ID, fen: fen(sum), attempts: [{ no: 1, ...attempt }] }) as unknown as Order;
const EXCEPTION: BankException = {
  state: 'resolved',
  type: 'second-debit',
  line: LINE,
  account: 'benefits',
  movedFen: fen(-100),
  resolution: { type: 'fee', on: ON },
};

test('an attempt names the lines that said so', () => {
  expect(linesNamedBy(order({ debitRef: 'R-1', returnRef: 'R-2' }))).toEqual([
    { account: 'benefits', ref: 'R-1', type: 'payment', no: 1 },
    { account: 'benefits', ref: 'R-2', type: 'return', no: 1 },
  ]);
  expect(linesNamedBy(order({ settledOn: ON }))).toEqual([]);
});

test('a line explains a payment of its sum that settled, or an exception stands for it', () => {
  const fault = ['explains no payment, and no exception stands for it'];
  expect(lineFaults(LINE, order({ settledOn: ON }), null)).toEqual([]);
  expect(lineFaults(LINE, null, EXCEPTION)).toEqual([]);
  for (const other of [null, order({}), order({ settledOn: ON }, 99), order({ no: 2, settledOn: ON })])
    expect(lineFaults(LINE, other, null)).toEqual(fault);
  expect(lineFaults({ ...LINE, type: 'return' }, order({ settledOn: ON }), null)).toEqual(fault);
});

test('an exception has its line, and the books hold what it moved and how it was explained', () => {
  const entries = bookedForException('e', EXCEPTION);
  const booked = new Map(entries.map((entry) => [entry.businessKey, entry]));
  expect([...booked.keys()]).toEqual(['bank-exception:e', 'bank-exception-resolved:e']);
  expect(exceptionFaults('e', EXCEPTION, LINE, booked)).toEqual([]);
  expect(exceptionFaults('e', EXCEPTION, null, booked)).toEqual(['is of a line that is on no statement']);
  const [raised] = entries;
  expect(exceptionFaults('e', EXCEPTION, LINE, new Map([['bank-exception:e', raised!]]))).toEqual([
    'has no entry bank-exception-resolved:e as it says',
  ]);
  const dearer = { ...EXCEPTION, movedFen: fen(-99) };
  expect(exceptionFaults('e', dearer, LINE, booked)).toHaveLength(2);
});
