import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { PROPOSAL_PROBLEMS, PROPOSAL_STATES, ProposalRefusalInput } from '../shared/proposal.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { EnrollmentProposalReply } from './enrollment-proposal-schemas.ts';

const params = z.object({ proposalId: UuidSchema });
const path = '/v1/enrollment-proposals';
const PEOPLE = ['office-head', 'accountant', 'supervisor'] as const;

export const listEnrollmentProposals = defineOperation({
  operationId: 'listEnrollmentProposals',
  method: 'get',
  discloses: 'nobody',
  path,
  summary:
    'What one person proposed about duties of the office and another has to confirm; pending ones by their last day',
  allow: PEOPLE,
  query: z.strictObject({ state: z.enum(PROPOSAL_STATES).default('pending'), ...Paging }),
  success: { status: 200, reply: pageOf('proposals', EnrollmentProposalReply) },
});
export const readEnrollmentProposal = defineOperation({
  operationId: 'readEnrollmentProposal',
  method: 'get',
  discloses: 'nobody',
  path: `${path}/:proposalId`,
  summary: 'One proposal about duties of the office',
  allow: PEOPLE,
  params,
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: ['proposal_unknown'],
});
export const confirmEnrollmentProposal = defineOperation({
  operationId: 'confirmEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/confirmation`,
  summary: 'Agree, as another person of another role than who proposed it; then it is done',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: [
    ...PROPOSAL_PROBLEMS,
    'deputy_unknown',
    'deputy_over',
    'deputy_same_person',
    'deputy_days_unsound',
    'deputy_roles_incompatible',
    'society_not_granted',
  ],
});
export const refuseEnrollmentProposal = defineOperation({
  operationId: 'refuseEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/refusal`,
  summary: 'Disagree, as another person than who proposed it; nothing is done',
  allow: PEOPLE,
  params,
  body: ProposalRefusalInput,
  ifMatch: 'optional',
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_same_person'],
});
export const withdrawEnrollmentProposal = defineOperation({
  operationId: 'withdrawEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/withdrawal`,
  summary: 'Take one’s own proposal back before it is confirmed',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_of_another'],
});

export const ENROLLMENT_PROPOSAL_OPERATIONS = [
  listEnrollmentProposals,
  readEnrollmentProposal,
  confirmEnrollmentProposal,
  refuseEnrollmentProposal,
  withdrawEnrollmentProposal,
] as const;
