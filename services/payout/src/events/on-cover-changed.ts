import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onCoverChanged = (stores: PayoutStores): Reaction =>
  reaction(coverChanged, ({ data }, { envelope }) => book(stores, { kind: 'cover-changed', ...data }, envelope));
