import { proposeReceivedMoney as operation } from '@huji/contracts/premium/money-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { sealCredit } from '../use-cases/seal-credit.ts';
import { proposed } from './premium-proposal.reply.ts';

export const bindProposeReceivedMoney = (parts: Parts): BoundOperation =>
  handle(operation, async (request) => {
    const {
      body: { amountYuan, ...line },
    } = request;
    const credit = await sealCredit(parts, { ...line, fen: yuanToFen(amountYuan) });
    const wanted = { type: 'receive', credit } as const;
    return proposed(parts, wanted, request);
  });
