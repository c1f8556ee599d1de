import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, PlanCodeSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';

const CoverItem = z.object({
  item: z.string(),
  remaining: z.object({
    payments: z.int().nonnegative().nullable().meta({ description: 'null: no limit' }),
    days: z.int().nonnegative().nullable(),
    amountYuan: YuanSchema.nullable(),
  }),
  sentence: Words,
});
const CoverReply = z.object({
  plan: PlanCodeSchema,
  name: Words,
  coverId: z.string(),
  units: z.int().positive(),
  startOn: CivilDateSchema,
  endOn: CivilDateSchema,
  waitingUntilOn: CivilDateSchema.optional().meta({ description: 'Last day of the waiting; absent where none' }),
  waived: z.boolean(),
  renewal: z.boolean(),
  inForce: z.boolean(),
  clause: Words,
  items: z.array(CoverItem),
});
export const readCover = defineOperation({
  operationId: 'readCover',
  method: 'get',
  path: '/v1/members/:personId/cover',
  summary: 'What can be claimed on a day: covers, waiting, days, payments and yuan that are left, with the clause',
  allow: ['member', 'reviewer', 'supervisor'],
  params: z.object({ personId: UuidSchema }),
  query: z.strictObject({ on: CivilDateSchema.optional() }),
  success: { status: 200, reply: z.object({ personId: UuidSchema, on: CivilDateSchema, covers: z.array(CoverReply) }) },
  problems: ['not_found'],
});
