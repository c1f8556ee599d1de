import type { DocumentStore } from '../persistence/document-store.ts';
import { eachPage, eachRow } from '../persistence/each-row.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, segmentId, segmentOf } from './audit-documents.ts';

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

const STREAMS_PER_READ = 200;
/** Sorts after whatever a stream is called. */
const END_OF_NAMES = '\uffff';

/** Every stream whose name begins so, some at a time, by its first segment. */
export async function* eachAuditStream(
  documents: Pick<DocumentStore, 'declare' | 'findKeys'>,
  beginning: string,
): AsyncGenerator<readonly string[], void, undefined> {
  documents.declare(AUDIT);
  const query = { field: 'stream', from: beginning, to: `${beginning}${END_OF_NAMES}`, max: STREAMS_PER_READ };
  const firstOf = segmentId('', 0);
  for await (const { rows } of eachPage((cursor) => documents.findKeys(AUDIT.name, { ...query, cursor })))
    yield rows.flatMap(({ id }) => (id.endsWith(firstOf) ? [id.slice(0, -firstOf.length)] : []));
}
