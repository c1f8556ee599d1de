import { afterEach, expect, jest, test } from '@jest/globals';
import { mongoose } from './mongoose-connection.ts';
import { mongooseDriver } from './mongoose-driver.ts';

const NOTES = { name: 'note', type: 'documents', indexes: ['dueOn'], shards: 1 } as const;

interface Told {
  readonly command: string;
  /** Of the connection it was told on; 0: none. */
  readonly socketTimeoutMS: number | undefined;
}

/** Connections that answer all they are asked, and note what that is. */
const answering = () => {
  const told: Told[] = [];
  const open = new Set<object>();
  jest.spyOn(mongoose, 'createConnection').mockImplementation(((_: string, options: mongoose.ConnectOptions) => {
    const tell =
      (command: string) =>
      (...[asked]: readonly unknown[]): Promise<object> => {
        const name = command === 'command' ? Object.keys(asked as object)[0]! : command;
        told.push({ command: name, socketTimeoutMS: options.socketTimeoutMS });
        return Promise.resolve({ ok: 1 });
      };
    const connection = {
      db: {
        command: tell('command'),
        createCollection: tell('create'),
        collection: () => ({ createIndex: tell('createIndexes') }),
      },
      on: () => connection,
      asPromise: () => Promise.resolve(connection),
      close: () => {
        open.delete(connection);
        return Promise.resolve();
      },
    };
    open.add(connection);
    return connection;
  }) as unknown as typeof mongoose.createConnection);
  return { told, open: () => open.size };
};

afterEach(() => {
  jest.restoreAllMocks();
});

test('an index is built on a connection that no time of a call ends, and no other call is made there', async () => {
  const { told, open } = answering();
  const driver = mongooseDriver({ uri: 'mongodb://nowhere/office', applicationName: 'migrations' });
  await driver.ping();
  await driver.migrate([NOTES]);
  await driver.ping();
  expect(told).toEqual([
    { command: 'ping', socketTimeoutMS: 15_000 },
    { command: 'create', socketTimeoutMS: 0 },
    { command: 'createIndexes', socketTimeoutMS: 0 },
    { command: 'createIndexes', socketTimeoutMS: 0 },
    { command: 'collMod', socketTimeoutMS: 0 },
    { command: 'ping', socketTimeoutMS: 15_000 },
  ]);
  expect(open()).toBe(1);
  await driver.close();
  expect(open()).toBe(0);
});

test('whoever closes in the midst of a migration ends its connection as well', async () => {
  const { open } = answering();
  const driver = mongooseDriver({ uri: 'mongodb://nowhere/office', applicationName: 'migrations' });
  const migrating = driver.migrate([NOTES]);
  await driver.close();
  await migrating.catch(() => undefined);
  expect(open()).toBe(0);
});
