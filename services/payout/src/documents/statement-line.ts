import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { CollectionDeclaration, JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachScanned } from '@huji/chassis/persistence/each-row.ts';
import { isSameLine, statementLineId, type StatementLine } from '../domain/statement-line.ts';

const COLLECTION = 'statement-line';

/** What the statement said: written once. The only change a line ever has is that its mark `exceptionOn` comes off. */
export interface StatementLines {
  /** What stands under the reference of a line, in whatever spelling it was written. */
  readonly standing: (line: Pick<StatementLine, 'account' | 'ref'>) => Promise<StatementLine | null>;
  /** Marked until it was dealt with. `changed`: another text stands under its reference, and counts. */
  readonly put: (line: StatementLine, envelope: Envelope) => Promise<'written' | 'exists' | 'changed'>;
  readonly read: (id: string) => Promise<StatementLine | null>;
  /** Every line whose mark is off, by its id; at most a page of them is in memory. */
  readonly eachDealtWith: () => AsyncIterable<{ readonly id: string; readonly line: StatementLine }>;
  /** It explains a payment, or an exception stands for it. */
  readonly takeMarkOff: (id: string, envelope: Envelope) => Promise<void>;
  /** What speaks against how lines are kept: each stands under its own reference. Reads only. */
  readonly proveKept: () => AsyncIterable<readonly string[]>;
  readonly declaration: () => CollectionDeclaration;
}

/** Version 1 had no version and told lines apart by `kind`. */
type Stored = StatementLine | (Omit<StatementLine, 'type'> & { kind: StatementLine['type'] });

const upcast = (opened: JsonValue): JsonValue => {
  const body = opened as unknown as Stored;
  if (!('kind' in body)) return opened;
  const { kind: type, ...line } = body;
  return { ...line, type } as unknown as JsonValue;
};

/** Lines of before stand under their reference as it was typed, most in capitals. */
const idsOf = (line: Pick<StatementLine, 'account' | 'ref'>): readonly string[] => {
  const typed = [line.ref, line.ref.normalize('NFKC').toUpperCase()].map((ref) => `${line.account}:${ref}`);
  return [statementLineId(line), ...typed];
};

export const openStatementLines = (store: DocumentStore, service: string): StatementLines => {
  const written = new WriteOnce<StatementLine>(
    store,
    { collection: COLLECTION, indexes: ['exceptionOn'], shards: 1, schemaVersion: 2, upcast },
    { service },
  );
  const standing: StatementLines['standing'] = async (line) => {
    for (const id of idsOf(line)) {
      const known = await written.read(id);
      if (known !== null) return known;
    }
    return null;
  };
  return {
    standing,
    read: (id) => written.read(id),
    put: async (line, envelope) => {
      const known = await standing(line);
      if (known !== null) return isSameLine(known, line) ? 'exists' : 'changed';
      const index = { exceptionOn: line.valueOn };
      if ((await written.putOnce(statementLineId(line), line, envelope, { index })) === 'written') return 'written';
      const other = await standing(line);
      return other !== null && isSameLine(other, line) ? 'exists' : 'changed';
    },
    eachDealtWith: async function* () {
      for await (const documents of eachScanned((after, max) => store.scan(COLLECTION, after, max))) {
        const dealtWith = documents.filter(({ index }) => (index['exceptionOn'] ?? null) === null).map(({ id }) => id);
        const lines = await written.readMany(dealtWith);
        for (const [at, id] of dealtWith.entries()) {
          const line = lines[at] ?? null;
          if (line !== null) yield { id, line };
        }
      }
    },
    takeMarkOff: async (id, { commandId, at }) => {
      const [document] = await store.loadMany(COLLECTION, [id]);
      if (document == null || document.index['exceptionOn'] === null) return;
      // A lost compare-and-set means that somebody else took it off.
      await store.commit(COLLECTION, {
        id,
        revision: document.revision,
        commandId: `${commandId}:dealt-with`,
        atMs: Date.parse(at),
        body: document.body,
        index: { exceptionOn: null },
        outbox: [],
      });
    },
    proveKept: () =>
      written.proveKept((line, id) => ({ index: {}, id: idsOf(line).includes(id) ? id : statementLineId(line) })),
    declaration: () => written.declaration(),
  };
};
