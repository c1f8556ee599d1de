import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { paymentMoved } from '@huji/contracts/payout/events.ts';
import { postPaid, postReturned } from '../domain/postings.ts';
import type { PayoutStores } from '../stores.ts';

export const onPaymentMoved = ({ journal }: PayoutStores): Reaction =>
  reaction(paymentMoved, async ({ data }, { envelope }) => {
    await journal.post(data.direction === 'out' ? postPaid(data) : postReturned(data), envelope);
  });
