import { proposalFields } from '@huji/chassis/proposals/proposal-reply.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { EnrollmentProposalReply } from '@huji/contracts/enrollment/enrollment-proposal-schemas.ts';
import type { Wanted } from '../domain/enrollment-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';
import { grantReply } from './deputy.reply.ts';

const wantedReply = (wanted: Wanted): EnrollmentProposalReply['wanted'] =>
  wanted.type === 'deputy' ? { type: wanted.type, ...grantReply(wanted) } : { ...wanted };

export const enrollmentProposalReply = (
  { clock }: Pick<Parts, 'clock'>,
  { proposalId, state }: Omit<ProposalRead<Wanted>, 'revision'>,
): EnrollmentProposalReply => ({
  ...proposalFields(proposalId, state, clock.today()),
  wanted: wantedReply(state.what),
});

export const proposalLocation = (proposalId: string): string => `/v1/enrollment-proposals/${proposalId}`;
