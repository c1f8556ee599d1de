import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { actsAtDesk, type PostAct } from '@huji/chassis/duties/post-act.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { proveProposals as proveTwoPeople, type ProvenProposals } from '@huji/chassis/proposals/prove-proposals.ts';
import { openDocuments, SERVICE } from './documents/documents.ts';
import { keptIn, lostDocuments } from '@huji/chassis/security/lost-documents.ts';
import { matchOf } from './domain/bill-evidence.ts';
import type { BillRefund, KeptCover } from './domain/bill.ts';
import type { ReceivedMoney } from './domain/money.ts';
import type { Wanted } from './domain/premium-proposal.ts';
import {
  type Billed,
  billedOf,
  faultsOfMoneys,
  proveBills as prove,
  type ProvenBill,
} from './use-cases/prove-bills.ts';
import { type BilledVersion, readBilledVersion } from './use-cases/read-billed-version.ts';

const ROWS_PER_READ = 200;
const MONEYS_AT_ONCE = 10;

export { matchOf };
export type { Billed, BilledVersion, BillRefund, KeptCover, ProvenBill, ReceivedMoney };

const proofOf = (store: DocumentStore) => ({ store, documents: openDocuments(store) });

export interface ProvenMoneys {
  readonly moneys: readonly ReceivedMoney[];
  readonly faults: readonly string[];
}

/** Every line of a statement that counts, some at a time. Reads only. */
export async function* readMoneys(store: DocumentStore): AsyncGenerator<readonly ReceivedMoney[], void, undefined> {
  const { moneys } = openDocuments(store);
  const query: Query = { field: 'moneyId', max: ROWS_PER_READ };
  for await (const page of eachPage((cursor) => moneys.find({ ...query, cursor })))
    yield page.rows.flatMap(({ state }) => state ?? []);
}

/** The same, against the audit log and the two people of each. Reads only. */
export async function* proveMoneys(store: DocumentStore): AsyncGenerator<ProvenMoneys, void, undefined> {
  const proof = proofOf(store);
  for await (const moneys of readMoneys(store)) yield { moneys, faults: await faultsOfMoneys(proof, moneys) };
}

/** Every bill against its money and the audit log, one at a time. Reads only. */
export const proveBills = (store: DocumentStore): AsyncIterable<ProvenBill> => prove(proofOf(store));

/** Who and what money the bill of a batch names; null: there is no such bill. Reads only. */
export const readBilled = (store: DocumentStore): ((batchId: string) => Promise<Billed | null>) => {
  const proof = proofOf(store);
  return (batchId) => billedOf(proof, batchId);
};

/** What the bill of a batch asks for; null: there is no such bill. Reads only. */
export const readBillings = (store: DocumentStore): ((batchId: string) => Promise<BilledVersion | null>) => {
  const proof = proofOf(store);
  return (batchId) => readBilledVersion(proof, batchId);
};

/** Batches that have a bill, some at a time. Reads only. */
export async function* eachBilledBatch(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const { name } = openDocuments(store).bills.declaration();
  const query: Query = { field: 'order', max: ROWS_PER_READ };
  for await (const { rows } of eachPage((cursor) => store.findKeys(name, { ...query, cursor })))
    yield rows.map(({ id }) => id);
}

/** Everything premium keeps by what it is found by. Reads only. */
export async function* proveKept(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const { bills, moneys, premiumProposals } = openDocuments(store);
  yield* bills.proveKept('order');
  yield* moneys.proveKept('moneyId');
  yield* premiumProposals.proveKept('queue');
}

/** Money and proposals that the audit log saw and that are not stored. Reads only. */
export async function* proveWitnessed(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const { moneys } = openDocuments(store);
  const areKept = async (ids: readonly string[]): Promise<readonly boolean[]> => {
    return inParallel(ids, MONEYS_AT_ONCE, async (moneyId) => {
      const { rows } = await moneys.find({ field: 'moneyId', equals: moneyId, max: 1 });
      return rows[0]?.state?.moneyId === moneyId;
    });
  };
  yield* lostDocuments(store, { beginning: 'money/', actions: ['money-received'], areKept });
  const collection = `${SERVICE}-proposal`;
  const actions = ['proposed'];
  yield* lostDocuments(store, { beginning: `${collection}/`, actions, areKept: keptIn(store, collection) });
}

/** What people of the office did with received money, post by post. Reads only. */
export const readPostActs = (store: DocumentStore): AsyncIterable<PostAct> =>
  actsAtDesk(openDocuments(store).premiumProposals);

/** Every proposal of premium against its two people, some at a time. Reads only. */
export const proveProposals = (store: DocumentStore): AsyncIterable<ProvenProposals<Wanted>> =>
  proveTwoPeople(store, SERVICE, openDocuments(store).premiumProposals);
