import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { Batch, BatchCommand, BatchEvent } from '../domain/batch.ts';
import { announceBatch } from '../domain/batch-announcements.ts';
import { type BatchRefusal, batchDecider } from '../domain/batch-decider.ts';

const tie = announced(ENROLLMENT_EVENTS);

/** Batches of an employer sort by start date. */
export const batchOrder = (employerId: string, startOn: string): string => `${employerId}/${startOn}`;

/** Version 1 had `standing` for the submission the bill took. */
export const upcastBatch = (stored: JsonValue): JsonValue => {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return stored;
  const { standing = null, ...batch } = stored as Readonly<Record<string, JsonValue>>;
  return { ...batch, agreed: standing };
};

export const openBatches = (store: DocumentStore) =>
  new AggregateStore<Batch, BatchCommand, BatchEvent, BatchRefusal>(
    store,
    {
      collection: 'batch',
      schemaVersion: 2,
      upcast: upcastBatch,
      decider: batchDecider,
      indexes: ['order'],
      index: (batch) => ({ order: batch && batchOrder(batch.employerId, batch.startOn) }),
      messages: (event, { id }) => announceBatch(event, id).map((said) => tie(said, id)),
    },
    { service: 'enrollment' },
  );
