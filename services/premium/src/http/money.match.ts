import { matchMoney as operation } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { matchMoney } from '../use-cases/match-money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { moneyReply } from './money.reply.ts';

export const bindMatchMoney = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { moneyId }, body: { batchId }, envelope }) => ({
    body: await moneyReply(parts, await matchMoney(parts, { moneyId, batchId }, envelope)),
  }));
