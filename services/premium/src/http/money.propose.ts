import { proposeReceivedMoney as operation } from '@huji/contracts/premium/money-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePremium } from '../use-cases/propose-premium.ts';
import { sealCredit } from '../use-cases/seal-credit.ts';
import { premiumProposalReply, proposalLocation } from './premium-proposal.reply.ts';

export const bindProposeReceivedMoney = (parts: Parts): BoundOperation =>
  handle(operation, async ({ body: { amountYuan, ...line }, principal, envelope, idFor }) => {
    const proposalId = idFor('premium-proposal');
    const credit = await sealCredit(parts, { ...line, fen: yuanToFen(amountYuan) });
    const wanted = { type: 'receive', credit } as const;
    const read = await proposePremium(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await premiumProposalReply(parts, read), revision: read.revision, location };
  });
