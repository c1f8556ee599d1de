import { z } from 'zod';
import { defineOperation } from './http-contract.ts';
import { operationIdOf, pathOf } from './common-names.ts';
import { PERSON_ROLES } from './roles.ts';
import { InstantSchema, UuidSchema } from './schemas.ts';

export const LONG_WORK_STATES = ['running', 'done', 'failed', 'cancelled'] as const;

/** Work that takes longer than a request: who began it looks here how far it is, and may stop it. */
export const LongWorkReply = z
  .object({
    workId: UuidSchema,
    type: z.string().meta({ description: 'What is done', examples: ['read-roster-file'] }),
    state: z.enum(LONG_WORK_STATES).meta({ description: '`done`, `failed` and `cancelled` are the end' }),
    done: z.int().nonnegative().meta({ description: 'Steps that are done' }),
    of: z.int().nonnegative().nullable().meta({ description: 'Steps there are; null while that is not known' }),
    begunAt: InstantSchema,
    endedAt: InstantSchema.nullable().meta({ description: 'Null while it runs' }),
    code: z.string().nullable().meta({ description: 'Why it failed: a code of the problems' }),
  })
  .meta({ id: 'LongWork', description: 'Progress of work that goes on after its request was answered' });
export type LongWorkReply = z.output<typeof LongWorkReply>;

const params = z.object({ workId: UuidSchema });

export const readLongWork = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'read', 'LongWork'),
    method: 'get',
    discloses: 'nobody',
    path: pathOf(service, 'work/:workId'),
    summary: 'How far long work is; for whoever began it, and for supervisors and administrators',
    summaryZh: '后台工作进行到哪里；给发起人、监事和管理员看',
    allow: PERSON_ROLES,
    params,
    success: { status: 200, reply: LongWorkReply },
    problems: ['work_unknown'],
  });

export const cancelLongWork = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'cancel', 'LongWork'),
    method: 'post',
    path: pathOf(service, 'work/:workId/cancellation'),
    summary: 'Stops long work before its next step; what was done stays',
    summaryZh: '在下一步之前停止后台工作；已完成的保留',
    allow: PERSON_ROLES,
    params,
    success: { status: 200, reply: LongWorkReply },
    problems: ['work_unknown', 'work_ended'],
  });
