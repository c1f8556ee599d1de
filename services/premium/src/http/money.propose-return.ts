import { proposeMoneyReturn as operation } from '@huji/contracts/premium/money-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfMoney } from '../use-cases/require-societies.ts';
import { proposePremium } from '../use-cases/propose-premium.ts';
import { premiumProposalReply, proposalLocation } from './premium-proposal.reply.ts';

export const bindProposeMoneyReturn = (parts: Parts): BoundOperation =>
  handle(operation, async ({ params: { moneyId }, body: { reason }, principal, envelope, idFor }) => {
    await requireSocietiesOfMoney(parts, principal, moneyId);
    const proposalId = idFor('premium-proposal');
    const wanted = { type: 'return', moneyId, reason } as const;
    const read = await proposePremium(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await premiumProposalReply(parts, read), revision: read.revision, location };
  });
