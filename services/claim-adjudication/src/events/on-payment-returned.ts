import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { paymentReturned } from '@huji/contracts/payout/events.ts';
import { reactToPaymentReturned } from '../domain/claim/claim-reactions.ts';
import { obeyCommands } from '../use-cases/obey-commands.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onPaymentReturned = (parts: Parts): Reaction =>
  reaction(paymentReturned, ({ data }, context) => obeyCommands(parts, reactToPaymentReturned(data), context));
