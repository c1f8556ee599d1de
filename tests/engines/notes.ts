import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';

/** A write that leaves one event, both named after its command. */
export const noteWrite = (id: string, revision: number, commandId: string) => ({
  id,
  revision,
  commandId,
  atMs: 1_000,
  body: { by: commandId },
  index: {},
  outbox: [{ eventId: `${commandId}.0`, topic: 't', key: id, headers: {}, value: '{}' }],
});

/** Ids of the events that wait in the only shard of a collection, oldest first. */
export const pendingEvents = async (store: DocumentStore, collection: string): Promise<string[]> => {
  const pending = await store.claimOutbox(collection, 0, 'reader', 10_000, 1, 1_000);
  return pending.flatMap(({ records }) => records.map(({ eventId }) => eventId));
};
