import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { Doc } from '@huji/chassis/persistence/document-driver.ts';
import { type ChainedEntry, type DailyRoot, verifyAudit } from '@huji/chassis/security/audit-chain.ts';
import { AUDIT, AUDIT_ROOTS } from '@huji/chassis/security/audit-log.ts';

export interface AuditReport {
  readonly streams: number;
  readonly entries: number;
  readonly roots: number;
  readonly differences: readonly string[];
}

const PAGE_ROWS = 500;

const everything = async (
  store: DocumentStore,
  collection: string,
  field: string,
  progress: (done: number) => void,
): Promise<Doc[]> => {
  const docs: Doc[] = [];
  for await (const doc of eachRow((query) => store.find(collection, query), { field, max: PAGE_ROWS })) {
    docs.push(doc);
    if (docs.length % PAGE_ROWS === 0) progress(docs.length);
  }
  progress(docs.length);
  return docs;
};

/** Re-computes every chain and every daily root. Roots are read first: what they saw is in the streams read after them. */
export const verifyAuditChains = async (
  store: DocumentStore,
  progress: (done: number) => void = () => undefined,
): Promise<AuditReport> => {
  store.declare(AUDIT);
  store.declare(AUDIT_ROOTS);
  const roots = (await everything(store, AUDIT_ROOTS.name, 'on', () => undefined)).map(
    ({ body }) => body as unknown as DailyRoot,
  );
  const streams = new Map<string, ChainedEntry[]>();
  let entries = 0;
  // Segments of a stream come in their order: by stream, then by number.
  for (const { body } of await everything(store, AUDIT.name, 'stream', progress)) {
    const segment = body as unknown as { readonly stream: string; readonly entries: readonly ChainedEntry[] };
    streams.set(segment.stream, [...(streams.get(segment.stream) ?? []), ...segment.entries]);
    entries += segment.entries.length;
  }
  return {
    streams: streams.size,
    entries,
    roots: roots.length,
    differences: verifyAudit(streams, roots).map(({ where, what }) => `audit ${where} ${what}`),
  };
};
