import { moneyAssigned } from '@huji/contracts/premium/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToMoneyAssigned } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onMoneyAssigned = (parts: Parts): Reaction =>
  reaction(moneyAssigned, ({ data }, { envelope }) => tellBill(parts, reactToMoneyAssigned(data), envelope));
