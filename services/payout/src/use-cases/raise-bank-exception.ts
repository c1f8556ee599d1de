import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { BankException } from '../domain/bank-exception.ts';
import { postBankException } from '../domain/journal-postings.ts';
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
  const { account, movedFen, line } = exception;
  const entry = movedFen === 0 ? null : postBankException({ exceptionId, account, movedFen, valueOn: line.valueOn });
  obeyed(await postJournalEntry(parts, entry, parts.ownEnvelope(ACTOR)));
  const { bankExceptions } = parts.documents;
  obeyed(await bankExceptions.execute(exceptionId, { type: 'raise', exception }, parts.ownEnvelope(ACTOR)));
};
