import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { type Income, type IncomeCommand, incomeDecider, incomeDueOn, type IncomeEvent } from '../domain/income.ts';
import type { EntryRefusal } from '../domain/journal-entry.ts';

export type Incomes = AggregateStore<Income, IncomeCommand, IncomeEvent, EntryRefusal>;

/** By the business key of the entry it becomes. It tells nobody anything: the books do. */
export const openIncomes = (store: DocumentStore, service: string): Incomes =>
  new AggregateStore<Income, IncomeCommand, IncomeEvent, EntryRefusal>(
    store,
    {
      collection: 'income',
      shards: 1,
      schemaVersion: 1,
      decider: incomeDecider,
      indexes: ['dueOn'],
      index: (income) => ({ dueOn: incomeDueOn(income) }),
      messages: () => [],
    },
    { service },
  );
