import type { BankException, Resolution } from './bank-exception.ts';
import type { JournalEntry } from './journal-entry.ts';
import { postBankException, postBankExceptionResolved } from './journal-postings.ts';

type Moved = Pick<BankException, 'account' | 'movedFen'>;

/** What the bank moved beyond what was known; null: nothing. */
export const bookedAsMoved = (
  exceptionId: string,
  { account, movedFen, line }: Moved & Pick<BankException, 'line'>,
): JournalEntry | null =>
  movedFen === 0 ? null : postBankException({ exceptionId, account, movedFen, valueOn: line.valueOn });

/** How it was explained; null: nothing had moved. */
export const bookedAsResolved = (
  exceptionId: string,
  { account, movedFen }: Moved,
  { type, on }: Resolution,
): JournalEntry | null =>
  movedFen === 0
    ? null
    : postBankExceptionResolved({ exceptionId, account, movedFen, as: type === 'fee' ? 'fee' : 'taken-back', on });

/** All that the books hold for an exception, made by whoever books it. */
export const bookedForException = (exceptionId: string, exception: BankException): readonly JournalEntry[] =>
  [
    bookedAsMoved(exceptionId, exception),
    exception.resolution === undefined ? null : bookedAsResolved(exceptionId, exception, exception.resolution),
  ].flatMap((entry) => entry ?? []);
