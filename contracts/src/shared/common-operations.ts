import { z } from 'zod';
import { operationIdOf, pathOf } from './common-names.ts';
import { defineOperation } from './http-contract.ts';
import { cancelLongWork, readLongWork } from './long-work.ts';
import { listOwnLooks } from './looks.ts';
import { pageOf, Paging } from './paging.ts';
import { CivilDateSchema, DigestSchema, InstantSchema } from './schemas.ts';

/** What every service answers beside its own work. */
export const DeadLetter = z.object({
  deadLetterId: z.string().meta({ description: 'Opaque' }),
  consumer: z.string().meta({ description: 'Who could not handle it' }),
  eventId: z.string().meta({ description: 'Id of the event' }),
  eventType: z.string().meta({ description: 'CloudEvents type' }),
  streamId: z.string().nullable().meta({ description: 'The one stream that is stuck, where the others went on' }),
  errorName: z.string().meta({ description: 'Class of the last error' }),
  attempts: z.int().meta({ description: 'How often it was tried' }),
  parkedAt: InstantSchema,
});
export type DeadLetter = z.input<typeof DeadLetter>;

export const AuditEntryReply = z.object({
  stream: z.string().meta({ description: 'What was looked at or changed' }),
  sequence: z.int().meta({ description: '1, 2, 3 … within the stream' }),
  action: z.string().meta({ description: 'What was done' }),
  actor: z.string().meta({ description: 'Subject of the token' }),
  at: InstantSchema,
  commandId: z.string().meta({ description: 'Command of the request' }),
  data: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .meta({ description: 'Codes and ids' }),
  hash: z.string().meta({ description: 'SHA-256 over the previous hash and this entry' }),
});

const AuditHead = z.object({
  stream: z.string().meta({ description: 'Stream' }),
  sequence: z.int().meta({ description: 'Number of its last entry' }),
  hash: z.string().meta({ description: 'Hash of its last entry' }),
});

const AuditRootReply = z.object({
  on: CivilDateSchema,
  previousRoot: z.string().meta({ description: 'Root of the day before' }),
  root: z
    .string()
    .meta({ description: 'SHA-256 over the previous root and what this one names: its heads, or its pages of heads' }),
  heads: z
    .array(AuditHead)
    .meta({ description: 'Streams that changed since the root before, where the root has no pages' }),
  pages: z
    .array(z.string())
    .optional()
    .meta({ description: 'Hashes of the pages of heads, in their order; each is read by its hash' }),
  streams: z.int().optional().meta({ description: 'Number of heads in all pages' }),
  closedAt: InstantSchema.optional(),
  keyId: z.string().optional().meta({ description: 'Which key signed it' }),
  signature: z.string().optional().meta({ description: 'Ed25519 over `root`, base64' }),
});

export const listDeadLetters = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'list', 'DeadLetters'),
    method: 'get',
    discloses: 'nobody',
    path: pathOf(service, 'dead-letters'),
    summary: 'Events that could not be handled and wait for a replay, the oldest first',
    summaryZh: '未能处理、等待重放的事件，最早的在前',
    allow: ['system-administrator', 'supervisor'],
    query: z.strictObject(Paging),
    success: {
      status: 200,
      reply: pageOf('deadLetters', DeadLetter),
    },
  });

export const replayDeadLetter = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'replay', 'DeadLetter'),
    method: 'post',
    path: pathOf(service, 'dead-letters/:deadLetterId/replay'),
    summary: 'Handles a parked event once more; it stays parked when it fails again',
    summaryZh: '再处理一次搁置的事件；仍失败则继续搁置',
    allow: ['system-administrator'],
    params: z.object({ deadLetterId: z.string().min(1).max(512).meta({ description: 'Opaque' }) }),
    success: {
      status: 200,
      reply: z.object({ outcome: z.enum(['handled', 'parked']).meta({ description: '`parked`: it failed again' }) }),
    },
    problems: ['not_found'],
  });

export const listAuditEntries = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'list', 'AuditEntries'),
    method: 'get',
    discloses: 'many',
    path: pathOf(service, 'audit'),
    summary: 'Accesses and changes of one stream in their order, chained by hashes',
    summaryZh: '一条记录链上的查看和更改，依次排列，以校验值相连',
    allow: ['supervisor', 'system-administrator'],
    query: z.strictObject({
      ...Paging,
      stream: z
        .string()
        .min(1)
        .max(300)
        .meta({ description: 'What was looked at', examples: ['claim/018f…'] }),
    }),
    success: {
      status: 200,
      reply: pageOf('entries', AuditEntryReply),
    },
  });

export const listAuditRoots = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'list', 'AuditRoots'),
    method: 'get',
    discloses: 'nobody',
    path: pathOf(service, 'audit/roots'),
    summary:
      'Daily roots over the heads of all streams, the oldest first: whoever keeps one can tell whether anything before it was changed',
    summaryZh: '每日对所有记录链的签名根，最早的在前：留存一份，即可查知此前是否被改动',
    allow: ['supervisor', 'system-administrator'],
    query: z.strictObject(Paging),
    success: {
      status: 200,
      reply: pageOf('roots', AuditRootReply),
    },
  });

export const readAuditHeads = (service: string) =>
  defineOperation({
    operationId: operationIdOf(service, 'read', 'AuditHeads'),
    method: 'get',
    discloses: 'nobody',
    path: pathOf(service, 'audit/heads/:pageHash'),
    summary: 'One page of the heads that a daily root names',
    summaryZh: '每日签名根所列记录链末端的一页',
    allow: ['supervisor', 'system-administrator'],
    params: z.object({
      pageHash: DigestSchema.meta({ description: 'Hash of the page' }),
    }),
    success: {
      status: 200,
      reply: z.object({ on: CivilDateSchema, heads: z.array(AuditHead).meta({ description: 'At most 1,000' }) }),
    },
    problems: ['not_found'],
  });

export const commonOperations = (service: string) =>
  [
    listDeadLetters(service),
    replayDeadLetter(service),
    listAuditEntries(service),
    listAuditRoots(service),
    readAuditHeads(service),
    listOwnLooks(service),
    readLongWork(service),
    cancelLongWork(service),
  ] as const;
