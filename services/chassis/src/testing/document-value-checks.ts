import assert from 'node:assert/strict';
import type { JsonValue } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { UnstorableValue } from '../persistence/faults.ts';
import { chaosDriver } from './chaos-driver.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import {
  DOCUMENTS,
  type DocumentDriverHarness,
  drain,
  load,
  put,
  withDriver,
  write,
} from './document-driver-harness.ts';

const nested = (levels: number): JsonValue => {
  let value: JsonValue = 'innermost';
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? { deeper: value } : [value];
  return value;
};

const VALUES: Readonly<Record<string, JsonValue>> = {
  'the greatest and the least integer': [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 53 - 1],
  'integers around the widths of engines': [0, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 1e15],
  fractions: [0.1, -2.5, 1e-7, 123.456],
  'null, and a key that is missing': { isNull: null, inside: [null, { also: null }] },
  'nothing at all': { list: [], object: {}, text: '', deep: [[], {}, [[]]] },
  booleans: [true, false],
  'Chinese keys and text': { 姓名: '张三', '参保 单位': ['无锡市总工会', '「引号」'], 'a-b/c~d': 1 },
  'emoji and combined characters': ['🦌', '👩‍👩‍👧', 'e\u0301', '\u200b'],
  'control characters and quotes': ['\u0001\n\t"\\\u007f', "'; DROP TABLE x; --", '</script>', '\u2028'],
  'texts that look like other things': [
    '2026-05-02',
    '2026-05-02T00:00:00.000Z',
    '123',
    'true',
    'null',
    '507f1f77bcf86cd799439011',
  ],
  'keys that mean something elsewhere': {
    _id: 1,
    id: 2,
    revision: 3,
    constructor: 4,
    toString: 5,
    length: 6,
    0: 7,
    type: 8,
  },
  'a document at the top: a list': [1, [2, [3]]],
  'a document at the top: a text': '文',
  'a document at the top: null': null,
  'a megabyte': { text: '互'.repeat(350_000) },
  'many keys': Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`key ${String(n)}`, n])),
  'deep nesting': nested(80),
};

const REFUSED: Readonly<Record<string, unknown>> = {
  '/body/$set': { $set: 1 },
  '/body/deep/0/$x': { deep: [{ $x: 1 }] },
  '/body/a.b': { 'a.b': 1 },
  '/body/': { '': 1 },
  '/body/n': { n: Number.NaN },
  '/body/i': { i: Number.POSITIVE_INFINITY },
  '/body/big': { big: 2 ** 53 },
  '/body/u': { u: undefined },
  '/body/d': { d: new Date(0) },
  '/body/m': { m: new Map() },
  '/body/f': { f: () => 1 },
  '/body/b': { b: 1n },
  '/body/lone': { lone: '\ud800' },
};

/** Values come back as they were, or are refused by the portable store before a driver sees them. */
export const documentValueChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  ...Object.entries(VALUES).map(([title, body]) => ({
    title: `gives back ${title}`,
    run: (harness: DocumentDriverHarness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('created', { body }), write('changed', { body: { before: 1 } }));
        await put(driver, write('changed', { revision: 1, body }));
        for (const id of ['created', 'changed']) {
          const document = await load(driver, id);
          assert.deepEqual(document?.body, body);
          // The order of keys as well: digests of what was stored must stay the same.
          assert.equal(JSON.stringify(document.body), JSON.stringify(body));
        }
      }),
  })),
  {
    title: 'gives back ids of every script, and tells them apart',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const ids = ['张三', '张三 ', 'a', 'A', 'a/b:c.d$e', '🦌', 'é', 'e\u0301', '1', '01', 'x'.repeat(500)];
        await put(driver, ...ids.map((id) => write(id, { body: { of: id } })));
        const documents = await driver.loadMany(DOCUMENTS.name, ids);
        assert.deepEqual(
          documents.map((document) => [document?.id, document?.body]),
          ids.map((id) => [id, { of: id }]),
        );
      }),
  },
  {
    title: 'the store refuses what not every engine could give back, naming the place, and writes nothing',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const store = new DocumentStore(driver);
        store.declare(DOCUMENTS);
        for (const [pointer, body] of Object.entries(REFUSED)) {
          await assert.rejects(
            store.commit(DOCUMENTS.name, write('refused', { body: body as JsonValue, events: ['never'] })),
            (error) => error instanceof UnstorableValue && error.pointer === pointer,
            pointer,
          );
        }
        await assert.rejects(store.commit(DOCUMENTS.name, write('')), UnstorableValue);
        await assert.rejects(store.commit(DOCUMENTS.name, write('a', { index: { unknown: 1 } })), UnstorableValue);
        await assert.rejects(store.commit(DOCUMENTS.name, write('a', { body: nested(200) })), UnstorableValue);
        const tooLarge = { parts: Array.from({ length: 13 }, () => '互'.repeat(333_334)) };
        await assert.rejects(store.commit(DOCUMENTS.name, write('refused', { body: tooLarge })), UnstorableValue);
        assert.equal(await load(driver, 'refused'), null);
        assert.deepEqual(await drain(driver), []);
      }),
  },
  ...[1, 2, 3].map((seed) => ({
    title: `a connection that breaks before, within and after commits changes no outcome (seed ${String(seed)})`,
    run: (harness: DocumentDriverHarness) =>
      withDriver(harness, async (driver) => {
        const store = new DocumentStore(chaosDriver(driver, seed), { unknownOutcomePaceMs: 1 });
        store.declare(DOCUMENTS);
        const ids = Array.from({ length: 12 }, (_, n) => `id ${String(n)}`);
        const rounds = 6;
        const committed = await Promise.all(
          ids.map(async (id) => {
            const won: boolean[] = [];
            for (let revision = 0; revision < rounds; revision++)
              won.push(
                await store.commit(DOCUMENTS.name, {
                  ...write(id, { revision, body: { revision }, events: [`${id}.${String(revision)}`] }),
                }),
              );
            return won;
          }),
        );
        assert.ok(committed.flat().every(Boolean), 'a write nobody disputed was lost');
        const documents = await driver.loadMany(DOCUMENTS.name, ids);
        assert.deepEqual(
          documents.map((document) => document?.revision),
          ids.map(() => rounds),
        );
        const published = [...(await drain(driver, { shard: 0 })), ...(await drain(driver, { shard: 1 }))];
        assert.equal(published.length, ids.length * rounds);
        assert.equal(new Set(published).size, ids.length * rounds);
      }),
  })),
];
