import { proposeRefund as operation } from '@huji/contracts/premium/bill-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies.ts';
import { proposePremium } from '../use-cases/propose-premium.ts';
import { premiumProposalReply, proposalLocation } from './premium-proposal.reply.ts';

export const bindProposeRefund = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { batchId }, body: { payeeId, amountYuan }, principal, envelope, idFor }) => {
    await requireSocietiesOfBatch(parts, principal, batchId);
    const proposalId = idFor('premium-proposal');
    const wanted = {
      type: 'refund' as const,
      batchId,
      payeeId,
      ...present({ fen: amountYuan === undefined ? undefined : yuanToFen(amountYuan) }),
    };
    const read = await proposePremium(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await premiumProposalReply(parts, read), revision: read.revision, location };
  });
