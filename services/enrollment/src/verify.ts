import { actsAtDesk, type PostAct } from '@huji/chassis/duties/post-act.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { proveProposals as proveTwoPeople } from '@huji/chassis/proposals/prove-proposals.ts';
import { keptIn, lostDocuments } from '@huji/chassis/security/lost-documents.ts';
import { eachAuditStream } from '@huji/chassis/security/read-audit-entries.ts';
import { openBatches } from './documents/batch.ts';
import { openEnrollmentProposals } from './documents/enrollment-proposal.ts';
import { openRosterParts } from './documents/roster-part.ts';
import type { OpenBatch } from './domain/batch.ts';
import { proveBatch as prove, type ProvenBatch } from './use-cases/prove-batch.ts';
import { readSentRows } from './use-cases/read-sent-rows.ts';
import { type SentRow } from './use-cases/read-sent-rows.ts';

export type { OpenBatch, ProvenBatch, SentRow };

const BATCHES_PER_READ = 200;

const proofOf = (store: DocumentStore) => ({
  store,
  documents: { batches: openBatches(store), rosterParts: openRosterParts(store) },
});

/** Every proposal about deputies against its two people. Reads only. */
export async function* proveProposals(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  for await (const { faults } of proveTwoPeople(store, 'enrollment', openEnrollmentProposals(store))) yield faults;
}

/** How many batches there are to be proven, counted in the index. */
export const countBatches = (store: DocumentStore): Promise<number> =>
  openBatches(store).count({ field: 'order', max: Number.MAX_SAFE_INTEGER });

/** Every batch, some at a time. Reads only. */
export async function* eachBatch(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const { name } = openBatches(store).declaration();
  const query = { field: 'order', max: BATCHES_PER_READ };
  for await (const { rows } of eachPage((cursor) => store.findKeys(name, { ...query, cursor })))
    yield rows.map(({ id }) => id);
}

/** Every batch that the audit log has a stream of, some at a time. Reads only. */
export async function* eachWitnessedBatch(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const streams = 'batch/';
  for await (const found of eachAuditStream(store, streams)) yield found.map((stream) => stream.slice(streams.length));
}

/** What stands of a batch, read anew each time; null: there is no such batch. Reads only. */
export const readBatches = (store: DocumentStore): ((batchId: string) => Promise<ProvenBatch | null>) => {
  const proof = proofOf(store);
  return (batchId) => prove(proof, batchId);
};

/** Rows of a part of a roster; null: there is no such part. Reads only. */
export const readRosters = (
  store: DocumentStore,
): ((of: {
  readonly batchId: string;
  readonly rosterId: string;
  readonly part: number;
}) => Promise<readonly SentRow[] | null>) => {
  const proof = proofOf(store);
  return (of) => readSentRows(proof, of);
};

/** Batches and proposals by what they are found by. Reads only. */
export async function* proveKept(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  yield* openBatches(store).proveKept('order');
  yield* openEnrollmentProposals(store).proveKept('queue');
}

/** Proposals about deputies that the audit log saw and that are not stored; of batches `eachWitnessedBatch` tells. Reads only. */
export const proveWitnessed = (store: DocumentStore): AsyncIterable<readonly string[]> => {
  const collection = 'enrollment-proposal';
  return lostDocuments(store, {
    beginning: `${collection}/`,
    actions: ['proposed'],
    areKept: keptIn(store, collection),
  });
};

/** What people of the office did about deputies, post by post. Reads only. */
export const readPostActs = (store: DocumentStore): AsyncIterable<PostAct> =>
  actsAtDesk(openEnrollmentProposals(store));
