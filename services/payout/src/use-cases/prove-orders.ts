import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';
import { isConfirmed } from '@huji/chassis/proposals/proposal-evidence.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Documents } from '../documents/documents.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { clawBackFaults, clawBackKeysOf } from '../domain/order-claw-back.ts';
import { entryKeysOf, orderFaults } from '../domain/order-evidence.ts';
import type { AcceptanceWitness } from '../domain/order-flags.ts';
import { payeesOf } from '../domain/order-involved.ts';
import type { RedirectionWitness } from '../domain/order-redirection.ts';
import type { Order } from '../domain/order.ts';
import { readClawBackEvidence } from './read-claw-back-evidence.ts';
import { formerLinesOf, linesMissingOf } from './prove-statements.ts';
import { readOwners } from './read-owners.ts';

export interface PaymentProof {
  readonly documents: Pick<
    Documents,
    | 'bankExceptions'
    | 'credits'
    | 'journalEntries'
    | 'orders'
    | 'payees'
    | 'payoutBatches'
    | 'payoutProposals'
    | 'statementLines'
  >;
  readonly store: DocumentStore;
}

const ROWS_PER_READ = 200;

/** Everything of the books that an order may have. */
export const keysIn = (order: Order): readonly string[] => [...entryKeysOf(order), ...clawBackKeysOf(order)];

const entriesOf = async (
  { documents }: PaymentProof,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, JournalEntry>> => {
  const found = await documents.journalEntries.readMany(orders.flatMap(keysIn));
  return new Map(found.flatMap((entry) => (entry === null ? [] : [[entry.businessKey, entry] as const])));
};

const batchesOf = async ({ documents }: PaymentProof, orders: readonly Order[]) => {
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
  { documents }: PaymentProof,
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
export async function* proveOrders(parts: PaymentProof): AsyncGenerator<ProvenOrders, void, undefined> {
  const query: Query = { field: 'queue', max: ROWS_PER_READ };
  const formerLines = formerLinesOf(parts);
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
    yield { orders, faults: [...faults, ...(await linesMissingOf(parts, formerLines, orders))] };
  }
}
