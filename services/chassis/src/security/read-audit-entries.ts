import type { Page } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachPage, eachRow } from '../persistence/each-row.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, SEGMENT_ENTRIES_MAX, segmentId, segmentNumberOf, segmentOf } from './audit-documents.ts';

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

/** At most `max` entries of a stream after its first `shown`, from the segments that hold them. The cursor: how many are shown then. */
export const readAuditPage = async (
  documents: Pick<DocumentStore, 'declare' | 'load'>,
  stream: string,
  shown: number,
  max: number,
): Promise<Page<ChainedEntry>> => {
  documents.declare(AUDIT);
  const first = segmentNumberOf(shown + 1);
  const numbers = Array.from({ length: segmentNumberOf(shown + max + 1) - first + 1 }, (_, at) => first + at);
  const segments = await Promise.all(numbers.map((number) => documents.load(AUDIT.name, segmentId(stream, number))));
  const entries = segments.flatMap((segment) => (segment === null ? [] : segmentOf(segment).entries));
  const after = entries.filter(({ sequence }) => sequence > shown);
  return { rows: after.slice(0, max), cursor: after.length > max ? String(shown + max) : null };
};

/** The last entries of a stream, in their order, at most `max`. */
export const readLatestEntries = async (
  documents: Pick<DocumentStore, 'declare' | 'find'>,
  stream: string,
  max: number,
): Promise<readonly ChainedEntry[]> => {
  documents.declare(AUDIT);
  const segments = Math.ceil(max / SEGMENT_ENTRIES_MAX) + 1;
  const { rows } = await documents.find(AUDIT.name, {
    ...{ field: 'stream', equals: stream, descending: true, max: segments },
  });
  return rows
    .toReversed()
    .flatMap((document) => segmentOf(document).entries)
    .slice(-max);
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
