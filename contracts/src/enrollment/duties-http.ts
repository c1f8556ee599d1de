import { z } from 'zod';
import { DutiesSchema } from '../shared/duties.ts';
import { RoleSchema } from '../shared/roles.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema } from '../shared/schemas.ts';

const { revision, source, exclusive, alone, combinations, reviewLimits, paymentLimits, steps, confirmations } =
  DutiesSchema.shape;

const DutiesReply = z.object({
  revision,
  source,
  exclusive,
  alone,
  combinations,
  reviewLimits,
  paymentLimits,
  steps,
  confirmations,
  operations: z.record(z.string(), z.array(RoleSchema)).meta({
    description:
      'Which roles of the office take each operation on that day: those its contract is open to, as the steps narrow them',
  }),
  effectiveOn: CivilDateSchema.meta({ description: 'Their first day' }),
});

export const readDuties = defineOperation({
  operationId: 'readDuties',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/duties',
  summary:
    'Which roles exclude each other, what an office with fewer people combines, limits by grade, which role takes which step, and which confirms what two people decide',
  summaryZh: '哪些岗位不能兼任、人少的办事处可以合并哪些、各级限额，每一步由谁办理，以及须两人办理的事项由谁确认',
  allow: ['supervisor', 'office-head', 'accountant', 'cashier', 'reviewer', 'system-administrator'],
  query: z.strictObject({
    on: CivilDateSchema.optional().meta({ description: 'In force on that day; default: the business day' }),
  }),
  success: { status: 200, reply: DutiesReply },
});

export const DUTIES_OPERATIONS = [readDuties] as const;
