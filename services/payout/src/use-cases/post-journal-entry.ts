import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import type { Outcome } from '@huji/chassis/aggregate/outcome.ts';
import { type EntryRefusal, type JournalEntry, otherEntry } from '../domain/journal-entry.ts';
import type { Parts } from './parts.ts';

/**
 * One posting of one fact, however often it is said; a fact that moves nothing leaves no entry. Refused: `otherEntry`.
 */
export const postJournalEntry = async (
  { documents }: Pick<Parts, 'documents'>,
  entry: JournalEntry | null,
  envelope: Envelope,
  messages: readonly OutgoingEvent[] = [],
): Promise<Outcome<JournalEntry | null, never, EntryRefusal>> => {
  if (entry === null) return { type: 'committed', state: null, events: [], revision: 0 };
  switch (await documents.journalEntries.putOnce(entry, envelope, messages)) {
    case 'written':
      return { type: 'committed', state: entry, events: [], revision: 1 };
    case 'exists':
      return { type: 'duplicate', state: entry, revision: 1 };
    case 'differs':
      return { type: 'refused', refusal: otherEntry(entry) };
  }
};
