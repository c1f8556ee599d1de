import { actsAtDesk, type PostAct } from '@huji/chassis/duties/post-act.ts';
import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import { keptIn, lostDocuments } from '@huji/chassis/security/lost-documents.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { BlobStore } from '@huji/chassis/blobs/blob-store.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { proveProposals as proveTwoPeople } from '@huji/chassis/proposals/prove-proposals.ts';
import { readReleasedRules, type ReleasedRules } from './adapters/released-rules.ts';
import { openAssessmentParts } from './documents/assessment-part.ts';
import { openAssessments } from './documents/assessment.ts';
import { openSubmissions } from './documents/submission.ts';
import { openDecisions } from './documents/decision.ts';
import { openDocuments } from './documents/documents.ts';
import type { Approval } from './domain/decision/approval.ts';
import { computeDecision, decisionId, type DecisionRecord } from './domain/decision/decision-record.ts';
import { proveAssessment, type ProvenAssessment } from './use-cases/prove-assessment.ts';
import {
  approvalsOfClaims,
  type ApprovalsOfClaims,
  proveClaims as prove,
  type ProvenClaims,
} from './use-cases/prove-claims.ts';
import {
  eachCovered,
  readCoversOfPeople,
  type CoversOfPeople,
  type PaidCover,
} from './use-cases/read-covers-of-people.ts';
import { type PapersReport, provePapers as provePaperFiles } from './use-cases/prove-papers.ts';

export interface ReplayReport {
  readonly decisions: number;
  /** Their person was erased: outcome and sums stand with the order, the inputs cannot be read. */
  readonly erased: number;
  /** One line for each of the first that did not come out the same; ids and digests only. */
  readonly differences: readonly string[];
  /** How many did not. */
  readonly found: number;
}

/**
 * What is wrong with one decision when it is computed again from what is stored beside it, by the rule books it names; null:
 * nothing. What was released since then does not change it.
 */
export const differenceOf = (stored: DecisionRecord, released: ReleasedRules): string | null => {
  const name = `decision ${stored.claim.claimId}:${String(stored.decisionNo)}`;
  const rules = released.madeBy(stored);
  if (rules === null) return `${name} names a rule book that does not ship`;
  const { digest } = computeDecision(stored, rules);
  if (digest === stored.digest) return null;
  const calendar = stored.rulesHash === rules.rulesHash ? 'the same calendar' : 'another calendar';
  return `${name} gives ${digest.slice(0, 12)} with its rule books and ${calendar}, stored ${stored.digest.slice(0, 12)}`;
};

/** A decision holds the member it was made from: some are large. */
const PAGE_ROWS = 25;

/** How many claims and decisions there are to be proven, counted in the indexes. */
export const countDecided = async (
  store: DocumentStore,
  cipher: FieldCipher,
): Promise<{ readonly claims: number; readonly decisions: number }> => {
  const { claims, decisions } = openDocuments(store, cipher, readReleasedRules().rules);
  const max = Number.MAX_SAFE_INTEGER;
  const countOf = (collection: string, field: string): Promise<number> => store.count(collection, { field, max });
  return {
    claims: await countOf(claims.declaration().name, 'number'),
    decisions: await countOf(decisions.declaration().name, 'claimId'),
  };
};

/** Replays every stored decision from its stored inputs and rule version. Reads only. */
export const replayDecisions = async (
  store: DocumentStore,
  cipher: FieldCipher,
  progress: (done: number) => void = () => undefined,
): Promise<ReplayReport> => {
  const released = readReleasedRules();
  const decisions = openDecisions(store, cipher);
  const differences = new FirstFaults();
  let [done, erased] = [0, 0];
  const query: Query = { field: 'claimId', max: PAGE_ROWS };
  for await (const page of eachPage((cursor) => decisions.find({ ...query, cursor }))) {
    for (const { body } of page.rows) {
      const difference = differenceOf(body, released);
      if (difference !== null) differences.note([difference]);
    }
    done += page.rows.length;
    erased += page.erased.length;
    progress(done);
  }
  return { decisions: done, erased, differences: differences.first, found: differences.total };
};

