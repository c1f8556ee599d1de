import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import {
  CategorySchema,
  CivilDateSchema,
  CodeSchema,
  PlanCodeSchema,
  RelationSchema,
  SexSchema,
  UuidSchema,
} from '../shared/schemas.ts';

/** As many as a headcount may name. */
const LEFT_SERVICE_MAX = 2_000;

const PlanVerdict = z.object({
  plan: PlanCodeSchema,
  result: z.string(),
  size: z.int(),
  n: z.int(),
  joined: z.int(),
  required: z.int().optional(),
  missing: z.int().optional(),
  sentence: Words.meta({ description: '还差 N 人' }),
});
const RowVerdict = z.object({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  code: CodeSchema.optional(),
});
export const PreviewRow = z.strictObject({
  rowNo: z.int().positive(),
  personId: UuidSchema,
  plan: PlanCodeSchema,
  units: z.int().nonnegative().default(1),
  birthOn: CivilDateSchema,
  sex: SexSchema,
  category: CategorySchema,
  relation: RelationSchema,
  leftOn: CivilDateSchema.optional(),
  insured: z.boolean(),
  consent: z.boolean(),
  idFault: z.boolean(),
});
export const previewAssessment = defineOperation({
  operationId: 'previewAssessment',
  method: 'post',
  path: '/v1/assessments/preview',
  summary: 'What the threshold would say of these rows, before anything is submitted',
  summaryZh: '提交之前：这些行是否达到参保人数要求',
  allow: ['clerk'],
  idempotencyKey: false,
  bodyBytesMax: 32 * 1024 * 1024,
  body: z.strictObject({
    batchId: UuidSchema,
    employerId: UuidSchema,
    society: z.string().max(40),
    startOn: CivilDateSchema,
    size: z.int().nonnegative(),
    women: z.int().nonnegative(),
    exclusions: z
      .array(
        z.strictObject({
          plan: PlanCodeSchema.optional(),
          women: z.boolean().default(false),
          count: z.int().nonnegative(),
        }),
      )
      .default([]),
    leftService: z
      .array(UuidSchema)
      .max(LEFT_SERVICE_MAX)
      .default([])
      .meta({ description: 'Persons once enrolled through the employer who are no longer in service' }),
    rows: z.array(PreviewRow).max(50_000),
  }),
  success: { status: 200, reply: z.object({ plans: z.array(PlanVerdict), rows: z.array(RowVerdict) }) },
  problems: ['society_unknown'],
});

export const ASSESSMENT_OPERATIONS = [previewAssessment] as const;
