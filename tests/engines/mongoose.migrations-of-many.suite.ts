import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CollectionDeclaration, DocumentDriver, Query } from '@huji/chassis/persistence/document-driver.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const COUNT = 20_000;
const OWNERS = 40;
const BATCH = 500;
const BEFORE: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };
const AFTER: CollectionDeclaration = { ...BEFORE, indexes: ['owner', 'dueOn'] };

const numbers = Array.from({ length: COUNT }, (_, n) => n);
const idOf = (n: number): string => `n${String(n).padStart(5, '0')}`;
const ownerOf = (n: number): string => `owner ${String(n % OWNERS)}`;
/** Every 32nd has none; the order is another than that of the ids. */
const dueOnOf = (n: number): number | null => (n % 32 === 0 ? null : (n * 7_919) % COUNT);

const databases = temporaryDatabases();
let driver: DocumentDriver;
let connection: mongoose.Connection;

beforeAll(async () => {
  const uri = databases.next();
  connection = await mongoose.createConnection(uri).asPromise();
  driver = mongooseDriver({ uri, applicationName: 'migrations' });
  await driver.migrate([BEFORE]);
  for (let at = 0; at < COUNT; at += BATCH)
    await driver.commitMany(
      BEFORE.name,
      numbers.slice(at, at + BATCH).map((n) => ({
        id: idOf(n),
        revision: 0,
        commandId: `c${String(n)}`,
        atMs: 0,
        shard: 0,
        body: null,
        index: { owner: ownerOf(n), dueOn: dueOnOf(n) },
        outbox: [],
      })),
    );
});
afterAll(async () => {
  await driver.close();
  await connection.close();
  await databases.drop();
});

const indexNames = async (): Promise<string[]> =>
  (await connection.collection(AFTER.name).indexes()).map(({ name }) => String(name)).sort();

const foundBy = async (query: Omit<Query, 'cursor' | 'max'>): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await driver.find(AFTER.name, { ...query, cursor, max: 700 });
    ids.push(...page.rows.map(({ id }) => id));
    ({ cursor } = page);
  } while (cursor !== null);
  return ids;
};

describe(`an index that is declared when ${String(COUNT)} documents are there already`, () => {
  test('is built, and again harmlessly', async () => {
    expect(await indexNames()).toEqual(['_id_', 'outbox']);
    await driver.migrate([AFTER]);
    await driver.migrate([AFTER]);
    expect(await indexNames()).toEqual(['_id_', 'by dueOn', 'by owner', 'outbox']);
    expect(await connection.collection(AFTER.name).countDocuments()).toBe(COUNT);
  });

  test('finds what is equal, page by page', async () => {
    expect(await foundBy({ field: 'owner', equals: ownerOf(7) })).toEqual(
      numbers.filter((n) => ownerOf(n) === ownerOf(7)).map(idOf),
    );
  });

  test.each([false, true])(
    'finds a range in its order, descending %s, without what has no value',
    async (descending) => {
      const expected = numbers
        .map((n) => ({ id: idOf(n), dueOn: dueOnOf(n) }))
        .filter(({ dueOn }) => dueOn !== null && dueOn >= 5_000 && dueOn <= 7_500)
        .sort((one, other) => Number(one.dueOn) - Number(other.dueOn))
        .map(({ id }) => id);
      expect(await foundBy({ field: 'dueOn', from: 5_000, to: 7_500, descending })).toEqual(
        descending ? expected.toReversed() : expected,
      );
    },
  );

  test('knows what is written afterwards', async () => {
    const id = idOf(0);
    const write = { id, revision: 1, commandId: 'later', atMs: 0, shard: 0, body: null, outbox: [] };
    expect(await driver.commitMany(AFTER.name, [{ ...write, index: { owner: 'later', dueOn: null } }])).toEqual([true]);
    expect(await foundBy({ field: 'owner', equals: 'later' })).toEqual([id]);
    expect(await foundBy({ field: 'owner', equals: ownerOf(0) })).not.toContain(id);
  });
});
