import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeOwnAccount = (parts: Parts): BoundOperation =>
  handle(proposeOwnAccount, async ({ body, principal, envelope, idFor }) => {
    const proposalId = idFor('payout-proposal');
    const wanted = { type: 'own-account', ...body } as const;
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
