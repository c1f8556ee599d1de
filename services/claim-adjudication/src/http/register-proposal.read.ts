import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readProposal } from '@huji/chassis/proposals/two-people.ts';
import { readRegisterProposal } from '@huji/contracts/claim-adjudication/register-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-register.ts';
import { registerProposalReply } from './register-proposal.reply.ts';

export const bindReadRegisterProposal = (parts: Parts): BoundOperation =>
  handle(readRegisterProposal, async ({ params: { proposalId } }) => {
    const read = await readProposal(proposalWork(parts), proposalId);
    return { body: await registerProposalReply(parts, read), revision: read.revision };
  });
