import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { announceFund } from '../domain/fund-announcements.ts';
import { fundDecider } from '../domain/fund-decider.ts';
import type { Fund, FundCommand, FundEvent } from '../domain/fund.ts';

export type Funds = AggregateStore<Fund, FundCommand, FundEvent, never>;

const tie = announced(PAYOUT_EVENTS);

export const openFunds = (store: DocumentStore, service: string): Funds =>
  new AggregateStore<Fund, FundCommand, FundEvent, never>(
    store,
    {
      collection: 'fund',
      shards: 1,
      schemaVersion: 1,
      decider: fundDecider,
      indexes: [],
      index: () => ({}),
      messages: (event, { id }) => announceFund(event, id).map((said) => tie(said, said.data.payoutBatchId)),
    },
    { service },
  );
