import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyReceived } from '@huji/contracts/premium/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onMoneyReceived = (stores: PayoutStores): Reaction =>
  reaction(moneyReceived, ({ data }, { envelope }) => book(stores, { kind: 'money-received', ...data }, envelope));
