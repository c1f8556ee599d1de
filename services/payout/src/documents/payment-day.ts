import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import {
  type PaymentDay,
  type PaymentDayCommand,
  paymentDayDecider,
  type PaymentDayEvent,
  type PaymentDayRefusal,
} from '../domain/payment-day.ts';

export type PaymentDays = AggregateStore<PaymentDay, PaymentDayCommand, PaymentDayEvent, PaymentDayRefusal>;

/** By business day. It tells nobody anything: it is the limit's memory. */
export const openPaymentDays = (store: DocumentStore, service: string): PaymentDays =>
  new AggregateStore<PaymentDay, PaymentDayCommand, PaymentDayEvent, PaymentDayRefusal>(
    store,
    {
      collection: 'payment-day',
      shards: 1,
      schemaVersion: 1,
      decider: paymentDayDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    { service },
  );
