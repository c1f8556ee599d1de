import type { DocumentStore } from '../persistence/document-store.ts';
import { eachAuditStream, readAuditEntries } from './read-audit-entries.ts';

/** What the audit log keeps a stream of. */
export interface Witnessed {
  /** How its streams begin, as `claim/`. */
  readonly beginning: string;
  /** What it has been told that nobody can tell of a thing that never was. */
  readonly actions: readonly string[];
  /** In the order of the ids: whether it is stored. */
  readonly areKept: (ids: readonly string[]) => Promise<readonly boolean[]>;
}

/** By the ids of documents of a collection. */
export const keptIn =
  (store: Pick<DocumentStore, 'loadMany'>, collection: string): Witnessed['areKept'] =>
  async (ids) =>
    (await store.loadMany(collection, ids)).map((document) => document !== null);

/** What the audit log saw and nobody stores any more, some at a time: taken out with everything that named it. Reads only. */
export async function* lostDocuments(
  store: Pick<DocumentStore, 'declare' | 'find' | 'findKeys'>,
  { beginning, actions, areKept }: Witnessed,
): AsyncGenerator<readonly string[], void, undefined> {
  for await (const streams of eachAuditStream(store, beginning)) {
    const kept = await areKept(streams.map((stream) => stream.slice(beginning.length)));
    const faults: string[] = [];
    for (const stream of streams.filter((_, at) => kept[at] !== true)) {
      const entries = await readAuditEntries(store, stream);
      if (entries.some(({ action }) => actions.includes(action)))
        faults.push(`${stream} is in the audit log and is not stored`);
    }
    yield faults;
  }
}
