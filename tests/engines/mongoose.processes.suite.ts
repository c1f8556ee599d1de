import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { COUNTERS, increment, totals } from './counters.ts';
import { killServer, restart, type Server } from './local-engines.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const run = promisify(execFile);
const databases = temporaryDatabases();
const open: DocumentStore[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});
afterAll(databases.drop);

const COUNTER_IDS = Array.from({ length: 5 }, (_, n) => `counter ${String(n)}`);
const opened = async (): Promise<DocumentStore> => {
  const driver = mongooseDriver({ uri: databases.next(), applicationName: 'processes' });
  const store = new DocumentStore(driver);
  open.push(store);
  await store.migrate([COUNTERS]);
  return store;
};

test('two processes that write the same documents at once lose nothing and write nothing twice', async () => {
  const store = await opened();
  const script = fileURLToPath(new URL('writing-process.ts', import.meta.url));
  await Promise.all(['one', 'two'].map((name) => run(process.execPath, [script, databases.current(), name, '25'])));
  const { sum, events } = await totals(store, COUNTER_IDS);
  expect(sum).toBe(2 * 8 * 25);
  expect([events.length, new Set(events).size]).toEqual([sum, sum]);
});

describe('twenty writers go on through the death of', () => {
  test.each<{ servers: readonly Server[] }>([
    { servers: ['ferretdb'] },
    { servers: ['postgres'] },
    { servers: ['ferretdb', 'postgres'] },
  ])('$servers: nothing acknowledged is lost, nothing is written twice', async ({ servers }) => {
    const store = await opened();
    const acknowledged: string[] = [];
    let going = true;
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; going; n++) {
        const commandId = `w${String(writer)}-${String(n)}`;
        await increment(store, `counter ${String((writer + n) % 5)}`, commandId);
        acknowledged.push(commandId);
      }
    });
    await sleep(800);
    for (const server of servers) killServer(server);
    const before = acknowledged.length;
    await sleep(300);
    await restart('ferretdb');
    for (let waited = 0; acknowledged.length < before + 100 && waited < 300; waited++) await sleep(100);
    going = false;
    await Promise.all(writers);
    await store.ping();
    const { sum, events } = await totals(store, COUNTER_IDS);
    expect(acknowledged.length).toBeGreaterThanOrEqual(before + 100);
    expect(sum).toBe(acknowledged.length);
    expect(events.toSorted()).toEqual(acknowledged.toSorted());
  });
});

test('a ping fails while the database behind the server is dead, and succeeds when it is back', async () => {
  const store = await opened();
  const answers = (): Promise<boolean> =>
    store.ping().then(
      () => true,
      () => false,
    );
  const eventually = async (expected: boolean): Promise<boolean> => {
    for (let tries = 0; tries < 100 && (await answers()) !== expected; tries++) await sleep(50);
    return answers();
  };
  killServer('postgres');
  try {
    expect(await eventually(false)).toBe(false);
  } finally {
    await restart('postgres');
  }
  expect(await eventually(true)).toBe(true);
});
