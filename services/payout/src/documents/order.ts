import type { AggregateDefinition } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { OutgoingEvent } from '@huji/chassis/events/cloud-event-binding.ts';
import {
  accountVerified,
  benefitClawedBack,
  fundReserved,
  fundShort,
  payeeRegistered,
  paymentMoved,
  paymentReturned,
  paymentSettled,
  payoutBatchAdvanced,
} from '@huji/contracts/payout/events.ts';
import { payingAccount } from './domain/accounts.ts';
import { fundDecider, type Fund, type FundCommand, type FundEvent } from './domain/fund.ts';
import { isInFlight, orderDecider } from './domain/order-decider.ts';
import { isContradicted, type Order, type OrderCommand, type OrderEvent } from './domain/order.ts';
import { payeeDecider, type Payee, type PayeeCommand, type PayeeEvent } from './domain/payee.ts';
import { payoutBatchDecider } from './domain/payout-batch-decider.ts';
import {
  isAdvancing,
  type PayoutBatch,
  type PayoutBatchCommand,
  type PayoutBatchEvent,
} from './domain/payout-batch.ts';

/** How each aggregate is stored, found and heard of. */

/** The thing an order pays for: all orders of one claim, or of one batch's refunds. */
const paidFor = ({ source }: Order): string => (source.kind === 'claim' ? source.claimId : source.batchId);

const paymentResult = (order: Order, attempt: number) => ({
  orderId: order.orderId,
  ...(order.source.kind === 'claim'
    ? { claimId: order.source.claimId, decisionNo: order.source.decisionNo }
    : { batchId: order.source.batchId, refundNo: order.source.refundNo }),
  attempt,
  fen: order.fen,
});

const orderMessages = (event: OrderEvent, order: Order): readonly OutgoingEvent[] => {
  if (event.kind === 'clawed-back') {
    const { orderId } = order;
    return [{ contract: benefitClawedBack, key: orderId, data: { orderId, ...event.clawBack } }];
  }
  if (event.kind !== 'settled' && event.kind !== 'returned') return [];
  const valueOn = event.kind === 'settled' ? event.on : event.returned.on;
  const result = { ...paymentResult(order, event.attempt), valueOn };
  const told: OutgoingEvent =
    event.kind === 'settled'
      ? { contract: paymentSettled, key: order.orderId, data: result }
      : { contract: paymentReturned, key: order.orderId, data: { ...result, reason: event.returned.reason } };
  const moved: OutgoingEvent = {
    contract: paymentMoved,
    key: order.orderId,
    data: {
      orderId: order.orderId,
      attempt: event.attempt,
      direction: event.kind === 'settled' ? 'out' : 'back',
      account: payingAccount(order.source.kind),
      fen: order.fen,
      valueOn,
    },
  };
  const booked = event.kind === 'settled' || event.returned.moneyMoved;
  return [...(event.state === null ? [] : [told]), ...(booked ? [moved] : [])];
};

export const ORDERS: AggregateDefinition<Order, OrderCommand, OrderEvent> = {
  collection: 'order',
  schemaVersion: 1,
  decider: orderDecider,
  indexes: ['queue', 'payeeId', 'paidFor', 'contradicted', 'askFrom'],
  index: (order) => ({
    queue: `${order.state}:${order.orderedOn}`,
    payeeId: order.payeeId,
    paidFor: paidFor(order),
    contradicted: isContradicted(order) ? 1 : null,
    askFrom: isInFlight(order) ? order.orderedOn : null,
  }),
  messages: (event, { state }) => orderMessages(event, state),
};

export const PAYOUT_BATCHES: AggregateDefinition<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent> = {
  collection: 'payout-batch',
  shards: 1,
  schemaVersion: 1,
  decider: payoutBatchDecider,
  indexes: ['queue', 'unfinishedSince'],
  index: (batch) => ({
    queue: `${batch.state}:${batch.madeOn}`,
    unfinishedSince: batch.state === 'gathering' || isAdvancing(batch) ? batch.madeOn : null,
  }),
  messages: (event, { id, state }) =>
    isAdvancing(state) && event.kind !== 'fund-gave'
      ? [{ contract: payoutBatchAdvanced, key: id, data: { payoutBatchId: id, state: state.state } }]
      : [],
};

export const FUNDS: AggregateDefinition<Fund, FundCommand, FundEvent> = {
  collection: 'fund',
  shards: 1,
  schemaVersion: 1,
  decider: fundDecider,
  indexes: [],
  index: () => ({}),
  messages: (event, { id }) => {
    if (event.kind === 'given-back') return [];
    const { payoutBatchId, round, fen } = event;
    const contract = event.kind === 'reserved' ? fundReserved : fundShort;
    return [{ contract, key: payoutBatchId, data: { payoutBatchId, round, fund: id, fen } }];
  },
};

export const PAYEES: AggregateDefinition<Payee, PayeeCommand, PayeeEvent> = {
  collection: 'payee',
  schemaVersion: 1,
  decider: payeeDecider,
  indexes: ['owner', 'uncheckedSince'],
  index: ({ owner, nameCheck, registeredOn }) => ({
    owner: owner.kind === 'person' ? owner.personId : owner.employerId,
    uncheckedSince: nameCheck === 'unchecked' ? registeredOn : null,
  }),
  messages: (_event, { id, state }) => {
    const { owner, account, accountVersion, nameCheck, registeredOn } = state;
    const matched = nameCheck === 'matched';
    const verified: OutgoingEvent = { contract: accountVerified, key: id, data: { payeeId: id, accountVersion } };
    const registered = (personId: string): OutgoingEvent => ({
      contract: payeeRegistered,
      key: personId,
      data: { personId, payeeId: id, fingerprint: account.fingerprint, nameMatches: matched, registeredOn },
    });
    return [...(owner.kind === 'person' ? [registered(owner.personId)] : []), ...(matched ? [verified] : [])];
  },
};
