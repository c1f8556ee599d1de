import { addFen, fen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { PAYABLE } from './journal-accounts.ts';
import type { JournalEntry } from './journal-entry.ts';
import { orderIdOf, parseOrderId } from './order-id.ts';
import type { Attempt, Order } from './order.ts';
import type { PayoutBatch } from './payout-batch.ts';

/** What of the books names an order: business key of what made it, and of each time its money moved. */
export const obligationKey = ({ source }: Pick<Order, 'source'>): string =>
  source.type === 'claim' ? `approved:${orderIdOf(source)}` : `refund:${source.batchId}:${String(source.refundNo)}`;
export const paidKey = (orderId: string, attempt: number): string => `paid:${orderId}:${String(attempt)}`;
export const returnedKey = (orderId: string, attempt: number): string => `returned:${orderId}:${String(attempt)}`;

const annulledKey = ({ source, annulledOn }: Order): readonly string[] =>
  source.type === 'claim' && annulledOn !== undefined
    ? [`annulled:${source.claimId}:${String(source.decisionNo)}`]
    : [];

const cameBack = ({ returned }: Attempt): boolean => returned?.moneyMoved === true;

/** Everything of the books that the order says must be there. */
export const entryKeysOf = (order: Order): readonly string[] => [
  obligationKey(order),
  ...annulledKey(order),
  ...order.attempts.filter(({ settledOn }) => settledOn !== undefined).map(({ no }) => paidKey(order.orderId, no)),
  ...order.attempts.filter(cameBack).map(({ no }) => returnedKey(order.orderId, no)),
];

/** Which order an entry moves money for; null: it is none of an order. */
export const orderOfEntry = (businessKey: string): string | null => {
  const [type = '', ...rest] = businessKey.split(':');
  if (type === 'approved' || type === 'annulled') return rest.join(':');
  if (type === 'refund') return `refund/${rest.join(':')}`;
  return type === 'paid' || type === 'returned' ? rest.slice(0, -1).join(':') : null;
};

const payable = (entry: JournalEntry): Fen =>
  fen(Math.abs(entry.lines.find(({ account }) => account === PAYABLE)?.fen ?? 0));

/** An order and what must agree with it. */
export interface OrderEvidence {
  readonly order: Order;
  /** Of the keys that `entryKeysOf` names, those that stand in the books. */
  readonly entries: ReadonlyMap<string, JournalEntry>;
  /** The batches its attempts were sent with; null: it is not stored. */
  readonly batches: ReadonlyMap<string, PayoutBatch | null>;
  /** Payees that two people sent it to instead, by the audit log. */
  readonly redirectedTo: readonly string[];
}

const entryFaults = ({ order, entries }: OrderEvidence): readonly string[] =>
  entryKeysOf(order).flatMap((key) => {
    const entry = entries.get(key);
    if (entry === undefined) return [`has no entry ${key} in the journal`];
    return payable(entry) === order.fen ? [] : [`is of another sum than entry ${key}`];
  });

const attemptFaults = ({ order, batches }: OrderEvidence): readonly string[] =>
  order.attempts.flatMap(({ no, payoutBatchId }) => {
    const batch = batches.get(payoutBatchId);
    if (!batch) return [`was sent with payout batch ${payoutBatchId}, which is not stored`];
    const listed = batch.orders.find(({ orderId }) => orderId === order.orderId);
    return listed?.fen === order.fen
      ? []
      : [`was sent otherwise than payout batch ${payoutBatchId} says (${String(no)})`];
  });

/** What contradicts an order; empty: lines, journal, batches and audit log say the same. Ids and numbers only. */
export const orderFaults = (evidence: OrderEvidence): readonly string[] => {
  const { order, redirectedTo } = evidence;
  const sum = addFen(ZERO_FEN, ...order.lines.map((line) => line.fen));
  const redirected = order.payeeId !== order.orderedFor && !redirectedTo.includes(order.payeeId);
  return [
    ...(parseOrderId(order.orderId) === null ? ['has an id that follows from nothing'] : []),
    ...(order.lines.length > 0 && sum !== order.fen ? ['has lines that do not add up to its sum'] : []),
    ...(redirected ? ['pays somebody that nobody redirected it to'] : []),
    ...entryFaults(evidence),
    ...attemptFaults(evidence),
  ];
};
