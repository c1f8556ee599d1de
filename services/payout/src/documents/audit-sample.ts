import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { AuditSample } from '../domain/audit-sample/audit-sample.ts';

export type AuditSamples = WriteOnce<AuditSample>;

/** Written once, with what the audit log is told of the draw. Found by when it was drawn, and by the last day of its window. */
export const openAuditSamples = (store: DocumentStore, service: string): AuditSamples =>
  new WriteOnce<AuditSample>(
    store,
    { collection: 'audit-sample', indexes: ['drawnAt', 'toOn'], shards: 1, schemaVersion: 1 },
    { service },
  );
