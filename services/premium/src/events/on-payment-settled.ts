import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToPaymentSettled } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onPaymentSettled = (parts: Parts): Reaction =>
  reaction(paymentSettled, ({ data }, { envelope }) => tellBill(parts, reactToPaymentSettled(data), envelope));
