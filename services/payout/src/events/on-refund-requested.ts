import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { refundRequested } from '@huji/contracts/premium/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onRefundRequested = (stores: PayoutStores): Reaction =>
  reaction(refundRequested, ({ data }, { envelope }) => book(stores, { kind: 'refund-requested', ...data }, envelope));
