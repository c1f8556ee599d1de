import {
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyAssigned,
  moneyMatched,
  moneyReceived,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { AggregateStore, type MessageContext } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { billCodec } from './bill-codec.ts';
import { type Money, type MoneyCommand, moneyDecider, type MoneyEvent } from './domain/money-received.ts';
import {
  type Statements,
  type StatementsCommand,
  statementsDecider,
  type StatementsEvent,
} from './domain/statements.ts';
import { paymentReference } from './domain/payment-reference.ts';
import { bill, type Bill, type BillAnnouncement, type BillCommand, type BillEvent } from './rules.ts';

const SERVICE = { service: 'premium' };

const ANNOUNCED = {
  'batch-billed': batchBilled,
  'batch-change-refused': batchChangeRefused,
  'batch-paid': batchPaid,
  'batch-unpaid': batchUnpaid,
  'money-matched': moneyMatched,
  'refund-requested': refundRequested,
} as const satisfies Readonly<Record<BillAnnouncement['type'], OutgoingEvent['contract']>>;

const billMessages = (event: BillEvent): readonly OutgoingEvent[] => {
  const said = bill.announce(event);
  // The confirmation of a free batch is no money: nothing moved that books could show.
  if (said?.type === 'money-matched' && said.data.fen === 0) return [];
  return said === null ? [] : [{ contract: ANNOUNCED[said.type], key: said.data.batchId, data: said.data }];
};

const moneyMessages = (event: MoneyEvent, { state }: MessageContext<Money>): readonly OutgoingEvent[] => {
  if (state === null) return [];
  const { moneyId, account, valueOn, fen } = state;
  if (event.type === 'received')
    return [{ contract: moneyReceived, key: moneyId, data: { moneyId, account, valueOn, fen } }];
  const { batchId, on } = event;
  return [{ contract: moneyAssigned, key: moneyId, data: { moneyId, batchId, valueOn, fen, matchedOn: on } }];
};

export const moneyDocumentId = (account: string, bankRef: string): string => `${account}:${bankRef}`;
/** Bills of one state sort by the day until which they can be paid. */
export const billOrder = (state: string, payableUntil: string): string => `${state}/${payableUntil}`;

export const premiumDocuments = (store: DocumentStore) => ({
  bills: new AggregateStore<Bill, BillCommand, BillEvent>(
    store,
    {
      collection: 'bill',
      schemaVersion: 1,
      decider: bill,
      codec: billCodec,
      indexes: ['reference', 'order', 'dueOn'],
      index: (state, batchId) => ({
        reference: state.status === 'empty' ? null : paymentReference(batchId),
        order: state.status === 'empty' ? null : billOrder(state.status, state.standing?.payableUntil ?? ''),
        dueOn: bill.dueOn(state),
      }),
      messages: billMessages,
    },
    SERVICE,
  ),
  moneys: new AggregateStore<Money, MoneyCommand, MoneyEvent>(
    store,
    {
      collection: 'money',
      schemaVersion: 1,
      decider: moneyDecider,
      indexes: ['moneyId', 'unmatchedOn'],
      index: (money) => ({
        moneyId: money?.moneyId ?? null,
        unmatchedOn: money !== null && money.batchId === null ? money.valueOn : null,
      }),
      messages: moneyMessages,
    },
    SERVICE,
  ),
  statements: new AggregateStore<Statements, StatementsCommand, StatementsEvent>(
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
    SERVICE,
  ),
});
export type PremiumDocuments = ReturnType<typeof premiumDocuments>;
