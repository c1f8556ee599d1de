import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openDocuments } from './documents/documents.ts';
import type { Order } from './domain/order.ts';
import type { PayeeOwner } from './domain/payee.ts';
import { sumOfAll } from './domain/journal-totals.ts';
import { exportJournal as exportEntries } from './use-cases/export-journal.ts';
import {
  proveEntries as entries,
  proveOrders as prove,
  provePayoutBatches as proveBatches,
  type ProvenOrders,
} from './use-cases/prove-orders.ts';
import { reAddJournal } from './use-cases/re-add-journal.ts';

export interface JournalReport {
  readonly entries: number;
  readonly sumYuan: string;
  /** SHA-256 of the sorted lines `date|businessKey|account|fen`. */
  readonly sha256: string;
  /** One line each; business keys and sums only. */
  readonly differences: readonly string[];
}

/** Re-adds the whole journal from what is stored. Reads only. */
export const verifyJournal = async (
  store: DocumentStore,
  progress: (done: number) => void = () => undefined,
): Promise<JournalReport> => {
  const { totals, sha256, faults, totalsAgree } = await reAddJournal({ documents: openDocuments(store) }, progress);
  const sum = sumOfAll(totals);
  return {
    entries: totals.entries,
    sumYuan: formatYuan(sum),
    sha256,
    differences: [
      ...faults,
      ...(sum === 0 ? [] : [`the journal is off by ${formatYuan(sum)}`]),
      ...(totalsAgree ? [] : ['the running totals that guard the funds differ from the entries']),
    ],
  };
};

/** The whole journal in hledger's format, piece by piece. Reads only. */
export const exportJournal = (store: DocumentStore): AsyncIterable<string> =>
  exportEntries({ documents: openDocuments(store) });

export type { Order, ProvenOrders };

const proofOf = (store: DocumentStore) => ({ store, documents: openDocuments(store) });

/** Every order against journal, batches and audit entries, some at a time. Reads only. */
export const proveOrders = (store: DocumentStore): AsyncIterable<ProvenOrders> => prove(proofOf(store));

/** Every payout batch against its people, its orders and the audit log. Reads only. */
export const provePayoutBatches = (store: DocumentStore): AsyncIterable<readonly string[]> =>
  proveBatches(proofOf(store));

/** Every entry that moves an order's money against that order. Reads only. */
export const proveEntries = (store: DocumentStore): AsyncIterable<readonly string[]> => entries(proofOf(store));

/** An order and whose the payee is that it was made for; null: nobody registered an account yet. */
export interface OwnedOrder {
  readonly order: Order;
  readonly owner: PayeeOwner | null;
}

/** In the order of `orderIds`; null where none is stored. Reads only. */
export const readOrders = (
  store: DocumentStore,
): ((orderIds: readonly string[]) => Promise<readonly (OwnedOrder | null)[]>) => {
  const { orders, payees } = openDocuments(store);
  return async (orderIds) => {
    const found = (await orders.readMany(orderIds)).map((each) => each?.state ?? null);
    const owners = await payees.readMany(found.map((order) => order?.orderedFor ?? ''));
    return found.map((order, at) => order && { order, owner: owners[at]?.state.owner ?? null });
  };
};
