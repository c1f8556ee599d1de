import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { PlanCodeSchema } from '../shared/schemas.ts';
import { BatchParams, PlanResult } from './batch-http.ts';
import { SocietySchema } from './employer-http.ts';
import { ROSTER_ROWS_MAX } from './roster-http.ts';

export const previewParticipation = defineOperation({
  operationId: 'previewParticipation',
  method: 'post',
  path: '/v1/batches/:batchId/participation-preview',
  summary: 'What the threshold says of the draft now, and what if some of the rows were not there',
  summaryZh: '草稿现在是否达到参保人数要求，以及去掉某些行之后如何',
  allow: ['clerk'],
  params: BatchParams,
  idempotencyKey: false,
  body: z.strictObject({
    without: z
      .array(z.int().positive())
      .max(ROSTER_ROWS_MAX)
      .default([])
      .meta({ description: 'Row numbers to leave out' }),
    size: z.int().nonnegative().optional().meta({ description: 'Another size, e.g. at the step from 10 to 11' }),
  }),
  success: { status: 200, reply: z.object({ plans: z.array(PlanResult) }) },
  problems: [
    'batch_unknown',
    'employer_not_yours',
    'batch_roster_missing',
    'batch_roster_in_progress',
    'batch_headcount_missing',
    'society_unknown',
  ],
});

/** Months that figures go back, the current one among them. */
export const PARTICIPATION_MONTHS = 24;

/** Counts for the office, of its societies. They name no person and no employer. */
export const readParticipationFigures = defineOperation({
  operationId: 'readParticipationFigures',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/participation-figures',
  summary: 'How many of those who count joined, by society, month of the start and plan; of paid batches',
  summaryZh: '按互助会、起始月份和计划统计的应参加人数和参加人数，只计已缴费的批次',
  allow: ['reviewer', 'office-head', 'accountant', 'supervisor'],
  success: {
    status: 200,
    reply: z.object({
      figures: z
        .array(
          z.object({
            society: SocietySchema,
            month: z.string().meta({ description: 'In which the batches begin', examples: ['2025-06'] }),
            plan: PlanCodeSchema,
            batches: z.int().positive(),
            eligible: z.int().nonnegative().meta({ description: 'Staff who count, by the clause `participation`' }),
            joined: z.int().nonnegative(),
          }),
        )
        .meta({
          description: `By society, month and plan, of batches that begin in the last ${String(PARTICIPATION_MONTHS)} months or later`,
        }),
    }),
  },
});

export const PARTICIPATION_OPERATIONS = [previewParticipation, readParticipationFigures] as const;
