import { z } from 'zod';
import { HandSchema } from '../shared/hand.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { DeputyGrant } from './deputy-schemas.ts';
import { EnrollmentProposalReply } from './enrollment-proposal-schemas.ts';

const path = '/v1/deputies';

const DeputyReply = z.object({
  deputyId: UuidSchema.meta({ description: 'Named by `Acting-For` in each request of the deputy' }),
  ...DeputyGrant.shape,
  grantedBy: z.array(HandSchema).length(2).meta({ description: 'The two people of the office' }),
  inForce: z.boolean().meta({ description: 'The deputy may act today' }),
  endedOn: CivilDateSchema.optional().meta({ description: 'Ended early: from that day on it is not in force' }),
});
export type DeputyReply = z.input<typeof DeputyReply>;

export const proposeDeputy = defineOperation({
  operationId: 'proposeDeputy',
  method: 'post',
  path,
  summary: 'Propose who stands in for somebody on leave; a second person of another role confirms it',
  summaryZh: '提议由谁代理休假人员；须由另一岗位的第二人确认',
  allow: ['office-head', 'accountant'],
  body: DeputyGrant,
  success: { status: 202, reply: EnrollmentProposalReply },
  problems: [
    'deputy_same_person',
    'deputy_person_involved',
    'deputy_days_unsound',
    'deputy_granted_already',
    'deputy_roles_incompatible',
    'society_not_granted',
  ],
});

export const listDeputies = defineOperation({
  operationId: 'listDeputies',
  method: 'get',
  discloses: 'nobody',
  path,
  summary: 'Who stands in for whom: those whose last day is not past on a day, by their last day',
  summaryZh: '谁代理谁：某日尚未到期的代理，按到期日排列',
  allow: ['supervisor', 'office-head', 'accountant', 'cashier', 'reviewer'],
  query: z.strictObject({
    on: CivilDateSchema.optional().meta({ description: 'Default: today' }),
    ...Paging,
  }),
  success: { status: 200, reply: pageOf('deputies', DeputyReply) },
});

export const proposeDeputyEnd = defineOperation({
  operationId: 'proposeDeputyEnd',
  method: 'post',
  path: `${path}/:deputyId/end`,
  summary: 'Propose that somebody stands in no longer; a second person of another role confirms it',
  summaryZh: '提议结束代理；须由另一岗位的第二人确认',
  allow: ['office-head', 'accountant', 'supervisor'],
  params: z.object({ deputyId: UuidSchema }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(200) }),
  success: { status: 202, reply: EnrollmentProposalReply },
  problems: ['deputy_unknown', 'deputy_over', 'society_not_granted'],
});

export const DEPUTY_OPERATIONS = [proposeDeputy, listDeputies, proposeDeputyEnd] as const;
