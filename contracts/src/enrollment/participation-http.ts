import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { BatchParams, PlanResult } from './batch-http.ts';
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

export const PARTICIPATION_OPERATIONS = [previewParticipation] as const;
