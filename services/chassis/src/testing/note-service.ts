import { z } from 'zod';
import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import { defineOperation } from '@huji/contracts/shared/http-contract.ts';
import { CivilDateSchema, UuidSchema } from '@huji/contracts/shared/schemas.ts';
import { AggregateStore } from '../aggregate/aggregate-store.ts';
import { accepted, obeyed } from '../aggregate/outcome.ts';
import { reaction } from '../events/consumer.ts';
import { handle } from '../http/operation-router.ts';
import { notFound } from '../http/refused.ts';
import type { CreateService } from '../runtime/service-definition.ts';

/** The smallest service that has everything a service has; tests of the chassis start it. */
export const noteTaken = defineEvent({
  type: 'mutualaid.note.note-taken.v1',
  topic: 'note.note',
  key: 'noteId',
  summary: 'A note was taken',
  heardBy: ['note'],
  data: z.object({ noteId: UuidSchema, poison: z.boolean() }),
});

const Reply = z.object({
  noteId: UuidSchema,
  seen: z.int().nonnegative().meta({ description: 'How often the consumer saw it' }),
  expired: z.boolean().meta({ description: 'The clock has come by' }),
  trace: z.string().meta({ description: 'Trace id the consumer was given' }),
});

export const takeNote = defineOperation({
  operationId: 'takeNote',
  method: 'post',
  path: '/v1/notes',
  summary: 'Takes a note',
  allow: ['clerk'],
  body: z.strictObject({ dueOn: CivilDateSchema, poison: z.boolean().default(false) }),
  success: { status: 201, reply: z.object({ noteId: UuidSchema }) },
  problems: ['refused'],
});
export const readNote = defineOperation({
  operationId: 'readNote',
  method: 'get',
  path: '/v1/notes/:noteId',
  summary: 'Reads a note',
  allow: ['clerk', 'supervisor'],
  params: z.object({ noteId: UuidSchema }),
  success: { status: 200, reply: Reply },
  problems: ['not_found'],
});

interface Note {
  readonly dueOn: string | null;
  readonly seen: number;
  readonly expired: boolean;
  readonly poison: boolean;
  readonly trace: string;
}
type Command =
  | { readonly type: 'take'; readonly dueOn: string; readonly poison: boolean }
  | { readonly type: 'see'; readonly trace: string }
  | { readonly type: 'expire' };
type Event = Command;

const decider: Decider<Note, Command, Event> = {
  initial: { dueOn: null, seen: 0, expired: false, poison: false, trace: '' },
  decide: (command, state) =>
    command.type === 'take' && state.dueOn !== null ? refuse('refused', 'it was taken before') : ok([command]),
  evolve: (state, event) => {
    switch (event.type) {
      case 'take':
        return { ...state, dueOn: event.dueOn, poison: event.poison };
      case 'see':
        return { ...state, seen: state.seen + 1, trace: event.trace };
      case 'expire':
        return { ...state, expired: true };
    }
  },
};

/** `cure.healthy` false: notes marked as poison cannot be handled, until it is set to true. */
export const createNoteService =
  (cure: { healthy: boolean } = { healthy: false }): CreateService =>
  ({ store }) => {
    const notes = new AggregateStore<Note, Command, Event>(
      store,
      {
        collection: 'note',
        schemaVersion: 1,
        decider,
        indexes: ['dueOn'],
        index: (state) => ({ dueOn: state.expired ? null : state.dueOn }),
        messages: (event, { id }) =>
          event.type === 'take' ? [{ contract: noteTaken, key: id, data: { noteId: id, poison: event.poison } }] : [],
      },
      { service: 'note' },
    );
    return {
      name: 'note',
      declarations: [notes.declaration()],
      topics: [{ name: 'note.note', partitions: 4 }],
      operations: [
        handle(takeNote, async ({ body, envelope, idFor }) => {
          const noteId = idFor('note');
          const { revision } = accepted(await notes.execute(noteId, { type: 'take', ...body }, envelope));
          return { body: { noteId }, revision, location: `/v1/notes/${noteId}` };
        }),
        handle(readNote, async ({ params }) => {
          const found = await notes.read(params.noteId);
          if (found === null) return notFound('note');
          const { seen, expired, trace } = found.state;
          return { body: { noteId: params.noteId, seen, expired, trace }, revision: found.revision };
        }),
      ],
      consumers: [
        {
          name: 'on-note-taken',
          reactions: [
            reaction(noteTaken, async ({ data }, { envelope }) => {
              if (data.poison && !cure.healthy) throw new Error('poison');
              obeyed(await notes.execute(data.noteId, { type: 'see', trace: envelope.traceparent ?? '' }, envelope));
            }),
          ],
        },
      ],
      clockTasks: [
        {
          type: 'expire',
          collection: 'note',
          act: async (id, envelope) => {
            obeyed(await notes.execute(id, { type: 'expire' }, envelope));
          },
        },
      ],
    };
  };
