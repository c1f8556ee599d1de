import mongoose from 'mongoose';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CollectionDeclaration } from '@huji/chassis/persistence/document-driver.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const DECLARED: readonly CollectionDeclaration[] = [
  { name: 'note', type: 'documents', indexes: ['dueOn', 'owner'], shards: 2 },
  { name: 'note-list', type: 'view', indexes: ['owner'], shards: 1 },
];
/** MongoDB's code for a document that its validator refuses, and FerretDB's way to say the same. */
const REFUSED = [121, 525_074_461];

const databases = temporaryDatabases();
let connection: mongoose.Connection;
const open = () => mongooseDriver({ uri: databases.current(), applicationName: 'migrations' });

beforeEach(async () => {
  connection = await mongoose.createConnection(databases.next()).asPromise();
});
afterEach(() => connection.close());
afterAll(databases.drop);

const sound = {
  _id: 'a',
  revision: 1,
  body: null,
  index: {},
  commandIds: ['c'],
  attempts: ['x'],
  shard: 0,
  outbox: [],
};

describe('migrations', () => {
  test('make the collections, their indexes and their validators, from eight processes at once if it must be', async () => {
    const drivers = Array.from({ length: 8 }, open);
    await Promise.all(drivers.map((driver) => driver.migrate(DECLARED)));
    await Promise.all(drivers.map((driver) => driver.close()));
    const namesOf = async (collection: string): Promise<string[]> =>
      (await connection.collection(collection).indexes()).map(({ name }) => String(name)).sort();
    expect(await namesOf('note')).toEqual(['_id_', 'by dueOn', 'by owner', 'outbox']);
    expect(await namesOf('note-list')).toEqual(['_id_', 'by owner']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a revision of 0', { revision: 0 }],
    ['a revision that is no integer', { revision: 'one' }],
    ['no body', { body: undefined }],
    ['an outbox that is no list', { outbox: 'none' }],
    ['an event without its topic', { outbox: [{ eventId: 'e', key: 'k', headers: {}, value: '', atMs: 1 }] }],
    ['more command ids than are kept', { commandIds: Array.from({ length: 33 }, (_, n) => `c${String(n)}`) }],
  ])('the server refuses a document with %s from whatever hand', async (_what, parts) => {
    const driver = open();
    await driver.migrate(DECLARED);
    await driver.close();
    const notes = connection.collection<{ _id: string }>('note');
    const insert = (document: { _id: string }) => notes.insertOne(document, { ignoreUndefined: true });
    await insert(sound);
    const refusal = await insert({ ...sound, ...parts, _id: 'b' }).catch((error: unknown) => error);
    expect(REFUSED).toContain((refusal as { code?: number }).code);
    expect(await notes.countDocuments()).toBe(1);
  });
});
