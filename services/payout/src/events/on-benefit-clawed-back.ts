import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { benefitClawedBack } from '@huji/contracts/payout/events.ts';
import { reactToBenefitClawedBack } from '../domain/journal-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { postJournalEntry } from '../use-cases/post-journal-entry.ts';

export const onBenefitClawedBack = (parts: Parts): Reaction =>
  reaction(benefitClawedBack, async ({ data }, { envelope }) => {
    obeyed(await postJournalEntry(parts, reactToBenefitClawedBack(data), envelope));
  });
