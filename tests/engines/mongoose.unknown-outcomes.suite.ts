import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { cuttingProxy, type CuttingProxy } from './cutting-proxy.ts';
import { temporaryDatabases } from './temporary-databases.ts';
import { noteWrite, pendingEvents } from './notes.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };

const databases = temporaryDatabases();
let proxy: CuttingProxy;
let throughProxy: DocumentStore;
let direct: DocumentStore;
let unknown = 0;

beforeEach(async () => {
  const uri = new URL(databases.next());
  proxy = await cuttingProxy({ host: uri.hostname, port: Number(uri.port || 27_017) });
  direct = new DocumentStore(mongooseDriver({ uri: uri.href, applicationName: 'direct' }));
  await direct.migrate([NOTES]);
  uri.host = `127.0.0.1:${String(proxy.port)}`;
  uri.searchParams.set('directConnection', 'true');
  // The driver of a replica set would hide the cut by one repetition of its own.
  uri.searchParams.set('retryWrites', 'false');
  unknown = 0;
  const observer = { outcomeUnknown: () => void unknown++ };
  throughProxy = new DocumentStore(mongooseDriver({ uri: uri.href, applicationName: 'cut' }), { observer });
  throughProxy.declare(NOTES);
  await throughProxy.ping();
});
afterEach(async () => {
  await throughProxy.close();
  await direct.close();
  await proxy.close();
});
afterAll(databases.drop);

describe('when the connection is cut between the commit and its answer', () => {
  test('a creation is found out to have happened, and happened once', async () => {
    proxy.cut('cut-me', 1);
    expect(await throughProxy.commit(NOTES.name, noteWrite('a', 0, 'cut-me'))).toBe(true);
    expect([proxy.cuts(), unknown]).toEqual([1, 1]);
    expect(await direct.load(NOTES.name, 'a')).toMatchObject({ revision: 1, commandIds: ['cut-me'] });
    expect(await pendingEvents(direct, NOTES.name)).toEqual(['cut-me.0']);
  });

  test('a change is found out to have happened, and happened once, also when the answer is cut off three times', async () => {
    await direct.commit(NOTES.name, noteWrite('a', 0, 'first'));
    proxy.cut('cut-me', 3);
    expect(await throughProxy.commit(NOTES.name, noteWrite('a', 1, 'cut-me'))).toBe(true);
    expect([proxy.cuts(), unknown]).toEqual([3, 3]);
    expect(await direct.load(NOTES.name, 'a')).toMatchObject({ revision: 2, commandIds: ['first', 'cut-me'] });
    expect(await pendingEvents(direct, NOTES.name)).toEqual(['first.0', 'cut-me.0']);
  });

  test('of a batch, every change happens once and is known', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `n${String(n)}`);
    await Promise.all(ids.map((id) => direct.commit(NOTES.name, noteWrite(id, 0, `first-${id}`))));
    proxy.cut('cut-me', 2);
    const changed = ids.map((id) => throughProxy.commit(NOTES.name, noteWrite(id, 1, `cut-me-${id}`)));
    expect(await Promise.all(changed)).toEqual(ids.map(() => true));
    expect(proxy.cuts()).toBe(2);
    const documents = await direct.loadMany(NOTES.name, ids);
    expect(documents.map((document) => document?.revision)).toEqual(ids.map(() => 2));
    expect((await pendingEvents(direct, NOTES.name)).sort()).toEqual(
      ids.flatMap((id) => [`first-${id}.0`, `cut-me-${id}.0`]).sort(),
    );
  });

  test('a change that another has overtaken meanwhile is still known to have happened', async () => {
    await direct.commit(NOTES.name, noteWrite('a', 0, 'first'));
    proxy.cut('cut-me', 1);
    const change = throughProxy.commit(NOTES.name, noteWrite('a', 1, 'cut-me'));
    for (;;) {
      const document = await direct.load(NOTES.name, 'a');
      if (document?.revision === 2) break;
    }
    expect(await direct.commit(NOTES.name, noteWrite('a', 2, 'overtaking'))).toBe(true);
    expect(await change).toBe(true);
    expect(await direct.load(NOTES.name, 'a')).toMatchObject({ revision: 3, body: { by: 'overtaking' } });
    expect(await pendingEvents(direct, NOTES.name)).toEqual(['first.0', 'cut-me.0', 'overtaking.0']);
  });

  test('a change whose request never arrived is made by the repetition, or is known to be lost to another', async () => {
    await direct.commit(NOTES.name, noteWrite('a', 0, 'first'));
    proxy.cut('cut-me', 1, true);
    expect(await throughProxy.commit(NOTES.name, noteWrite('a', 1, 'cut-me'))).toBe(true);
    proxy.cut('too-late', 1, true);
    const lost = throughProxy.commit(NOTES.name, noteWrite('a', 2, 'too-late'));
    expect(await direct.commit(NOTES.name, noteWrite('a', 2, 'quicker'))).toBe(true);
    expect(await lost).toBe(false);
    expect(await pendingEvents(direct, NOTES.name)).toEqual(['first.0', 'cut-me.0', 'quicker.0']);
  });
});
