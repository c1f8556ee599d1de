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
  summaryZh: '一人提议、等待另一人确认的岗位事项；未办的按最后期限排列',
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
  summaryZh: '查看一项岗位提议',
  allow: PEOPLE,
  params,
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: ['society_not_granted', 'proposal_unknown'],
});
export const confirmEnrollmentProposal = defineOperation({
  operationId: 'confirmEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/confirmation`,
  summary: 'Agree, as another person of another role than who proposed it; then it is done',
  summaryZh: '由另一岗位的另一人同意，随即生效',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: [
    ...PROPOSAL_PROBLEMS,
    'deputy_unknown',
    'deputy_over',
    'deputy_same_person',
    'deputy_person_involved',
    'deputy_days_unsound',
    'deputy_granted_already',
    'deputy_roles_incompatible',
    'society_not_granted',
  ],
});
export const refuseEnrollmentProposal = defineOperation({
  operationId: 'refuseEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/refusal`,
  summary: 'Disagree, as another person than who proposed it; nothing is done',
  summaryZh: '由提议人以外的人不同意，不作任何改动',
  allow: PEOPLE,
  params,
  body: ProposalRefusalInput,
  ifMatch: 'optional',
  success: { status: 200, reply: EnrollmentProposalReply },
  problems: ['society_not_granted', 'proposal_unknown', 'proposal_concluded', 'proposal_same_person'],
});
export const withdrawEnrollmentProposal = defineOperation({
  operationId: 'withdrawEnrollmentProposal',
  method: 'post',
  path: `${path}/:proposalId/withdrawal`,
  summary: 'Take one’s own proposal back before it is confirmed',
  summaryZh: '在确认之前撤回自己的提议',
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
