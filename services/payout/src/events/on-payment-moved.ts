import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { paymentMoved } from '@huji/contracts/payout/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onPaymentMoved = (stores: PayoutStores): Reaction =>
  reaction(paymentMoved, ({ data }, { envelope }) => book(stores, { kind: 'payment-moved', ...data }, envelope));
