import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { payoutBatchAdvanced } from '@huji/contracts/payout/events.ts';
import { announcePayoutBatch } from '../domain/payout-batch-announcements.ts';
import { payoutBatchDecider, type PayoutBatchRefusal } from '../domain/payout-batch-decider.ts';
import {
  payoutBatchDueOn,
  type PayoutBatch,
  type PayoutBatchCommand,
  type PayoutBatchEvent,
} from '../domain/payout-batch.ts';

export type PayoutBatches = AggregateStore<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent, PayoutBatchRefusal>;

const CONTRACTS = { 'payout-batch-advanced': payoutBatchAdvanced } as const;

export const openPayoutBatches = (store: DocumentStore, service: string): PayoutBatches =>
  new AggregateStore<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent, PayoutBatchRefusal>(
    store,
    {
      collection: 'payout-batch',
      shards: 1,
      schemaVersion: 1,
      decider: payoutBatchDecider,
      indexes: ['queue', 'unfinishedSince'],
      index: (batch) => ({ queue: `${batch.state}:${batch.madeOn}`, unfinishedSince: payoutBatchDueOn(batch) }),
      messages: (event, { id, state }) =>
        announcePayoutBatch(event, state).map(({ type, data }) => ({ contract: CONTRACTS[type], key: id, data })),
    },
    { service },
  );
