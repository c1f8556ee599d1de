import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { endProposal } from '@huji/chassis/proposals/two-people.ts';
import { refuseRegisterProposal } from '@huji/contracts/claim-adjudication/register-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-register.ts';
import { registerProposalReply } from './register-proposal.reply.ts';

export const bindRefuseRegisterProposal = (parts: Parts): BoundOperation =>
  handle(refuseRegisterProposal, async ({ params: { proposalId }, body: { reason }, principal, envelope, ifMatch }) => {
    const asked = { proposalId, by: handOf(principal), ifMatch };
    const read = await endProposal(proposalWork(parts), asked, { type: 'refuse', reason }, envelope);
    return { body: await registerProposalReply(parts, read), revision: read.revision };
  });
