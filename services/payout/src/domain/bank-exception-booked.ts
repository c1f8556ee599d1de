import type { BankException } from './bank-exception.ts';
import type { JournalEntry } from './journal-entry.ts';
import { postBankException, postBankExceptionResolved } from './journal-postings.ts';

/** What the books hold for an exception, made by whoever books it: what the bank moved, and how it was explained. */
export const bookedForException = (
  exceptionId: string,
  { account, movedFen, line, resolution }: BankException,
): readonly JournalEntry[] => {
  if (movedFen === 0) return [];
  const moved = { exceptionId, account, movedFen };
  const as = resolution?.type === 'fee' ? 'fee' : 'taken-back';
  return [
    postBankException({ ...moved, valueOn: line.valueOn }),
    resolution === undefined ? null : postBankExceptionResolved({ ...moved, as, on: resolution.on }),
  ].flatMap((entry) => entry ?? []);
};
