import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { StateCodec } from '@huji/chassis/aggregate/stored-state.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { StatementLine } from '../domain/statement-line.ts';

export type StatementLines = WriteOnce<StatementLine>;

/** Version 1 had no version and told lines apart by `kind`. */
type Stored =
  (StatementLine & { readonly schemaVersion: 2 }) | (Omit<StatementLine, 'type'> & { kind: StatementLine['type'] });

const codec: StateCodec<StatementLine> = {
  encode: (line) => ({ schemaVersion: 2, ...line }),
  decode: (stored) => {
    const body = stored as unknown as Stored;
    if ('kind' in body) {
      const { kind: type, ...line } = body;
      return { ...line, type };
    }
    const { schemaVersion: _version, ...line } = body;
    return line;
  },
};

export const openStatementLines = (store: DocumentStore, service: string): StatementLines =>
  new WriteOnce<StatementLine>(
    store,
    { collection: 'statement-line', indexes: ['exceptionOn'], shards: 1, codec },
    { service },
  );
