import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { announceOrder } from '../domain/order-announcements.ts';
import { orderDecider, type OrderRefusal } from '../domain/order-decider.ts';
import { isContradicted, orderDueOn, type Order, type OrderCommand, type OrderEvent } from '../domain/order.ts';

export type Orders = AggregateStore<Order, OrderCommand, OrderEvent, OrderRefusal>;

const tie = announced(PAYOUT_EVENTS);

/** The thing an order pays for: all orders of one claim, of one batch's refunds, or of one money that goes back. */
const paidFor = ({ source }: Order): string => {
  switch (source.type) {
    case 'claim':
      return source.claimId;
    case 'refund':
      return source.batchId;
    case 'money':
      return source.moneyId;
  }
};

/** Since when premium is to be asked where it goes; null: that is known, or it is nobody's money. */
const payerWantedSince = ({ state, source, orderedOn }: Order): string | null =>
  state === 'awaiting-account' && source.type === 'money' ? orderedOn : null;

interface StoredOrder {
  readonly source: { readonly kind: string } | { readonly type: string };
  readonly redirection: { readonly proposedBy: string } | null;
}

/**
 * Version 1 told sources apart by `kind`; version 2 knew who proposed another payee by their account alone; version 3 knew no money that
 * goes back; version 4 had all of it leave the contributions account.
 */
const upcast = (stored: JsonValue, from: number): JsonValue => {
  if (from >= 3) return stored;
  const { source, redirection, ...order } = stored as unknown as StoredOrder;
  const { kind, ...paid } = { kind: undefined, ...source };
  return {
    ...order,
    source: kind === undefined ? paid : { type: kind, ...paid },
    redirection: redirection && { ...redirection, proposedBy: { subject: redirection.proposedBy } },
  };
};

export const openOrders = (store: DocumentStore, service: string): Orders =>
  new AggregateStore<Order, OrderCommand, OrderEvent, OrderRefusal>(
    store,
    {
      collection: 'order',
      schemaVersion: 5,
      upcast,
      decider: orderDecider,
      indexes: ['queue', 'payeeId', 'paidFor', 'contradicted', 'askFrom', 'payerWantedSince'],
      index: (order) => ({
        queue: `${order.state}:${order.orderedOn}`,
        payeeId: order.payeeId,
        paidFor: paidFor(order),
        contradicted: isContradicted(order) ? 1 : null,
        askFrom: orderDueOn(order),
        payerWantedSince: payerWantedSince(order),
      }),
      idOf: ({ state, orderId }) => (state === 'none' ? null : orderId),
      messages: (event, { id, state }) => announceOrder(event, state).map((said) => tie(said, id)),
    },
    { service },
  );
