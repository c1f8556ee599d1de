import { readMoney } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfMoney } from '../use-cases/require-societies-of-money.ts';
import { findMoney } from '../use-cases/find-money.ts';
import { moneyReply } from './money.reply.ts';

/** A money has a stream of its own: who its payer is nobody knows for sure. */
export const bindReadMoney = (parts: Parts): BoundOperation =>
  handle(readMoney, async ({ params: { moneyId }, principal }) => {
    await requireSocietiesOfMoney(parts, principal, moneyId);
    const opened = { stream: `money/${moneyId}`, action: 'money-read' };
    return { body: await moneyReply(parts, await findMoney(parts, moneyId)), opened };
  });
