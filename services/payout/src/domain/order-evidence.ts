import { addFen, fen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { PAYABLE } from './journal-accounts.ts';
import { annulledKey, approvedKey, paidKey, refundKey, returnedKey } from './business-key.ts';
import type { BusinessKey, JournalEntry } from './journal-entry.ts';
import { parseOrderId } from './order-id.ts';
import type { Attempt, Order } from './order.ts';
import type { PayoutBatch } from './payout-batch.ts';

const obligationKey = ({ source }: Order): BusinessKey =>
  source.type === 'claim' ? approvedKey(source) : refundKey(source);

const annulmentKeys = ({ source, annulledOn }: Order): readonly BusinessKey[] =>
  source.type === 'claim' && annulledOn !== undefined ? [annulledKey(source)] : [];

const cameBack = ({ returned }: Attempt): boolean => returned?.moneyMoved === true;

/** Everything of the books that the order says must be there. */
export const entryKeysOf = (order: Order): readonly string[] => [
  obligationKey(order),
  ...annulmentKeys(order),
  ...order.attempts.filter(({ settledOn }) => settledOn !== undefined).map(({ no }) => paidKey(order.orderId, no)),
  ...order.attempts.filter(cameBack).map(({ no }) => returnedKey(order.orderId, no)),
];

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
