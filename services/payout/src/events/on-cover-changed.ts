import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToCoverChanged } from '../domain/journal-reactions.ts';
import { bookOrAwaitIncome } from '../use-cases/book-or-await-income.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onCoverChanged = (parts: Parts): Reaction =>
  reaction(coverChanged, ({ data }, { envelope }) => bookOrAwaitIncome(parts, reactToCoverChanged(data), envelope));
