import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { bankExceptionDecider, type BankExceptionRefusal } from '../domain/bank-exception-decider.ts';
import type { BankException, BankExceptionCommand, BankExceptionEvent } from '../domain/bank-exception.ts';

export type BankExceptions = AggregateStore<
  BankException | null,
  BankExceptionCommand,
  BankExceptionEvent,
  BankExceptionRefusal
>;

export const openBankExceptions = (store: DocumentStore, service: string): BankExceptions =>
  new AggregateStore<BankException | null, BankExceptionCommand, BankExceptionEvent, BankExceptionRefusal>(
    store,
    {
      collection: 'bank-exception',
      shards: 1,
      schemaVersion: 1,
      decider: bankExceptionDecider,
      indexes: ['openOn'],
      index: (exception) => ({ openOn: exception?.state === 'open' ? exception.line.valueOn : null }),
      messages: () => [],
    },
    { service },
  );
