import { z } from 'zod';
import { defineOperation } from './http-contract.ts';
import { CivilDateSchema } from './schemas.ts';

/** Development only. */
export const setBusinessDate = defineOperation({
  operationId: 'setBusinessDate',
  method: 'put',
  path: '/dev/business-date',
  summary: 'Moves the business day of a development system; null returns to the real day',
  summaryZh: '调整开发系统的营业日；null 恢复为当天',
  allow: 'public',
  idempotencyKey: false,
  body: z.strictObject({ on: CivilDateSchema.nullable() }),
  success: { status: 200, reply: z.object({ on: CivilDateSchema }) },
});

export const readBusinessDate = defineOperation({
  operationId: 'readBusinessDate',
  method: 'get',
  discloses: 'nobody',
  path: '/dev/business-date',
  summary: 'The business day of a development system',
  summaryZh: '开发系统的营业日',
  allow: 'public',
  success: { status: 200, reply: z.object({ on: CivilDateSchema }) },
});

/**
 * Development only. When every process says `drained`, is asked once more and says so with the same `written`, nothing is on
 * its way between them: what had been published before the first answers was handled by then, and nothing was since.
 */
export const readDrained = defineOperation({
  operationId: 'readDrained',
  method: 'get',
  discloses: 'nobody',
  path: '/dev/drained',
  summary: 'Waits until nothing of this process waits to be published or handled, at most so long',
  summaryZh: '等到本进程没有待发布和待处理的事项，或到时为止',
  allow: 'public',
  query: z.object({ withinMs: z.coerce.number().int().min(0).max(30_000).default(0) }),
  success: { status: 200, reply: z.object({ drained: z.boolean(), written: z.number().int().min(0).optional() }) },
});
