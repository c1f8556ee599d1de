import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposeEnrollment } from '../use-cases/propose-enrollment.ts';
import { enrollmentProposalReply, proposalLocation } from './enrollment-proposal.reply.ts';

export const bindProposeDeputy = (parts: Parts): BoundOperation =>
  handle(proposeDeputy, async ({ body, principal, envelope, idFor }) => {
    requireSociety(principal, ...body.societies);
    const proposalId = idFor('enrollment-proposal');
    const wanted = { type: 'deputy', ...body } as const;
    const read = await proposeEnrollment(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: enrollmentProposalReply(parts, read), revision: read.revision, location };
  });
