import { z } from 'zod';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import { CivilDateSchema, UuidSchema, YuanSchema } from '@huji/contracts/shared/schemas.ts';
import { handle, type BoundOperation } from '../http/operation-router.ts';
import { requireRevision } from '../http/preconditions.ts';
import { notFound, refused } from '../http/refused.ts';
import { Contention } from '../persistence/faults.ts';

/** Operations in which everything can go wrong that can go wrong over HTTP. */
export const KEY = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
export const ID = '018f4e3a-7c2b-7d11-8a55-0242ac120003';

const NoteReply = z.object({ noteId: z.string(), on: CivilDateSchema, sum: YuanSchema });
const putNote = defineOperation({
  operationId: 'putNote',
  method: 'put',
  path: '/v1/notes/:noteId',
  summary: 'Writes a note',
  allow: ['clerk'],
  params: z.object({ noteId: UuidSchema }),
  query: z.object({ dry: z.enum(['yes', 'no']).default('no') }),
  body: z.strictObject({
    on: CivilDateSchema,
    sum: YuanSchema,
    rows: z.array(z.strictObject({ text: z.string().min(1).max(20) })).max(3),
  }),
  success: { status: 200, reply: NoteReply },
  ifMatch: 'required',
  bodyBytesMax: 2_000,
});
const closeNote = defineOperation({
  operationId: 'closeNote',
  method: 'post',
  path: '/v1/notes/:noteId/closing',
  summary: 'Closes a note',
  allow: ['clerk'],
  params: z.object({ noteId: UuidSchema }),
  body: z.strictObject({}),
  success: { status: 204, reply: z.null() },
});
export const getNote = defineOperation({
  operationId: 'getNote',
  method: 'get',
  path: '/v1/notes/:noteId',
  summary: 'Reads a note',
  allow: 'public',
  params: z.object({ noteId: z.string() }),
  success: { status: 200, reply: NoteReply },
  problems: ['not_found', 'idempotency_key_reused'],
});
export const postCsv = defineOperation({
  operationId: 'postCsv',
  method: 'post',
  path: '/v1/csv',
  summary: 'Takes a roster as text',
  allow: 'public',
  idempotencyKey: false,
  body: z.string().min(1).meta({ contentType: 'text/csv' }),
  success: { status: 202, reply: z.string().meta({ contentType: 'text/plain' }) },
});

/** Envelopes of the changes that were made. */
export const changes: unknown[] = [];
/** What a handler has to say of a note; `secret` is in no contract. */
export const note = (noteId: string) => ({ noteId, on: '2025-05-21', sum: '12.50', secret: 'never described' });

export const bound: readonly BoundOperation[] = [
  handle(putNote, async ({ params, body, ifMatch, envelope, idFor }) => {
    requireRevision(ifMatch, 7);
    changes.push(envelope);
    return { body: { noteId: params.noteId, on: body.on, sum: body.sum }, revision: 8, location: idFor('note') };
  }),
  handle(closeNote, async ({ envelope }) => {
    changes.push(envelope);
    return { body: null };
  }),
  handle(getNote, async ({ params }) => {
    switch (params.noteId) {
      case 'missing':
        return notFound('note');
      case 'refused':
        throw refused({ code: 'idempotency_key_reused', detail: 'used before', data: { first: 1 } });
      case 'unregistered':
        return refused({ code: 'nobody_registered_this', detail: 'why' });
      case 'busy':
        throw new Contention('lost ten races');
      case 'broken':
        throw new Error('account 6222021234567890123 of "Zhang San" went wrong');
      case 'undeclared':
        throw refused({ code: 'stale', detail: 'the contract of this operation does not name it' });
      case 'drifted':
        return { body: { noteId: 'x', on: 'yesterday', sum: '1' } };
      default:
        return { body: note(params.noteId), revision: 3 };
    }
  }),
  handle(postCsv, async ({ body }) => ({ body: `${String(body.length)} characters` })),
];
