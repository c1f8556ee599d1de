import { moneyAssigned, moneyReceived } from '@huji/contracts/premium/events.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { announceMoney, type MoneyAnnouncement } from '../domain/money-announcements.ts';
import { moneyDecider, type MoneyRefusal } from '../domain/money-decider.ts';
import type { Money, MoneyCommand, MoneyEvent, StatementCredit } from '../domain/money.ts';

const CONTRACTS = {
  'money-received': moneyReceived,
  'money-assigned': moneyAssigned,
} as const satisfies Readonly<Record<MoneyAnnouncement['type'], OutgoingEvent['contract']>>;

/** A line of a statement counts once: its document is found by what the bank calls it. */
export const moneyDocumentId = ({ account, bankRef }: Pick<StatementCredit, 'account' | 'bankRef'>): string =>
  `${account}:${bankRef}`;

export type Moneys = AggregateStore<Money, MoneyCommand, MoneyEvent, MoneyRefusal>;

export const openMoneys = (store: DocumentStore, service: string): Moneys =>
  new AggregateStore(
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
      messages: (event, { state }) =>
        announceMoney(event, state).map(({ type, data }) => ({ contract: CONTRACTS[type], key: data.moneyId, data })),
    },
    { service },
  );
