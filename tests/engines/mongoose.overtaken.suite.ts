import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COMMAND_IDS_KEPT, type CollectionDeclaration, type Write } from '@huji/chassis/persistence/document-driver.ts';
import { commitMany } from '@huji/chassis/persistence/mongoose-commits.ts';
import { mongooseConnection, type MongooseConnection } from '@huji/chassis/persistence/mongoose-connection.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };
const write = (id: string, revision: number, commandId: string): Write => ({
  id,
  revision,
  commandId,
  atMs: 0,
  shard: 0,
  body: { commandId },
  index: {},
  outbox: [],
});

const databases = temporaryDatabases();
let connection: MongooseConnection;
beforeAll(async () => {
  const uri = databases.next();
  connection = mongooseConnection(uri, 'conformance');
  const driver = mongooseDriver({ uri, applicationName: 'conformance' });
  await driver.migrate([NOTES]);
  await driver.close();
});
afterAll(async () => {
  await connection.close();
  await databases.drop();
});

/** The connection, with something that happens between a bulk and the read that follows it. */
const withMeanwhile = (meanwhile: () => Promise<unknown>): MongooseConnection => ({
  ...connection,
  documents: async (collection) => {
    const documents = await connection.documents(collection);
    return new Proxy(documents, {
      get: (target, name) => {
        if (name !== 'bulkWrite') return Reflect.get(target, name, target) as unknown;
        return async (...args: Parameters<typeof documents.bulkWrite>) => {
          const outcome = await target.bulkWrite(...args).catch((error: unknown) => error as Error);
          await meanwhile();
          if (outcome instanceof Error) throw outcome;
          return outcome;
        };
      },
    });
  },
});
const commit = (...writes: Write[]) => commitMany(connection, 'note', writes);

test('a write that won is told as won although others have written since, and one that lost as lost', async () => {
  await commit(write('won', 0, 'first'), write('lost', 0, 'first'));
  await commit(write('lost', 1, 'of another'));
  const overtake = async (): Promise<void> => {
    for (let revision = 2; revision < 2 + COMMAND_IDS_KEPT - 1; revision++)
      expect(await commit(write('won', revision, `later ${String(revision)}`))).toEqual([true]);
  };
  expect(
    await commitMany(withMeanwhile(overtake), 'note', [write('won', 1, 'second'), write('lost', 1, 'second')]),
  ).toEqual([true, false]);
});

test('the same command from two replicas at once is won by one of them', async () => {
  await commit(write('one', 0, 'first'), write('two', 0, 'first'));
  const other = async (): Promise<void> => {
    await commit(write('two', 2, 'later'));
  };
  await commit(write('two', 1, 'clock'));
  expect(await commitMany(withMeanwhile(other), 'note', [write('one', 1, 'clock'), write('two', 1, 'clock')])).toEqual([
    true,
    false,
  ]);
});
