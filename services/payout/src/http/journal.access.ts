import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { EntryType, JournalEntry } from '../domain/journal-entry.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Their keys name an order, a claim or a person. */
const OF_PEOPLE: readonly EntryType[] = [
  'cover',
  'approved',
  'refund',
  'annulled',
  'paid',
  'returned',
  'claw-back',
  'given-back',
];
const SHOWN_DIGITS = 16;

/**
 * Supervisors see the whole chain. To whoever handles money an entry of somebody's is its day, its accounts and its sum, under a
 * keyed name: the same entry has the same name, and nobody joins it to an order or a payee.
 */
export const entryShownTo =
  ({ cipher }: Pick<Parts, 'cipher'>, { roles }: Principal) =>
  (entry: JournalEntry): JournalEntry => {
    if (roles.includes('supervisor') || !OF_PEOPLE.includes(entry.type)) return entry;
    const name = cipher.keyedHash('business-key', entry.businessKey).slice(0, SHOWN_DIGITS);
    return { ...entry, businessKey: `${entry.type}:${name}` };
  };
