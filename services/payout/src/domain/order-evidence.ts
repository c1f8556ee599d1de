import { addFen, fen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { bankAccount, PAYABLE, payingAccountOf } from './journal-accounts.ts';
import { isSameEntry, type JournalEntry } from './journal-entry.ts';
import { parseOrderId } from './order-id.ts';
import { bookedFor } from './order-booked.ts';
import { acceptanceFaults, type AcceptanceWitness } from './order-flags.ts';
import { redirectionFaults, type RedirectionWitness } from './order-redirection.ts';
import type { Order } from './order.ts';
import type { PayeeOwner } from './payee.ts';
import type { PayoutBatch } from './payout-batch/payout-batch.ts';

/** Everything of the books that the order says must be there. */
export const entryKeysOf = (order: Order): readonly string[] => bookedFor(order).map(({ businessKey }) => businessKey);

const payable = (entry: JournalEntry): Fen =>
  fen(Math.abs(entry.lines.find(({ account }) => account === PAYABLE)?.fen ?? 0));

/** In these a batch sends: it was made, checked and released. */
const LET_GO: readonly PayoutBatch['state'][] = ['released', 'done'];

/** A payment or a return that the audit log saw. */
export interface BankWitness {
  readonly action: string;
  readonly attempt: number;
  readonly fen: number;
}

/** An order and what must agree with it. */
export interface OrderEvidence {
  readonly order: Order;
  /** Of the keys that `entryKeysOf` names, those that stand in the books. */
  readonly entries: ReadonlyMap<string, JournalEntry>;
  /** The batches its attempts were sent with; null: it is not stored. */
  readonly batches: ReadonlyMap<string, PayoutBatch | null>;
  readonly redirectionWitnesses: readonly RedirectionWitness[];
  readonly acceptanceWitnesses: readonly AcceptanceWitness[];
  /** Whose each payee is that it goes, went or was made to go to, by its id; null: nobody registered it. */
  readonly owners: ReadonlyMap<string, PayeeOwner | null>;
  readonly bankFacts: readonly BankWitness[];
}

const entryFaults = ({ order, entries }: OrderEvidence): readonly string[] =>
  bookedFor(order).flatMap((booked) => {
    const key = booked.businessKey;
    const entry = entries.get(key);
    if (entry === undefined) return [`has no entry ${key} in the journal`];
    const isMovement = entry.type === 'paid' || entry.type === 'returned';
    const own = bankAccount(payingAccountOf(order));
    const faults = [
      ...(payable(entry) === order.fen ? [] : [`is of another sum than entry ${key}`]),
      ...(isMovement && !entry.lines.some(({ account }) => account === own)
        ? [`is paid from another account than entry ${key}`]
        : []),
    ];
    return faults.length > 0 || isSameEntry(entry, booked)
      ? faults
      : [`is of other funds or another day than entry ${key}`];
  });

const attemptFaults = ({ order, batches }: OrderEvidence): readonly string[] =>
  order.attempts.flatMap(({ no, payoutBatchId }) => {
    const batch = batches.get(payoutBatchId);
    if (!batch) return [`was sent with payout batch ${payoutBatchId}, which is not stored`];
    const listed = batch.orders.find(({ orderId }) => orderId === order.orderId);
    const isLetGo = batch.checker !== undefined && batch.releaser !== undefined && LET_GO.includes(batch.state);
    return [
      ...(listed?.fen === order.fen
        ? []
        : [`was sent otherwise than payout batch ${payoutBatchId} says (${String(no)})`]),
      ...(isLetGo ? [] : [`was sent with payout batch ${payoutBatchId}, which nobody released`]),
    ];
  });

/** What an order stands at is told to the audit log; a fact that comes late changes no state and is for the books alone. */
const FACTS_OF_STATE = [
  { state: 'settled', action: 'payment-settled' },
  { state: 'returned', action: 'payment-returned' },
] as const;

/** What the audit log saw the bank do, against what the order says. */
const bankFaults = ({ order, bankFacts }: OrderEvidence): readonly string[] => {
  const last = order.attempts.at(-1);
  const standing = last === undefined ? [] : FACTS_OF_STATE.filter(({ state }) => state === order.state);
  const seen = bankFacts.map(({ action, attempt }) => `${action} ${String(attempt)}`);
  const told = order.attempts.flatMap(({ no, settledOn, returned }) => [
    ...(settledOn === undefined ? [] : [`payment-settled ${String(no)}`]),
    ...(returned === undefined ? [] : [`payment-returned ${String(no)}`]),
  ]);
  const unseen = standing
    .map(({ action }) => `${action} ${String(last?.no)}`)
    .filter((fact) => !seen.includes(fact) || !told.includes(fact));
  const sums = bankFacts.filter(({ fen: sum }) => sum !== order.fen);
  return [
    ...unseen.map((fact) => `has a ${fact} that the audit log does not know`),
    ...seen.filter((fact) => !told.includes(fact)).map((fact) => `lost a ${fact} that the audit log knows`),
    ...sums.map(({ action, attempt }) => `is of another sum than ${action} ${String(attempt)} in the audit log`),
  ];
};

/** What contradicts an order; empty: lines, journal, batches and audit log say the same. Ids and numbers only. */
export const orderFaults = (evidence: OrderEvidence): readonly string[] => {
  const { order } = evidence;
  const sum = addFen(ZERO_FEN, ...order.lines.map((line) => line.fen));
  return [
    ...(parseOrderId(order.orderId) === null ? ['has an id that follows from nothing'] : []),
    ...(order.state === 'annulled' && (order.source.type !== 'claim' || order.annulledOn === undefined)
      ? ['is annulled and was not taken back']
      : []),
    ...(order.lines.length > 0 && sum !== order.fen ? ['has lines that do not add up to its sum'] : []),
    ...redirectionFaults(evidence),
    ...acceptanceFaults(evidence),
    ...entryFaults(evidence),
    ...attemptFaults(evidence),
    ...bankFaults(evidence),
  ];
};
