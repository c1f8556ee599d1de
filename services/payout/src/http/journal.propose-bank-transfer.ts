import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeBankTransfer = (parts: Parts): BoundOperation =>
  handle(proposeBankTransfer, async ({ body, principal, envelope, idFor }) => {
    const proposalId = idFor('payout-proposal');
    const { amountYuan, ...transfer } = body;
    const wanted = { type: 'bank-transfer', ...transfer, fen: yuanToFen(amountYuan) } as const;
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
