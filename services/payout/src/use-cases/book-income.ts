import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { incomeClockSteps } from '../domain/income.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

/** Its day has come. Booked first and then done with: a crash in between books it again, which changes nothing. */
export const bookIncome = async (parts: Parts, key: string, envelope: Envelope): Promise<void> => {
  const income = (await parts.documents.incomes.read(key))?.state;
  const steps = income && incomeClockSteps(income);
  if (!steps) return;
  obeyed(await postJournalEntry(parts, steps.entry, envelope));
  obeyed(await parts.documents.incomes.execute(key, steps.command, parts.ownEnvelope('payout.income')));
};
