import { z } from 'zod';
import { DutiesSchema } from '../shared/duties.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema } from '../shared/schemas.ts';

const { source, exclusive, alone, combinations, reviewLimits, paymentLimits, steps } = DutiesSchema.shape;

const DutiesReply = z.object({
  source,
  exclusive,
  alone,
  combinations,
  reviewLimits,
  paymentLimits,
  steps,
  effectiveOn: CivilDateSchema.meta({ description: 'Their first day' }),
});

export const readDuties = defineOperation({
  operationId: 'readDuties',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/duties',
  summary:
    'Which roles exclude each other, what an office with fewer people combines, limits by grade, and which role takes which step',
  summaryZh: '哪些岗位不能兼任、人少的办事处可以合并哪些、各级限额，以及每一步由谁办理',
  allow: ['supervisor', 'office-head', 'accountant', 'cashier', 'reviewer', 'system-administrator'],
  query: z.strictObject({
    on: CivilDateSchema.optional().meta({ description: 'In force on that day; default: the business day' }),
  }),
  success: { status: 200, reply: DutiesReply },
});

export const DUTIES_OPERATIONS = [readDuties] as const;
