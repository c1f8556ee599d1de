import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { DocumentStoreOptions } from '@huji/chassis/persistence/store-options.ts';
import { UnknownOutcome } from '@huji/chassis/persistence/faults.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { whileFrozen } from './local-engines.ts';
import { temporaryDatabases } from './temporary-databases.ts';
import { until } from './until.ts';
import { noteWrite, pendingEvents } from './notes.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };
/** What was sent to a frozen server is carried out after the thaw, also when nobody waits for the answer any more. */
const CARRIED_OUT_MS = 500;
const OLD = Array.from({ length: 20 }, (_, n) => `old ${String(n)}`);
const NEW = Array.from({ length: 20 }, (_, n) => `new ${String(n)}`);

const databases = temporaryDatabases();
let uri = '';
const open: DocumentStore[] = [];
const opened = async (options: DocumentStoreOptions = {}): Promise<DocumentStore> => {
  const store = new DocumentStore(mongooseDriver({ uri, applicationName: 'frozen' }), options);
  open.push(store);
  store.declare(NOTES);
  await store.ping();
  return store;
};

beforeEach(async () => {
  uri = databases.next();
  await (await opened()).migrate();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});
afterAll(databases.drop);

describe('while the server is frozen', () => {
  test.each([
    ['a change', ['a'], []],
    ['a creation', [], ['b']],
    ['a batch of both', OLD, NEW],
  ])(
    '%s is not acknowledged; after the thaw it is known to have happened, and happened once',
    async (_what, old, fresh) => {
      let unknown = 0;
      const store = await opened({ observer: { outcomeUnknown: () => void unknown++ } });
      await Promise.all(old.map((id) => store.commit(NOTES.name, noteWrite(id, 0, `first-${id}`))));
      const writes = [
        ...old.map((id) => noteWrite(id, 1, `late-${id}`)),
        ...fresh.map((id) => noteWrite(id, 0, `late-${id}`)),
      ];
      const answers: boolean[] = [];
      let committing: Promise<unknown> = Promise.resolve();
      await whileFrozen('ferretdb', async () => {
        committing = Promise.all(writes.map(async (write) => answers.push(await store.commit(NOTES.name, write))));
        await until('the first answers were given up', () => unknown >= writes.length, 20_000);
        expect(answers).toEqual([]);
      });
      await committing;
      expect(answers).toEqual(writes.map(() => true));
      await sleep(CARRIED_OUT_MS);
      expect(await store.loadMany(NOTES.name, [...old, ...fresh])).toMatchObject([
        ...old.map((id) => ({ revision: 2, commandIds: [`first-${id}`, `late-${id}`] })),
        ...fresh.map((id) => ({ revision: 1, commandIds: [`late-${id}`] })),
      ]);
      const events = [...old.map((id) => `first-${id}.0`), ...writes.map(({ commandId }) => `${commandId}.0`)];
      expect((await pendingEvents(store, NOTES.name)).sort()).toEqual(events.toSorted());
    },
  );

  test('a commit that gives up says that its outcome is unknown; given again after the thaw it has happened once', async () => {
    const store = await opened({ unknownOutcomeAttemptsMax: 2 });
    await store.commit(NOTES.name, noteWrite('a', 0, 'first'));
    const startedAt = Date.now();
    await whileFrozen('ferretdb', () =>
      expect(store.commit(NOTES.name, noteWrite('a', 1, 'second'))).rejects.toThrow(UnknownOutcome),
    );
    expect(Date.now() - startedAt).toBeLessThan(25_000);
    await until('the server answered', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
    const found = await store.load(NOTES.name, 'a');
    if (found?.commandIds.includes('second') !== true) await store.commit(NOTES.name, noteWrite('a', 1, 'second'));
    await sleep(CARRIED_OUT_MS);
    expect(await store.load(NOTES.name, 'a')).toMatchObject({ revision: 2, commandIds: ['first', 'second'] });
    expect((await pendingEvents(store, NOTES.name)).sort()).toEqual(['first.0', 'second.0']);
  });
});
