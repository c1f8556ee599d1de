import { proposeRefund as operation } from '@huji/contracts/premium/bill-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import { proposed } from './premium-proposal.reply.ts';

export const bindProposeRefund = (parts: Parts): BoundOperation =>
  handle(operation, async (request) => {
    const {
      params: { batchId },
      body: { payeeId, amountYuan },
      principal,
    } = request;
    await requireSocietiesOfBatch(parts, principal, batchId);
    const wanted = {
      type: 'refund' as const,
      batchId,
      payeeId,
      ...present({ fen: amountYuan === undefined ? undefined : yuanToFen(amountYuan) }),
    };
    return proposed(parts, wanted, request);
  });
