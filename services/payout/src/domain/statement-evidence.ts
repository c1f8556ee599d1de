import type { BankException } from './bank-exception.ts';
import { bookedForException } from './bank-exception-booked.ts';
import { isSameEntry, type JournalEntry } from './journal-entry.ts';
import { payingAccountOf } from './journal-accounts.ts';
import type { Attempt, Order } from './order.ts';
import { paymentOf, type StatementLine } from './statement-line.ts';

/** The lines of the statement that an attempt names as having said so, by account and folded reference. */
export const linesNamedBy = (
  order: Order,
): readonly (Pick<StatementLine, 'account' | 'ref' | 'type'> & { no: number })[] =>
  order.attempts.flatMap(({ no, debitRef, returnRef }) => [
    ...(debitRef === undefined
      ? []
      : [{ account: payingAccountOf(order), ref: debitRef, type: 'payment', no } as const]),
    ...(returnRef === undefined
      ? []
      : [{ account: payingAccountOf(order), ref: returnRef, type: 'return', no } as const]),
  ]);

const isSaid = ({ type }: StatementLine, { settledOn, returned }: Attempt): boolean =>
  type === 'payment' ? settledOn !== undefined : returned !== undefined;

/** What speaks against a line that was dealt with: it explains an attempt that says the same, or an exception stands for it. */
export const lineFaults = (
  line: StatementLine,
  order: Order | null,
  exception: BankException | null,
): readonly string[] => {
  if (exception !== null) return [];
  const named = paymentOf(line);
  const attempt = order?.attempts.find(({ no }) => no === named?.attempt);
  return order?.fen === line.fen && attempt !== undefined && isSaid(line, attempt)
    ? []
    : ['explains no payment, and no exception stands for it'];
};

/** What speaks against an exception: its line is on the statement, and the books hold what it moved. */
export const exceptionFaults = (
  exceptionId: string,
  exception: BankException,
  standing: StatementLine | null,
  entries: ReadonlyMap<string, JournalEntry>,
): readonly string[] => [
  ...(standing === null ? ['is of a line that is on no statement'] : []),
  ...bookedForException(exceptionId, exception)
    .filter((booked) => {
      const entry = entries.get(booked.businessKey);
      return entry === undefined || !isSameEntry(entry, booked);
    })
    .map(({ businessKey }) => `has no entry ${businessKey} as it says`),
];