export type { Approval, CoversOfPeople, PaidCover, ProvenAssessment, ProvenClaims };

/** Papers against the files they name, and files against papers. Reads only. */
export const provePapers = (
  store: DocumentStore,
  cipher: FieldCipher,
  files: Pick<BlobStore, 'list'>,
  nowMs: number,
): Promise<PapersReport> => provePaperFiles({ ...proofOf(store, cipher), files }, nowMs);

const proofOf = (store: DocumentStore, cipher: FieldCipher) => {
  const released = readReleasedRules();
  return { store, released, documents: openDocuments(store, cipher, released.rules) };
};

/** Every claim against its decision, reviews, member and audit entries, and what it made payable. Reads only. */
export const proveClaims = (store: DocumentStore, cipher: FieldCipher): AsyncIterable<ProvenClaims> =>
  prove(proofOf(store, cipher));

/** What claims made payable: one approval per decision that was paid. Reads only. */
export const readApprovals = (
  store: DocumentStore,
  cipher: FieldCipher,
): ((claimIds: readonly string[]) => Promise<ApprovalsOfClaims>) => {
  const proof = proofOf(store, cipher);
  return (claimIds) => approvalsOfClaims(proof, claimIds);
};

/** What was found of a version of a batch; null: it was not assessed. Reads only. */
export const readAssessments = (
  store: DocumentStore,
): ((batchId: string, version: number) => Promise<ProvenAssessment | null>) => {
  const documents = {
    assessments: openAssessments(store),
    assessmentParts: openAssessmentParts(store),
    submissions: openSubmissions(store),
  };
  const proof = { store, documents, released: readReleasedRules() };
  return (batchId, version) => proveAssessment(proof, batchId, version);
};

/** What people hold by one batch. Reads only. */
export const readCovers = (
  store: DocumentStore,
  cipher: FieldCipher,
): ((people: readonly string[], batchId: string) => Promise<CoversOfPeople>) => {
  const parts = proofOf(store, cipher);
  return (people, batchId) => readCoversOfPeople(parts, people, batchId);
};

/** Everybody who is or was covered, one after the other; the erased are left out. Reads only. */
export const walkCovered = (store: DocumentStore, cipher: FieldCipher): ReturnType<typeof eachCovered> =>
  eachCovered(proofOf(store, cipher));

/** What adjudication proves, by what it is found by. Reads only. */
export async function* proveKept(
  store: DocumentStore,
  cipher: FieldCipher,
): AsyncGenerator<readonly string[], void, undefined> {
  const { claims, decisions, papers, registerProposals } = proofOf(store, cipher).documents;
  yield* claims.proveKept('number');
  yield* decisions.proveKept(
    ({ claim: { claimId }, decisionNo, digest }) => ({
      index: { claimId },
      id: decisionId(claimId, decisionNo, digest),
    }),
    'claimId',
  );
  yield* papers.proveKept('claimId');
  yield* registerProposals.proveKept('queue');
}

/** Claims and proposals that the audit log saw and that are not stored. Reads only. */
export async function* proveWitnessed(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  for (const [collection, action] of [
    ['claim', 'claim-submitted'],
    ['register-proposal', 'proposed'],
  ] as const)
    yield* lostDocuments(store, { beginning: `${collection}/`, actions: [action], areKept: keptIn(store, collection) });
}

/** What people of the office did with registers, post by post; reviews come with `proveClaims`. Reads only. */
export const readPostActs = (store: DocumentStore, cipher: FieldCipher): AsyncIterable<PostAct> =>
  actsAtDesk(proofOf(store, cipher).documents.registerProposals);

/** Every proposal to change a register against its two people. Reads only. */
export async function* proveProposals(
  store: DocumentStore,
  cipher: FieldCipher,
): AsyncGenerator<readonly string[], void, undefined> {
  const { registerProposals } = proofOf(store, cipher).documents;
  for await (const { faults } of proveTwoPeople(store, 'register', registerProposals)) yield faults;
}
