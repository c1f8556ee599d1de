import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { Documents } from '../documents/documents.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { orderOfKey } from '../domain/business-key.ts';
import { clawBackFaults, clawBackKeysOf } from '../domain/order-claw-back.ts';
import { entryFaults } from '../domain/journal-postings.ts';
import { entryKeysOf, orderFaults } from '../domain/order-evidence.ts';
import type { Order } from '../domain/order.ts';
import { payoutBatchFaults } from '../domain/payout-batch-evidence.ts';
import type { PayoutBatch } from '../domain/payout-batch.ts';
import { readClawBackEvidence } from './read-claw-back-evidence.ts';
import { proveOpenings } from './prove-openings.ts';

interface Proof {
  readonly documents: Pick<Documents, 'orders' | 'payoutBatches' | 'journalEntries' | 'credits' | 'payoutProposals'>;
  readonly store: DocumentStore;
}

const ROWS_PER_READ = 200;

/** Everything of the books that an order may have. */
const keysIn = (order: Order): readonly string[] => [...entryKeysOf(order), ...clawBackKeysOf(order)];

const entriesOf = async (
  { documents }: Proof,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, JournalEntry>> => {
  const found = await documents.journalEntries.readMany(orders.flatMap(keysIn));
  return new Map(found.flatMap((entry) => (entry === null ? [] : [[entry.businessKey, entry] as const])));
};

const batchesOf = async ({ documents }: Proof, orders: readonly Order[]) => {
  const ids = [...new Set(orders.flatMap(({ attempts }) => attempts.map(({ payoutBatchId }) => payoutBatchId)))];
  const found = await documents.payoutBatches.readMany(ids);
  return new Map(ids.map((id, at) => [id, found[at]?.state ?? null] as const));
};

const BANK_ACTIONS = ['payment-settled', 'payment-returned'];

/** What the audit log knows of an order: to whom two people sent it instead, and what the bank did. */
const witnessesOf = (entries: readonly ChainedEntry[]) => ({
  redirectedTo: entries.flatMap(({ action, data }) =>
    action === 'order-redirected' && typeof data?.['payeeId'] === 'string' ? [data['payeeId']] : [],
  ),
  bankFacts: entries
    .filter(({ action }) => BANK_ACTIONS.includes(action))
    .map(({ action, data }) => ({ action, attempt: Number(data?.['attempt']), fen: Number(data?.['fen']) })),
});

export interface ProvenOrders {
  readonly orders: readonly Order[];
  readonly faults: readonly string[];
}

/** Every order against the journal, its batches and the audit log, some at a time. Reads only. */
export async function* proveOrders(proof: Proof): AsyncGenerator<ProvenOrders, void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => proof.documents.orders.find({ ...query, cursor }))) {
    const orders = page.rows.map(({ state }) => state);
    const [entries, batches] = await Promise.all([entriesOf(proof, orders), batchesOf(proof, orders)]);
    const faults: string[] = [];
    for (const order of orders) {
      const told = await readAuditEntries(proof.store, `order/${order.orderId}`);
      const clawedBack = await readClawBackEvidence(proof, order, told);
      const found = [
        ...orderFaults({ order, entries, batches, ...witnessesOf(told) }),
        ...clawBackFaults({ order, entries, ...clawedBack }),
      ];
      faults.push(...found.map((fault) => `order ${order.orderId} ${fault}`));
    }
    yield { orders, faults };
  }
}

const missingOrders = async ({ documents }: Proof, batch: PayoutBatch): Promise<readonly string[]> => {
  const found = await documents.orders.readMany(batch.orders.map(({ orderId }) => orderId));
  return batch.orders.filter((_, at) => found[at] === null).map(({ orderId }) => orderId);
};

/** Every payout batch against its orders and the audit log. Reads only. */
export async function* provePayoutBatches(proof: Proof): AsyncGenerator<readonly string[], void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => proof.documents.payoutBatches.find({ ...query, cursor })))
    for (const { state: batch } of page.rows) {
      const witnesses = await readAuditEntries(proof.store, `payout-batch/${batch.payoutBatchId}`);
      const evidence = { batch, witnesses, missingOrders: await missingOrders(proof, batch) };
      yield payoutBatchFaults(evidence).map((fault) => `payout batch ${batch.payoutBatchId} ${fault}`);
    }
}

export interface ProvenEntries {
  readonly entries: number;
  /** Of them those of money that came in, less those that took a wrong line back. */
  readonly moneys: number;
  /** Matches of money with batches, less those that were undone. */
  readonly matches: number;
  /** Those of contributions that covers earned or gave back. */
  readonly covers: number;
  readonly faults: readonly string[];
}

/** Every entry that moves an order's money against the order, the other way round, and every opening of a fund. Reads only. */
export async function* proveEntries(proof: Proof): AsyncGenerator<ProvenEntries, void, undefined> {
  const { journalEntries, orders } = proof.documents;
  for await (const page of eachPage((cursor) => journalEntries.page({ cursor, max: ROWS_PER_READ }))) {
    const named = page.rows.flatMap(({ businessKey }) => {
      const orderId = orderOfKey(businessKey);
      return orderId === null ? [] : [{ businessKey, orderId }];
    });
    const found = await orders.readMany(named.map(({ orderId }) => orderId));
    const faults = named.flatMap(({ businessKey }, at) => {
      const order = found[at]?.state;
      if (order === undefined) return [`entry ${businessKey} is of an order that is not stored`];
      return keysIn(order).some((key) => key === businessKey)
        ? []
        : [`entry ${businessKey} is not what its order says`];
    });
    const countOf = (type: JournalEntry['type']): number => page.rows.filter((entry) => entry.type === type).length;
    yield {
      entries: page.rows.length,
      moneys: countOf('money') - countOf('money-annulled'),
      matches: countOf('matched') - countOf('unmatched'),
      covers: countOf('cover'),
      faults: [...page.rows.flatMap(entryFaults), ...faults, ...(await proveOpenings(proof.store, page.rows))],
    };
  }
}
