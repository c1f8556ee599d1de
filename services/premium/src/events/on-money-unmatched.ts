import { moneyUnmatched } from '@huji/contracts/premium/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import type { Parts } from '../use-cases/parts.ts';
import { freeMoney } from '../use-cases/free-money.ts';

export const onMoneyUnmatched = (parts: Parts): Reaction =>
  reaction(moneyUnmatched, ({ data }, { envelope }) => freeMoney(parts, data, envelope));
