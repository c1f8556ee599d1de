import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyMatched } from '@huji/contracts/premium/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onMoneyMatched = (stores: PayoutStores): Reaction =>
  reaction(moneyMatched, ({ data }, { envelope }) => book(stores, { kind: 'money-matched', ...data }, envelope));
