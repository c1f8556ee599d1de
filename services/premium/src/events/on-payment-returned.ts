import { paymentReturned } from '@huji/contracts/payout/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToPaymentReturned } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onPaymentReturned = (parts: Parts): Reaction =>
  reaction(paymentReturned, ({ data }, { envelope }) => tellBill(parts, reactToPaymentReturned(data), envelope));
