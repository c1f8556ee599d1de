import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { TransientFault } from '@huji/chassis/persistence/faults.ts';

export const COUNTERS: CollectionDeclaration = { name: 'counter', type: 'documents', indexes: [], shards: 1 };

const countOf = (body: unknown): number => (body as { count: number }).count;

/** Adds one and appends one event, whatever others and faults do meanwhile. Resolves when it is known to have happened. */
export const increment = async (store: DocumentStore, id: string, commandId: string): Promise<void> => {
  for (;;) {
    try {
      const document = await store.load(COUNTERS.name, id);
      if (document?.commandIds.includes(commandId)) return;
      const written = await store.commit(COUNTERS.name, {
        id,
        revision: document?.revision ?? 0,
        commandId,
        atMs: 1_000,
        body: { count: document === null ? 1 : countOf(document.body) + 1 },
        index: {},
        outbox: [{ eventId: commandId, topic: 't', key: id, headers: {}, value: '{}' }],
      });
      if (written) return;
    } catch (error) {
      if (!(error instanceof TransientFault)) throw error;
    }
  }
};

/** Sum of the counters, and every event of the outbox, settled while reading. */
export const totals = async (
  store: DocumentStore,
  ids: readonly string[],
): Promise<{ sum: number; events: string[] }> => {
  const documents = await store.loadMany(COUNTERS.name, ids);
  const events: string[] = [];
  for (;;) {
    const pending = await store.claimOutbox(COUNTERS.name, 0, 'reader', Date.now(), 1_000, 100);
    if (pending.length === 0) break;
    events.push(...pending.flatMap(({ records }) => records.map(({ eventId }) => eventId)));
    await store.settleOutbox(
      COUNTERS.name,
      pending.map(({ streamId, records }) => ({ streamId, eventIds: records.map(({ eventId }) => eventId) })),
    );
  }
  return {
    sum: documents.reduce((sum, document) => sum + (document === null ? 0 : countOf(document.body)), 0),
    events,
  };
};
