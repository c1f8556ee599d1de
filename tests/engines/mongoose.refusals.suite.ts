import mongoose from 'mongoose';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import { AccessDenied, DocumentRefused, UnstorableValue } from '@huji/chassis/persistence/faults.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { mongodbUri } from './given-engines.ts';
import { temporaryDatabases } from './temporary-databases.ts';
import { until } from './until.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };
/** Consumers try three times what is refused: each must be answered within a second or two. */
const SOON_MS = 5_000;

const databases = temporaryDatabases();
let admin: mongoose.Connection;
let uri = '';
const opened: DocumentStore[] = [];
const storeAt = (at: string): DocumentStore => {
  const store = new DocumentStore(mongooseDriver({ uri: at, applicationName: 'refusals' }));
  store.declare(NOTES);
  opened.push(store);
  return store;
};
const write = (id: string, body: unknown = {}) => ({
  id,
  revision: 0,
  commandId: id,
  atMs: 0,
  body: body as never,
  index: {},
  outbox: [],
});

beforeEach(async () => {
  uri = databases.next();
  admin = await mongoose.createConnection(uri).asPromise();
  await storeAt(uri).migrate();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await admin.close();
});
afterAll(databases.drop);

const soon = async (work: Promise<unknown>): Promise<unknown> => {
  const startedMs = performance.now();
  const outcome = await work.catch((error: unknown) => error);
  expect(performance.now() - startedMs).toBeLessThan(SOON_MS);
  return outcome;
};

test('a document that the validator does not take is refused within seconds, alone among those of its call', async () => {
  const store = storeAt(uri);
  await admin.db!.command({
    collMod: 'note',
    validator: { $jsonSchema: { required: ['body'], properties: { body: { required: ['sound'] } } } },
  });
  const [bad, ...good] = await Promise.all([
    soon(store.commit('note', write('bad'))),
    ...['one', 'two'].map((id) => store.commit('note', write(id, { sound: true }))),
  ]);
  expect(bad).toBeInstanceOf(DocumentRefused);
  expect(good).toEqual([true, true]);
  expect(await store.loadMany('note', ['bad', 'one'])).toMatchObject([null, { id: 'one' }]);
});

test('a document larger than the largest never reaches the server: it is refused at once, and the others are written', async () => {
  const store = storeAt(uri);
  const large = soon(store.commit('note', write('large', { text: 'x'.repeat(17 * 2 ** 20) })));
  expect(await store.commit('note', write('small'))).toBe(true);
  expect(await large).toBeInstanceOf(UnstorableValue);
});

// FerretDB knows who asks and lets everybody write who is known: what is not authorized stands in the table of `mongoose-answers.ts`.
test('a process with a wrong password is told within seconds and is not ready', async () => {
  const asStranger = new URL(mongodbUri());
  asStranger.username = 'nobody';
  asStranger.password = 'wrong';
  const store = storeAt(asStranger.href);
  expect(await soon(store.commit('note', write('never')))).toBeInstanceOf(AccessDenied);
  expect(await soon(store.ping())).toBeInstanceOf(AccessDenied);
  await until('nothing was written', async () => (await storeAt(uri).load('note', 'never')) === null);
});
