import { createHash } from 'node:crypto';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { keptUntil } from '../aggregate/command-memory.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { TransientFault } from '../persistence/faults.ts';

/** How far events that act on many streams have come, while they are worked on. */
export const SLICES: CollectionDeclaration = {
  name: 'slice',
  type: 'documents',
  indexes: ['keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

/** Streams of one slice: a second or two of work, where a group waits six for a sign of life and fifteen to be shared anew. */
export const SLICE_STREAMS = 256;

/** The partition is wanted elsewhere: the record comes again, there or here, and goes on where this one left off. */
export class HandedOver extends TransientFault {
  override readonly name = 'HandedOver';
}

/** What was done of an event's streams, in their order: `done` of them, of which these were parked. */
export interface Progress {
  readonly done: number;
  readonly parked: readonly string[];
}

const SCHEMA_VERSION = 1;

interface StoredProgress extends Progress {
  /** SHA-256 of the whole list: progress through another list says nothing. */
  readonly streams: string;
}

const NOTHING: Progress = { done: 0, parked: [] };

const digestOf = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Where an event that acts on many streams goes on after its partition went to another member of the group. */
export class Slices {
  readonly #store: DocumentStore;

  constructor(store: DocumentStore) {
    this.#store = store;
    store.declare(SLICES);
  }

  /** Of one event as one consumer works on it. An event of a single slice keeps nothing. */
  of(consumer: string, eventId: string, streamIds: readonly string[], clock: { readonly now: () => Instant }) {
    const id = digestOf([consumer, eventId]);
    const streams = digestOf(streamIds);
    const isSliced = streamIds.length > SLICE_STREAMS;
    let revision = 0;
    return {
      load: async (): Promise<Progress> => {
        if (!isSliced) return NOTHING;
        const document = await this.#store.load(SLICES.name, id);
        revision = document?.revision ?? 0;
        const form = { collection: SLICES.name, id, schemaVersion: SCHEMA_VERSION };
        const stored = document === null ? null : storedBody<StoredProgress>(document.body, form);
        return stored?.streams === streams ? { done: stored.done, parked: stored.parked } : NOTHING;
      },
      /** What somebody else kept meanwhile stays: repeating a slice changes nothing. */
      keep: async (progress: Progress): Promise<void> => {
        if (!isSliced) return;
        const stored: StoredProgress = { streams, ...progress };
        const kept = await this.#store.commit(SLICES.name, {
          id,
          revision,
          commandId: `${streams.slice(0, 16)}:${String(progress.done)}:${String(revision)}`,
          atMs: Date.parse(clock.now()),
          body: withVersion(stored, SCHEMA_VERSION),
          index: { keptUntil: keptUntil(clock.now()) },
          outbox: [],
        });
        if (kept) revision += 1;
      },
    };
  }
}
