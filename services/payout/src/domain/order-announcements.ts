import type {
  BenefitClawedBack,
  OrderAnnulmentAnswered,
  PaymentMoved,
  PaymentReturned,
  PaymentSettled,
} from '@huji/contracts/payout/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { payingAccountOf } from './journal-accounts.ts';
import type { Order, OrderEvent } from './order.ts';

/** What others are told of an order. All of it travels under the order's id. */
export type OrderAnnouncement =
  | { readonly type: 'payment-settled'; readonly data: PaymentSettled }
  | { readonly type: 'payment-returned'; readonly data: PaymentReturned }
  | { readonly type: 'payment-moved'; readonly data: PaymentMoved }
  | { readonly type: 'benefit-clawed-back'; readonly data: BenefitClawedBack }
  | { readonly type: 'order-annulment-answered'; readonly data: OrderAnnulmentAnswered };

const handledBy = ({ attempts }: Order, no: number): { handledBy?: string[] } => {
  const people = attempts.find((attempt) => attempt.no === no)?.handledBy;
  return present({ handledBy: people && [...people] });
};

/** What it pays, by the ids of whoever ordered it. */
const paidForOf = ({
  source,
}: Order): Pick<PaymentSettled, 'claimId' | 'decisionNo' | 'batchId' | 'refundNo' | 'moneyId'> => {
  switch (source.type) {
    case 'claim':
      return { claimId: source.claimId, decisionNo: source.decisionNo };
    case 'refund':
      return { batchId: source.batchId, refundNo: source.refundNo };
    case 'money':
      return { moneyId: source.moneyId };
  }
};

/** Only what a decision paid is clawed back. */
const decisionOf = ({ source }: Order): Pick<BenefitClawedBack, 'claimId' | 'decisionNo'> =>
  source.type === 'claim' ? { claimId: source.claimId, decisionNo: source.decisionNo } : {};

const paymentOf = (order: Order, attempt: number, valueOn: CivilDate): PaymentSettled => ({
  orderId: order.orderId,
  ...handledBy(order, attempt),
  ...paidForOf(order),
  attempt,
  fen: order.fen,
  valueOn,
});

const movementOf = (
  order: Order,
  attempt: number,
  direction: PaymentMoved['direction'],
  valueOn: CivilDate,
): OrderAnnouncement => ({
  type: 'payment-moved',
  data: { orderId: order.orderId, attempt, direction, account: payingAccountOf(order), fen: order.fen, valueOn },
});

const answerOf = (
  { orderId, source }: Order,
  annulled: boolean,
  answeredOn: CivilDate,
): readonly OrderAnnouncement[] =>
  source.type === 'claim'
    ? [
        {
          type: 'order-annulment-answered',
          data: { orderId, claimId: source.claimId, decisionNo: source.decisionNo, annulled, answeredOn },
        },
      ]
    : [];

/** `state` null: a fact for the books alone. A rejection moved no money. */
export const announceOrder = (event: OrderEvent, order: Order): readonly OrderAnnouncement[] => {
  switch (event.type) {
    case 'settled': {
      const settled: OrderAnnouncement = { type: 'payment-settled', data: paymentOf(order, event.attempt, event.on) };
      const moved = movementOf(order, event.attempt, 'out', event.on);
      return event.state === null ? [moved] : [settled, moved];
    }
    case 'returned': {
      const { on, reason, moneyMoved } = event.returned;
      const data = { ...paymentOf(order, event.attempt, on), reason, moneyMoved };
      const returned: OrderAnnouncement = { type: 'payment-returned', data };
      return [
        ...(event.state === null ? [] : [returned]),
        ...(moneyMoved ? [movementOf(order, event.attempt, 'back', on)] : []),
      ];
    }
    case 'clawed-back':
      return [
        { type: 'benefit-clawed-back', data: { orderId: order.orderId, ...decisionOf(order), ...event.clawBack } },
      ];
    case 'annulled':
    case 'annulment-refused':
      return answerOf(order, event.type === 'annulled', event.on);
    default:
      return [];
  }
};
