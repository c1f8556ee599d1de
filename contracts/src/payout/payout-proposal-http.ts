import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { PROPOSAL_PROBLEMS, PROPOSAL_STATES, ProposalRefusalInput } from '../shared/proposal.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { PayoutProposalReply } from './payout-proposal-schemas.ts';
import { OFFICE_READERS } from './schemas.ts';

const params = z.object({ proposalId: UuidSchema });
const path = '/v1/payout-proposals';
const PEOPLE = ['cashier', 'accountant', 'office-head'] as const;

export const listPayoutProposals = defineOperation({
  operationId: 'listPayoutProposals',
  method: 'get',
  discloses: 'nobody',
  path,
  summary:
    'What one person proposed and another has to confirm, with what it contradicts; pending ones by their last day',
  summaryZh: '一人提议、等待另一人确认的支付事项及其与何处不符；未办的按最后期限排列',
  allow: OFFICE_READERS,
  query: z.strictObject({ state: z.enum(PROPOSAL_STATES).default('pending'), ...Paging }),
  success: { status: 200, reply: pageOf('proposals', PayoutProposalReply) },
});
export const readPayoutProposal = defineOperation({
  operationId: 'readPayoutProposal',
  method: 'get',
  discloses: 'nobody',
  path: `${path}/:proposalId`,
  summary: 'One proposal, with what it contradicts',
  summaryZh: '查看一项支付提议及其与何处不符',
  allow: OFFICE_READERS,
  params,
  success: { status: 200, reply: PayoutProposalReply },
  problems: ['society_not_granted', 'proposal_unknown'],
});
export const confirmPayoutProposal = defineOperation({
  operationId: 'confirmPayoutProposal',
  method: 'post',
  path: `${path}/:proposalId/confirmation`,
  summary: 'Agree, as another person of another role than who proposed it; then it is done',
  summaryZh: '由另一岗位的另一人同意，随即生效',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: PayoutProposalReply },
  problems: [
    'society_not_granted',
    ...PROPOSAL_PROBLEMS,
    'sum_exceeded',
    'payment_person_involved',
    'fund_opening_differs',
    'order_unknown',
    'order_not_settled',
    'order_not_ready',
    'order_flags_differ',
    'claw_back_exceeded',
    'claw_back_differs',
    'own_account_differs',
    'own_account_unknown',
    'transfer_not_covered',
    'credit_booked_already',
    'bank_exception_unknown',
    'bank_exception_resolved',
    'resolution_unfit',
  ],
});
export const refusePayoutProposal = defineOperation({
  operationId: 'refusePayoutProposal',
  method: 'post',
  path: `${path}/:proposalId/refusal`,
  summary: 'Disagree, as another person than who proposed it; nothing is done',
  summaryZh: '由提议人以外的人不同意，不作任何改动',
  allow: PEOPLE,
  params,
  body: ProposalRefusalInput,
  ifMatch: 'optional',
  success: { status: 200, reply: PayoutProposalReply },
  problems: [
    'society_not_granted',
    'payment_person_involved',
    'proposal_unknown',
    'proposal_concluded',
    'proposal_same_person',
  ],
});
export const withdrawPayoutProposal = defineOperation({
  operationId: 'withdrawPayoutProposal',
  method: 'post',
  path: `${path}/:proposalId/withdrawal`,
  summary: 'Take one’s own proposal back before it is confirmed',
  summaryZh: '在确认之前撤回自己的提议',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: PayoutProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_of_another'],
});

export const PAYOUT_PROPOSAL_OPERATIONS = [
  listPayoutProposals,
  readPayoutProposal,
  confirmPayoutProposal,
  refusePayoutProposal,
  withdrawPayoutProposal,
] as const;
