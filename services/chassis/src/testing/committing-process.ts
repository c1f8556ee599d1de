import { DocumentStore } from '../persistence/document-store.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';

/**
 * A process of its own that counts documents up and says each acknowledged write on a line, `<id> <revision>`; for tests
 * that kill it, or run two. Arguments: file, name of the writer, documents, writes per document.
 */
const [file = '', writer = '', documents = '1', writes = '1'] = process.argv.slice(2);
const store = new DocumentStore(openSqliteDriver(file));
await store.migrate([{ name: 'counter', type: 'documents', indexes: ['count'], shards: 1 }]);

const countUp = async (id: string): Promise<void> => {
  for (let written = 0; written < Number(writes);) {
    const revision = (await store.load('counter', id))?.revision ?? 0;
    const eventId = `${id}.${String(revision + 1)}.${writer}`;
    const won = await store.commit('counter', {
      id,
      revision,
      commandId: eventId,
      atMs: 0,
      body: { count: revision + 1, padding: '互'.repeat(500) },
      index: { count: revision + 1 },
      outbox: [{ eventId, topic: 't', key: id, headers: {}, value: '{}' }],
    });
    if (!won) continue;
    written++;
    process.stdout.write(`${id} ${String(revision + 1)}\n`);
  }
};
await Promise.all(Array.from({ length: Number(documents) }, (_, n) => countUp(`document ${String(n)}`)));
await store.close();
