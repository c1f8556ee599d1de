import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { PROPOSAL_PROBLEMS, PROPOSAL_STATES, ProposalRefusalInput } from '../shared/proposal.ts';
import { UuidSchema } from '../shared/schemas.ts';
import { PremiumProposalReply } from './premium-proposal-schemas.ts';

const params = z.object({ proposalId: UuidSchema });
const path = '/v1/premium-proposals';
const PEOPLE = ['cashier', 'accountant', 'office-head'] as const;
const READERS = [...PEOPLE, 'supervisor'] as const;

export const listPremiumProposals = defineOperation({
  operationId: 'listPremiumProposals',
  method: 'get',
  discloses: 'many',
  path,
  summary: 'What one person proposed about received money and another has to confirm; pending ones by their last day',
  summaryZh: '一人提议、等待另一人确认的来款事项；未办的按最后期限排列',
  allow: READERS,
  query: z.strictObject({ state: z.enum(PROPOSAL_STATES).default('pending'), ...Paging }),
  success: { status: 200, reply: pageOf('proposals', PremiumProposalReply) },
});
export const readPremiumProposal = defineOperation({
  operationId: 'readPremiumProposal',
  method: 'get',
  discloses: 'person',
  path: `${path}/:proposalId`,
  summary: 'One proposal about received money, with all its payer wrote; whoever opens it is written down',
  summaryZh: '查看一项来款提议及付款人附言全文；每次查看都有记录',
  allow: READERS,
  params,
  success: { status: 200, reply: PremiumProposalReply },
  problems: ['proposal_unknown', 'society_not_granted'],
});
export const confirmPremiumProposal = defineOperation({
  operationId: 'confirmPremiumProposal',
  method: 'post',
  path: `${path}/:proposalId/confirmation`,
  summary: 'Agree, as another person of another role than who proposed it; then it is done',
  summaryZh: '由另一岗位的另一人同意，随即生效',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: PremiumProposalReply },
  problems: [
    ...PROPOSAL_PROBLEMS,
    'money_unknown',
    'money_matched_already',
    'money_not_matched',
    'money_used',
    'money_given_back',
    'money_payer_unknown',
    'money_annulled',
    'bill_unknown',
    'credit_missing',
    'credit_exceeded',
    'refund_payee_differs',
    'sum_exceeded',
    'money_differs',
    'own_account_unknown',
    'society_not_granted',
  ],
});
export const refusePremiumProposal = defineOperation({
  operationId: 'refusePremiumProposal',
  method: 'post',
  path: `${path}/:proposalId/refusal`,
  summary: 'Disagree, as another person than who proposed it; nothing is done',
  summaryZh: '由提议人以外的人不同意，不作任何改动',
  allow: PEOPLE,
  params,
  body: ProposalRefusalInput,
  ifMatch: 'optional',
  success: { status: 200, reply: PremiumProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_same_person', 'society_not_granted'],
});
export const withdrawPremiumProposal = defineOperation({
  operationId: 'withdrawPremiumProposal',
  method: 'post',
  path: `${path}/:proposalId/withdrawal`,
  summary: 'Take one’s own proposal back before it is confirmed',
  summaryZh: '在确认之前撤回自己的提议',
  allow: PEOPLE,
  params,
  ifMatch: 'optional',
  success: { status: 200, reply: PremiumProposalReply },
  problems: ['proposal_unknown', 'proposal_concluded', 'proposal_of_another'],
});

export const PREMIUM_PROPOSAL_OPERATIONS = [
  listPremiumProposals,
  readPremiumProposal,
  confirmPremiumProposal,
  refusePremiumProposal,
  withdrawPremiumProposal,
] as const;
