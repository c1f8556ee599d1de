import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';
import { isConfirmed } from '@huji/chassis/proposals/proposal-evidence.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Documents } from '../documents/documents.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { orderOfKey } from '../domain/business-key.ts';
import { clawBackFaults, clawBackKeysOf } from '../domain/order-claw-back.ts';
import { entryFaults } from '../domain/journal-postings.ts';
import { entryKeysOf, orderFaults } from '../domain/order-evidence.ts';
import type { AcceptanceWitness } from '../domain/order-flags.ts';
import { involvedIn, payeesOf } from '../domain/order-involved.ts';
import type { RedirectionWitness } from '../domain/order-redirection.ts';
import type { Order } from '../domain/order.ts';
import { isWhereItBrought, payoutBatchFaults } from '../domain/payout-batch-evidence.ts';
import type { PayoutBatch } from '../domain/payout-batch.ts';
import { readClawBackEvidence } from './read-claw-back-evidence.ts';
import { readOwners } from './read-involved.ts';
import { proveOpenings } from './prove-openings.ts';

interface Proof {
  readonly documents: Pick<
    Documents,
    'orders' | 'payoutBatches' | 'journalEntries' | 'credits' | 'payoutProposals' | 'payees'
  >;
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
  redirectionWitnesses: entries.flatMap(({ action, actor, data }): readonly RedirectionWitness[] => {
    if (action !== 'redirection-proposed' && action !== 'order-redirected') return [];
    const proposedBy = data?.['proposedBy'];
    const proposer = presentIf(proposedBy !== undefined, { proposedBy: String(proposedBy) });
    return [{ action, actor, payeeId: String(data?.['payeeId']), ...proposer }];
  }),
  bankFacts: entries
    .filter(({ action }) => BANK_ACTIONS.includes(action))
    .map(({ action, data }) => ({ action, attempt: Number(data?.['attempt']), fen: Number(data?.['fen']) })),
});

/** The proposals that its acceptances and the audit log name. */
const acceptancesOf = async (
  { documents }: Proof,
  { acceptances = [] }: Order,
  entries: readonly ChainedEntry[],
): Promise<readonly AcceptanceWitness[]> => {
  const told = entries.flatMap(({ action, data }) =>
    action === 'order-flags-accepted' ? [String(data?.['proposalId'])] : [],
  );
  const ids = [...new Set([...told, ...acceptances.map(({ proposalId }) => proposalId)])];
  const found = await documents.payoutProposals.readMany(ids);
  return ids.map((proposalId, at) => {
    const proposal = found[at]?.state ?? null;
    const isTold = told.includes(proposalId);
    if (proposal === null || !isConfirmed(proposal)) return { proposalId, isTold, agreed: null };
    const { what, proposedBy, decidedBy } = proposal;
    return { proposalId, isTold, agreed: { what, people: [proposedBy, ...(decidedBy ? [decidedBy] : [])] } };
  });
};

/** Whom it is for, was made for, and went to in between. */
const everyPayeeOf = (order: Order): readonly string[] => [
  ...payeesOf(order),
  ...(order.redirections ?? []).map(({ payeeId }) => payeeId),
];

export interface ProvenOrders {
  readonly orders: readonly Order[];
  readonly faults: readonly string[];
}

/** Every order against the journal, its batches and the audit log, some at a time. Reads only. */
export async function* proveOrders(parts: Proof): AsyncGenerator<ProvenOrders, void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.orders.find({ ...query, cursor }))) {
    const orders = page.rows.map(({ state }) => state);
    const [entries, batches, owners] = await Promise.all([
      entriesOf(parts, orders),
      batchesOf(parts, orders),
      readOwners(parts, orders.flatMap(everyPayeeOf)),
    ]);
    const faults: string[] = [];
    for (const order of orders) {
      const told = await readAuditEntries(parts.store, `order/${order.orderId}`);
      const accepted = await acceptancesOf(parts, order, told);
      const clawedBack = await readClawBackEvidence(parts, order, told);
      const found = [
        ...orderFaults({ order, entries, batches, owners, acceptanceWitnesses: accepted, ...witnessesOf(told) }),
        ...clawBackFaults({ order, entries, ...clawedBack }),
      ];
      faults.push(...found.map((fault) => `order ${order.orderId} ${fault}`));
    }
    yield { orders, faults };
  }
}

/** Of the orders of a batch those that are not stored, and who has a part in the others. */
const ordersOfBatch = async (parts: Proof, { payoutBatchId, orders: listed }: PayoutBatch) => {
  const found = await parts.documents.orders.readMany(listed.map(({ orderId }) => orderId));
  const orders = found.flatMap((order) => (order === null ? [] : [order.state]));
  const owners = await readOwners(parts, orders.flatMap(payeesOf));
  const paidBy = orders.map((order) => ({
    ...order,
    redirection: null,
    payeeId: isWhereItBrought(order, payoutBatchId) ? order.payeeId : order.orderedFor,
  }));
  return {
    missingOrders: listed.filter((_, at) => found[at] === null).map(({ orderId }) => orderId),
    involved: [...new Set(paidBy.flatMap((order) => involvedIn(order, owners)))],
  };
};

/** Every payout batch against its orders and the audit log. Reads only. */
export async function* provePayoutBatches(parts: Proof): AsyncGenerator<readonly string[], void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.payoutBatches.find({ ...query, cursor })))
    for (const { state: batch } of page.rows) {
      const witnesses = await readAuditEntries(parts.store, `payout-batch/${batch.payoutBatchId}`);
      const evidence = { batch, witnesses, ...(await ordersOfBatch(parts, batch)) };
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
export async function* proveEntries(parts: Proof): AsyncGenerator<ProvenEntries, void, undefined> {
  const { journalEntries, orders } = parts.documents;
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
      faults: [...page.rows.flatMap(entryFaults), ...faults, ...(await proveOpenings(parts.store, page.rows))],
    };
  }
}
