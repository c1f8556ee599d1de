import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { accountVerified } from '@huji/contracts/payout/events.ts';
import type { Parts } from '../use-cases/parts.ts';
import { wakeOrdersOf } from '../use-cases/wake-order.ts';

export const onAccountVerified = (parts: Parts): Reaction =>
  reaction(accountVerified, ({ data }) => wakeOrdersOf(parts, data.payeeId));
