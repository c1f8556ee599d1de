import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { postCover } from '../domain/postings.ts';
import type { PayoutStores } from '../stores.ts';

export const onCoverChanged = ({ journal }: PayoutStores): Reaction =>
  reaction(coverChanged, async ({ data }, { envelope }) => {
    await journal.post(postCover(data), envelope);
  });
