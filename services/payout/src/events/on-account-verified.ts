import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { accountVerified } from '@huji/contracts/payout/events.ts';
import type { Parts } from '../use-cases/parts.ts';
import { wakeOrdersOfPayee } from '../use-cases/wake-orders-of-payee.ts';

export const onAccountVerified = (parts: Parts): Reaction =>
  reaction(accountVerified, ({ data }) => wakeOrdersOfPayee(parts, data.payeeId));
