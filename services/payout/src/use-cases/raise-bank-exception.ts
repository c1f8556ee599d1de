import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { BankException } from '../domain/bank-exception.ts';
import { bookedAsMoved } from '../domain/bank-exception-booked.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

const ACTOR = 'payout.statement';

/** The same line has the same exception, whoever meets it. */
export const bankExceptionId = ({ ids }: Pick<Parts, 'ids'>, ...said: readonly string[]): string =>
  ids.derivedId('bank-exception', ...said);

/** Booked first, so that the books show what the statement shows; then listed. Raised again it changes nothing. */
export const raiseBankException = async (
  parts: Parts,
  exceptionId: string,
  exception: Pick<BankException, 'type' | 'line' | 'account' | 'movedFen'>,
): Promise<void> => {
  obeyed(await postJournalEntry(parts, bookedAsMoved(exceptionId, exception), parts.ownEnvelope(ACTOR)));
  const { bankExceptions } = parts.documents;
  obeyed(await bankExceptions.execute(exceptionId, { type: 'raise', exception }, parts.ownEnvelope(ACTOR)));
};
