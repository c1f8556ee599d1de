import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { PopulationSum, SettledPayment } from '../domain/audit-sample/audit-sample.ts';

/** Payments that one document holds; a list of any length is read part by part. */
const PART_PAYMENTS = 2_000;

interface PopulationPart {
  readonly payments: readonly SettledPayment[];
}

/** Lists that samples were drawn from, under the digest of their content: two samples of one list share it. */
export interface AuditSampleParts {
  readonly put: (sum: PopulationSum, payments: readonly SettledPayment[], envelope: Envelope) => Promise<void>;
  /** In their order, part by part. A part that is gone is left out: the digest tells. */
  readonly each: (sum: PopulationSum) => AsyncIterable<readonly SettledPayment[]>;
  readonly declaration: () => CollectionDeclaration;
}

const partId = (sha256: string, no: number): string => `${sha256}:${String(no)}`;

export const openAuditSampleParts = (store: DocumentStore, service: string): AuditSampleParts => {
  const written = new WriteOnce<PopulationPart>(
    store,
    { collection: 'audit-sample-part', shards: 1, schemaVersion: 1 },
    { service },
  );
  return {
    put: async ({ sha256 }, payments, { audit: _, ...envelope }) => {
      for (let from = 0; from < payments.length; from += PART_PAYMENTS) {
        const part = { payments: payments.slice(from, from + PART_PAYMENTS) };
        const no = from / PART_PAYMENTS;
        await written.putOnce(partId(sha256, no), part, {
          ...envelope,
          commandId: `${envelope.commandId}:${String(no)}`,
        });
      }
    },
    each: async function* ({ sha256, count }) {
      for (let no = 0; no * PART_PAYMENTS < count; no += 1) {
        const part = await written.read(partId(sha256, no));
        if (part !== null) yield part.payments;
      }
    },
    declaration: () => written.declaration(),
  };
};
