import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { announcePayoutBatch } from '../domain/payout-batch/payout-batch-announcements.ts';
import { payoutBatchDecider, type PayoutBatchRefusal } from '../domain/payout-batch/payout-batch-decider.ts';
import {
  payoutBatchDueOn,
  type PayoutBatch,
  type PayoutBatchCommand,
  type PayoutBatchEvent,
} from '../domain/payout-batch/payout-batch.ts';

export type PayoutBatches = AggregateStore<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent, PayoutBatchRefusal>;

const tie = announced(PAYOUT_EVENTS);

/** Version 1 knew who took a step by their account alone; version 2 had all money that goes back leave the contributions account. */
const upcast = (stored: JsonValue, from: number): JsonValue => {
  if (from === 2) return stored;
  const batch = stored as { maker: string; checker?: string; releaser?: string };
  const by = (subject: string | undefined) => (subject === undefined ? undefined : { subject });
  return {
    ...batch,
    maker: { subject: batch.maker },
    ...present({ checker: by(batch.checker), releaser: by(batch.releaser) }),
  };
};

export const openPayoutBatches = (store: DocumentStore, service: string): PayoutBatches =>
  new AggregateStore<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent, PayoutBatchRefusal>(
    store,
    {
      collection: 'payout-batch',
      shards: 1,
      schemaVersion: 3,
      upcast,
      decider: payoutBatchDecider,
      indexes: ['queue', 'unfinishedSince'],
      index: (batch) => ({ queue: `${batch.state}:${batch.madeOn}`, unfinishedSince: payoutBatchDueOn(batch) }),
      idOf: ({ payoutBatchId }) => payoutBatchId,
      messages: (event, { id, state }) => announcePayoutBatch(event, state).map((said) => tie(said, id)),
    },
    { service },
  );
