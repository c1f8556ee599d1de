import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { statementsDecider, type StatementsRefusal } from '../domain/statements-decider.ts';
import type { Statements, StatementsCommand, StatementsEvent } from '../domain/statements.ts';

/** One document per account of the association. */
export type StatementsOfAccounts = AggregateStore<Statements, StatementsCommand, StatementsEvent, StatementsRefusal>;

export const openStatements = (store: DocumentStore, service: string): StatementsOfAccounts =>
  new AggregateStore(
    store,
    {
      collection: 'statements',
      shards: 1,
      schemaVersion: 1,
      decider: statementsDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service },
  );
