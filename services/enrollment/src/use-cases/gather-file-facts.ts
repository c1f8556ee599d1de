import { rosterWordsOn } from '@huji/contracts/enrollment/roster-words.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { Parts } from './parts.ts';
import type { RosterFileFacts } from './read-roster-file.ts';

/** What a file of a batch is read by: the words of the day, the plans of its society. */
export const gatherFileFacts = (
  { planNames, rosterWords }: Parts,
  { society, startOn }: Pick<OpenBatch, 'society' | 'startOn'>,
  { on }: Pick<Envelope, 'on'>,
): Omit<RosterFileFacts, 'onRows'> => ({
  dialect: { words: rosterWordsOn(rosterWords, on), plans: planNames(society, startOn) },
  on,
});
