import { proposeMatch as operation } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import { proposed } from './premium-proposal.reply.ts';

export const bindProposeMatch = (parts: Parts): BoundOperation =>
  handle(operation, async (request) => {
    const {
      params: { moneyId },
      body: { batchId },
      principal,
    } = request;
    await requireSocietiesOfBatch(parts, principal, batchId);
    const wanted = { type: 'match', moneyId, batchId } as const;
    return proposed(parts, wanted, request);
  });
