import { receiveMoney as operation } from '@huji/contracts/premium/money-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { receiveMoney } from '../use-cases/receive-money.ts';
import { moneyReply } from './money.reply.ts';

export const bindReceiveMoney = (parts: Parts): BoundOperation =>
  handle(operation, async ({ body: { amountYuan, ...line }, envelope }) => {
    const fen = yuanToFen(amountYuan);
    const { money, isNew } = await receiveMoney(parts, { ...line, fen }, envelope);
    return { body: await moneyReply(parts, money), status: isNew ? 201 : 200 };
  });
