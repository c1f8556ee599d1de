import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToCoverChanged } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onCoverChanged = (parts: Parts): Reaction =>
  reaction(coverChanged, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToCoverChanged(data), envelope));
  });
