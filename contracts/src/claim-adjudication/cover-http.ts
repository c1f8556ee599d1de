import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, CodeSchema, PlanCodeSchema, UuidSchema, YuanSchema } from '../shared/schemas.ts';
import { PreviewRow } from './assessment-http.ts';

const CoverItem = z.object({
  item: z.string(),
  name: Words.meta({ description: 'What the benefit is called in the rule book' }),
  pays: Words.meta({ description: 'How much it pays for the units held, and its limits, by the rule book of the day' }),
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
  summaryZh: '某日可以申请什么：保障、观察期、剩余天数、次数和金额，以及条款',
  allow: ['member', 'reviewer', 'supervisor'],
  params: z.object({ personId: UuidSchema }),
  query: CoverQuery,
  success: { status: 200, reply: CoversReply },
  problems: ['not_found', 'person_erased'],
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
  problems: ['person_erased'],
});

/** Rows of one question: those of a page, and what else stands on the roster for the same people. */
export const PREVIEW_COVERS_MAX = 2_000;

/** What a row would come to, were the batch submitted and paid today. */
export const ForeseenCover = z.object({
  outcome: z.enum(['refused', 'no-waiting', 'renewed', 'waived', 'waits']),
  code: CodeSchema.optional().meta({ description: 'Why it does not count, or why the waiting is not waived' }),
  startOn: CivilDateSchema.optional().meta({ description: 'Absent where it does not count' }),
  endOn: CivilDateSchema.optional(),
  waitingUntilOn: CivilDateSchema.optional().meta({ description: 'Last day of the waiting; of added units, theirs' }),
  sentence: Words,
  clause: Words.optional().meta({ description: 'Of the rule book, as it decides here' }),
});
export type ForeseenCover = z.input<typeof ForeseenCover>;

export const previewCovers = defineOperation({
  operationId: 'previewCovers',
  method: 'post',
  path: '/v1/covers/preview',
  summary:
    'What these rows would come to, were their batch submitted and paid today: renewed, waived, waiting until when and why. Of people whose submission adjudication does not have it knows their cover through this employer alone',
  summaryZh: '这些行若今天提交并缴清会怎样：续保、免除观察期，或观察期至何时及原因。尚未提交的人员只看其在本单位的保障',
  allow: ['clerk'],
  idempotencyKey: false,
  bodyBytesMax: 1024 * 1024,
  body: z.strictObject({
    batchId: UuidSchema,
    employerId: UuidSchema,
    society: z.string().max(40),
    startOn: CivilDateSchema,
    submission: z
      .strictObject({ version: z.int().positive(), part: z.int().positive() })
      .optional()
      .meta({ description: 'Where these rows stand in what was submitted; absent: they are a draft' }),
    rows: z.array(PreviewRow).max(PREVIEW_COVERS_MAX).meta({ description: 'All rows of each person' }),
  }),
  success: {
    status: 200,
    reply: z.object({ on: CivilDateSchema, rows: z.array(ForeseenCover.extend({ rowNo: z.int().positive() })) }),
  },
  problems: ['society_unknown'],
});

export const COVER_OPERATIONS = [readCover, readOwnCover, previewCovers] as const;
