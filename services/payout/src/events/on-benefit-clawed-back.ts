import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { benefitClawedBack } from '@huji/contracts/payout/events.ts';
import type { PayoutStores } from '../stores.ts';
import { book } from './book.ts';

export const onBenefitClawedBack = (stores: PayoutStores): Reaction =>
  reaction(benefitClawedBack, ({ data }, { envelope }) =>
    book(stores, { kind: 'benefit-clawed-back', ...data }, envelope),
  );
