import type { DocumentStore } from '../persistence/document-store.ts';
import { eachRow } from '../persistence/each-row.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, segmentOf } from './audit-documents.ts';

/** The entries of a stream in their order, for who only looks. Empty: nothing was recorded. */
export const readAuditEntries = async (
  documents: Pick<DocumentStore, 'declare' | 'find'>,
  stream: string,
): Promise<readonly ChainedEntry[]> => {
  documents.declare(AUDIT);
  const entries: ChainedEntry[] = [];
  const segments = eachRow((query) => documents.find(AUDIT.name, query), { field: 'stream', equals: stream });
  for await (const document of segments) entries.push(...segmentOf(document).entries);
  return entries;
};
