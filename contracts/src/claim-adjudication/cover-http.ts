import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, PlanCodeSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';

const CoverItem = z.object({
  item: z.string(),
  name: Words.meta({ description: 'What the benefit is called in the rule book' }),
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
const CoversReply = z.object({ personId: UuidSchema, on: CivilDateSchema, covers: z.array(CoverReply) });
export type CoversReply = z.input<typeof CoversReply>;
const CoverQuery = z.strictObject({ on: CivilDateSchema.optional() });

export const readCover = defineOperation({
  operationId: 'readCover',
  method: 'get',
  discloses: 'person',
  path: '/v1/members/:personId/cover',
  summary: 'What can be claimed on a day: covers, waiting, days, payments and yuan that are left, with the clause',
  summaryZh: '某日可以申请什么：保障、等待期、剩余天数、次数和金额，以及条款',
  allow: ['member', 'reviewer', 'supervisor'],
  params: z.object({ personId: UuidSchema }),
  query: CoverQuery,
  success: { status: 200, reply: CoversReply },
  problems: ['not_found'],
});

export const readOwnCover = defineOperation({
  operationId: 'readOwnCover',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/cover',
  summary: 'What the caller can claim on a day: the same as their cover read by id',
  summaryZh: '本人某日可以申请什么',
  allow: ['member'],
  query: CoverQuery,
  success: { status: 200, reply: CoversReply },
});

export const COVER_OPERATIONS = [readCover, readOwnCover] as const;
