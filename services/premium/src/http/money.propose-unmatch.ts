import { proposeUnmatch as operation } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfMoney } from '../use-cases/require-societies-of-money.ts';
import { proposed } from './premium-proposal.reply.ts';

export const bindProposeUnmatch = (parts: Parts): BoundOperation =>
  handle(operation, async (request) => {
    const {
      params: { moneyId },
      principal,
    } = request;
    await requireSocietiesOfMoney(parts, principal, moneyId);
    const wanted = { type: 'unmatch', moneyId } as const;
    return proposed(parts, wanted, request);
  });
