import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { Documents } from '../documents/documents.ts';
import type { OpenBatch } from '../domain/batch.ts';
import { batchFaults, submittedAt } from '../domain/batch-evidence.ts';

export interface BatchProof {
  readonly store: DocumentStore;
  readonly documents: Pick<Documents, 'batches' | 'rosterParts'>;
}

/** A batch as enrollment holds it, at one revision. */
export interface ProvenBatch {
  readonly revision: number;
  readonly batch: OpenBatch;
  /** When the audit log saw a version submitted; null: not yet. */
  readonly submittedAt: (version: number) => string | null;
  /** One line each. */
  readonly faults: readonly string[];
}

/** A batch against the audit log; null: there is none. Reads only. */
export const proveBatch = async ({ store, documents }: BatchProof, batchId: string): Promise<ProvenBatch | null> => {
  const witnesses = await readAuditEntries(store, `batch/${batchId}`);
  const found = await documents.batches.read(batchId);
  if (found?.state == null) return null;
  const { state: batch, revision } = found;
  const submitted = (version: number): string | null => submittedAt(witnesses, version);
  return { revision, batch, submittedAt: submitted, faults: batchFaults(batch, witnesses) };
};
