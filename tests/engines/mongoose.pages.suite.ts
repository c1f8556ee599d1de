import mongoose from 'mongoose';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { pageCursor, type Stored, WITHOUT_OUTBOX } from '@huji/chassis/persistence/mongoose-pages.ts';
import { encodeCursor } from '@huji/chassis/persistence/cursor.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const ROWS = 3_000;
const QUEUE = 'approved:2026-11-29';
const QUEUES: readonly [string, Query][] = [
  ['the first page of a queue', { field: 'queue', from: 'approved:', to: 'approved:~', max: 50 }],
  ['the first page of one value', { field: 'queue', equals: QUEUE, max: 50 }],
  ['the newest of all', { field: 'queue', descending: true, max: 50 }],
  [
    'the page after the hundredth of a value',
    {
      field: 'queue',
      from: 'approved:',
      to: 'approved:~',
      max: 50,
      cursor: encodeCursor({ value: QUEUE, id: 'note-00100' }),
    },
  ],
];

const databases = temporaryDatabases();
let connection: mongoose.Connection;

beforeEach(async () => {
  const uri = databases.next();
  connection = await mongoose.createConnection(uri).asPromise();
  const driver = mongooseDriver({ uri, applicationName: 'pages' });
  await driver.migrate([{ name: 'note', type: 'documents', indexes: ['queue', 'owner'], shards: 1 }]);
  await driver.close();
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    _id: `note-${String(at).padStart(5, '0')}`,
    revision: 1,
    body: { text: 'x'.repeat(500) },
    index: { queue: at % 10 === 0 ? 'in-review:2026-11-29' : QUEUE, owner: `owner-${String(at % 7)}` },
    commandIds: ['c'],
    attempts: ['x'],
    shard: 0,
    outbox: [],
  }));
  await connection.collection<{ _id: string }>('note').insertMany(rows);
});
afterEach(() => connection.close());
afterAll(databases.drop);

describe('a page of thousands in one queue', () => {
  test.each(QUEUES)('%s is read in the order of its index, nothing is sorted', async (_what, query) => {
    const cursor = pageCursor(connection.collection<Stored>('note') as never, WITHOUT_OUTBOX, query);
    const plan = JSON.stringify(await cursor.explain());
    expect(plan).toContain('by queue');
    expect(plan).not.toMatch(/"(?:SORT|Sort)"/u);
  });
});
