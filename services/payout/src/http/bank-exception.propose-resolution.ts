import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeExceptionResolution } from '@huji/contracts/payout/statement-line-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

export const bindProposeExceptionResolution = (parts: Parts): BoundOperation =>
  handle(proposeExceptionResolution, async ({ params: { exceptionId }, body, principal, envelope, idFor }) => {
    const proposalId = idFor('payout-proposal');
    const { as: type, on = envelope.on, orderId, attempt } = body;
    const resolution = { type, on, ...present({ orderId, attempt }) };
    const wanted = { type: 'exception-resolution', exceptionId, resolution } as const;
    await requireSocietiesOfWanted(parts, principal, wanted);
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
