import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import { reactToPaymentSettled } from '../domain/claim/claim-reactions.ts';
import { obeyCommands } from '../use-cases/obey-commands.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onPaymentSettled = (parts: Parts): Reaction =>
  reaction(paymentSettled, ({ data }, context) => obeyCommands(parts, reactToPaymentSettled(data), context));
