import assert from 'node:assert/strict';
import type { CountQuery, DocumentDriver, ProjectedRow, Query } from '../persistence/document-driver.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import { DOCUMENTS, type DocumentDriverHarness, put, ROWS, withDriver, write } from './document-driver-harness.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Ids of all pages of a query, and of each page. */
const pages = async (driver: DocumentDriver, query: Query, collection = DOCUMENTS.name): Promise<string[][]> => {
  const all: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<DocumentDriver['find']>> = await driver.find(collection, { ...query, cursor });
    all.push(page.rows.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== null && all.length < 1_000);
  return all;
};
const ids = async (driver: DocumentDriver, query: Query, collection = DOCUMENTS.name): Promise<string[]> =>
  (await pages(driver, query, collection)).flat();

const row = (
  id: string,
  source: string,
  sourceRevision: number,
  body: ProjectedRow['body'],
  rank = 1,
): ProjectedRow => ({
  id,
  source,
  sourceRevision,
  body,
  index: body === null ? {} : { rank },
});

/** Finding by declared fields, page by page; views and their guards. */
export const documentQueryChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  {
    title: 'finds by equality and by range, in the order of the field and then the id, both ways',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const dueOn = ['2026-05-02', '2026-05-01', '2026-05-03', '2026-05-02', '2026-05-10'];
        await put(driver, ...dueOn.map((day, n) => write(`d${String(4 - n)}`, { index: { dueOn: day, rank: n - 2 } })));
        const days = { field: 'dueOn', max: 2 };
        assert.deepEqual(await ids(driver, { ...days, equals: '2026-05-02' }), ['d1', 'd4']);
        assert.deepEqual(await ids(driver, { ...days, equals: '2026-05-04' }), []);
        assert.deepEqual(await ids(driver, { ...days, to: '2026-05-02' }), ['d3', 'd1', 'd4']);
        assert.deepEqual(await ids(driver, { ...days, from: '2026-05-02', to: '2026-05-03' }), ['d1', 'd4', 'd2']);
        assert.deepEqual(await ids(driver, { ...days, from: '2026-05-02', descending: true }), [
          'd0',
          'd2',
          'd4',
          'd1',
        ]);
        assert.deepEqual(await ids(driver, days), ['d3', 'd1', 'd4', 'd2', 'd0']);
        assert.deepEqual(await ids(driver, { field: 'rank', max: 3 }), ['d4', 'd3', 'd2', 'd1', 'd0']);
        assert.deepEqual(await ids(driver, { field: 'rank', from: -1, to: 1, max: 1 }), ['d3', 'd2', 'd1']);
        assert.deepEqual(await ids(driver, { field: 'rank', equals: 0, max: 9 }), ['d2']);
      }),
  },
  {
    title: 'finds any of several values at once, in the order of the field and then the id, both ways, page by page',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const owners = ['b', 'a', 'c', 'b', 'd', 'a', 'é'];
        await put(driver, ...owners.map((owner, n) => write(`o${String(6 - n)}`, { index: { owner } })));
        for (const max of [1, 2, 9]) {
          const asked = { field: 'owner', among: ['é', 'b', 'a', 'b', 'nobody'], max };
          const found = ['o1', 'o5', 'o3', 'o6', 'o0'];
          assert.deepEqual(await ids(driver, asked), found);
          assert.deepEqual(await ids(driver, { ...asked, descending: true }), [...found].reverse());
          assert.deepEqual(await ids(driver, { ...asked, among: [] }), []);
        }
        assert.equal(await driver.count(DOCUMENTS.name, { field: 'owner', among: ['a', 'b'], max: 9 }), 4);
        assert.equal(await driver.count(DOCUMENTS.name, { field: 'owner', among: ['a', 'b'], max: 3 }), 3);
      }),
  },
  {
    title: 'finds keys in the pages of what it finds, and no body with them',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const days = ['2026-05-02', '2026-05-01', null, '2026-05-03', '2026-05-02'];
        await put(driver, ...days.map((dueOn, n) => write(`k${String(n)}`, { index: { dueOn, rank: n } })));
        for (const descending of [false, true]) {
          let cursor: string | null = null;
          do {
            const query: Query = { field: 'dueOn', to: '2026-05-02', descending, cursor, max: 2 };
            const [found, keys] = [
              await driver.find(DOCUMENTS.name, query),
              await driver.findKeys(DOCUMENTS.name, query),
            ];
            assert.deepEqual(
              keys.rows,
              found.rows.map(({ id, index }) => ({ id, index })),
            );
            assert.equal(keys.cursor, found.cursor);
            cursor = found.cursor;
          } while (cursor !== null);
        }
        await driver.project(ROWS.name, [row('r1', 's', 1, null), row('r2', 's2', 1, { kept: true })]);
        const { rows } = await driver.findKeys(ROWS.name, { field: 'rank', max: 10 });
        assert.deepEqual(rows, [{ id: 'r2', index: { rank: 1 } }]);
      }),
  },
  {
    title: 'gives every document in the order of ids, whether or not it has an index field',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const names = ['w3', 'w1', 'w10', 'w2', 'é'];
        await put(driver, ...names.map((id, n) => write(id, { index: n % 2 === 0 ? {} : { rank: n } })));
        const scanned = async (after: string | null, max: number): Promise<string[]> =>
          Array.from(await driver.scan(DOCUMENTS.name, after, max), ({ id }) => id);
        assert.deepEqual(await scanned(null, 2), ['w1', 'w10']);
        assert.deepEqual(await scanned('w10', 10), ['w2', 'w3', 'é']);
        assert.deepEqual(await scanned('é', 10), []);
        const [first] = await driver.scan(DOCUMENTS.name, null, 1);
        assert.deepEqual(first, (await driver.loadMany(DOCUMENTS.name, ['w1']))[0]);
        assert.deepEqual(Array.from(await driver.scanKeys(DOCUMENTS.name, 'w10', 2)), [
          { id: 'w2', index: { rank: 3 } },
          { id: 'w3', index: {} },
        ]);
      }),
  },
  {
    title: 'counts what it would find, no further than it is asked to',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const dueOn = ['2026-05-02', '2026-05-01', null, '2026-05-03', '2026-05-02'];
        await put(driver, ...dueOn.map((day, n) => write(`c${String(n)}`, { index: { dueOn: day, rank: n } })));
        const counted = (query: Omit<CountQuery, 'field'>): Promise<number> =>
          driver.count(DOCUMENTS.name, { field: 'dueOn', ...query });
        assert.equal(await counted({ max: 100 }), 4);
        assert.equal(await counted({ max: 3 }), 3);
        assert.equal(await counted({ equals: '2026-05-02', max: 100 }), 2);
        assert.equal(await counted({ from: '2026-05-02', max: 100 }), 3);
        assert.equal(await counted({ from: '2026-05-02', to: '2026-05-02', max: 1 }), 1);
        assert.equal(await counted({ equals: '2027-01-01', max: 100 }), 0);
        await driver.project(ROWS.name, [row('r1', 's', 1, null), row('r2', 's2', 1, { kept: true })]);
        assert.equal(await driver.count(ROWS.name, { field: 'rank', max: 10 }), 1);
      }),
  },
  {
    title: 'numbers are ordered as numbers and texts by their bytes',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const ranks = [10, 9, -5, 0.5, 2 ** 40, 100];
        await put(driver, ...ranks.map((rank) => write(`rank ${String(rank)}`, { index: { rank } })));
        assert.deepEqual(
          (await driver.find(DOCUMENTS.name, { field: 'rank', max: 10 })).rows.map(({ index }) => index['rank']),
          [...ranks].sort((a, b) => a - b),
        );
        const owners = ['b', 'B', '', 'a', '张', '\uffee', '🦌', 'ab', '10', '9'];
        await put(driver, ...owners.map((owner, n) => write(`owner ${String(n)}`, { index: { owner } })));
        assert.deepEqual(
          (await driver.find(DOCUMENTS.name, { field: 'owner', max: 20 })).rows.map(({ index }) => index['owner']),
          [...owners].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
  },
  {
    title: 'a field that is null or absent is not found by, and a change of the field moves the document',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(
          driver,
          write('null', { index: { dueOn: null } }),
          write('absent'),
          write('set', { index: { dueOn: 'b' } }),
        );
        for (const query of [{}, { to: 'z' }, { from: '' }, { descending: true }])
          assert.deepEqual(await ids(driver, { field: 'dueOn', max: 9, ...query }), ['set']);
        await put(driver, write('set', { revision: 1, index: { dueOn: 'a' } }));
        await put(driver, write('null', { revision: 1, index: { dueOn: 'c' } }));
        assert.deepEqual(await ids(driver, { field: 'dueOn', equals: 'b', max: 9 }), []);
        assert.deepEqual(await ids(driver, { field: 'dueOn', max: 9 }), ['set', 'null']);
        await put(driver, write('set', { revision: 2, index: { dueOn: null } }));
        assert.deepEqual(await ids(driver, { field: 'dueOn', max: 9 }), ['null']);
      }),
  },
  ...[false, true].map((descending) => ({
    title: `pages meet without a gap or a repetition among equal values${descending ? ', downwards' : ''}`,
    run: (harness: DocumentDriverHarness) =>
      withDriver(harness, async (driver) => {
        const names = range(53).map((n) => `n${String((n * 17) % 53).padStart(2, '0')}`);
        await put(driver, ...names.map((name, n) => write(name, { index: { rank: n % 3 } })));
        const expected = names
          .map((name, n) => ({ name, rank: n % 3 }))
          .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
          .map(({ name }) => name);
        if (descending) expected.reverse();
        for (const max of [1, 7, 53, 100]) {
          const found = await pages(driver, { field: 'rank', descending, max });
          assert.deepEqual(found.flat(), expected);
          assert.ok(found.every((page) => page.length <= max));
          assert.equal(found.length, Math.ceil(53 / max), 'the last full page has no cursor');
        }
        assert.deepEqual(
          await ids(driver, { field: 'rank', equals: 1, descending, max: 4 }),
          expected.filter((name) => names.indexOf(name) % 3 === 1),
        );
      }),
  })),
  {
    title: 'what is written between two pages neither repeats nor hides what was there',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, ...range(6).map((n) => write(`m${String(n)}`, { index: { rank: 5 } })));
        const first = await driver.find(DOCUMENTS.name, { field: 'rank', max: 3 });
        await put(
          driver,
          write('a', { index: { rank: 5 } }),
          write('m2b', { index: { rank: 5 } }),
          write('z', { index: { rank: 4 } }),
        );
        const second = await driver.find(DOCUMENTS.name, { field: 'rank', max: 10, cursor: first.cursor });
        assert.deepEqual(
          [...first.rows, ...second.rows].map(({ id }) => id),
          ['m0', 'm1', 'm2', 'm2b', 'm3', 'm4', 'm5'],
        );
      }),
  },
  {
    title: 'a row of a view follows its source: older, repeated and reordered revisions change nothing',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await driver.project(ROWS.name, [row('r', 's', 5, { n: 5 }, 5), row('other', 's', 1, { n: 1 }, 1)]);
        await driver.project(ROWS.name, [row('r', 's', 4, { n: 4 }, 4)]);
        await driver.project(ROWS.name, [row('r', 's', 5, { n: 55 }, 55)]);
        const [read] = await driver.loadMany(ROWS.name, ['r']);
        assert.deepEqual(read, { id: 'r', revision: 5, body: { n: 5 }, index: { rank: 5 }, commandIds: [] });
        assert.deepEqual(await ids(driver, { field: 'rank', max: 1 }, ROWS.name), ['other', 'r']);
        await driver.project(ROWS.name, [row('r', 's', 6, { n: 6 }, 0)]);
        assert.deepEqual(await ids(driver, { field: 'rank', max: 9 }, ROWS.name), ['r', 'other']);
      }),
  },
  {
    title: 'every source of a row has a guard of its own',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await driver.project(ROWS.name, [row('r', '服务/a.b/1', 9, { from: 'one' })]);
        await driver.project(ROWS.name, [row('r', '$two', 1, { from: 'two' })]);
        await driver.project(ROWS.name, [row('r', '服务/a.b/1', 8, { from: 'old' })]);
        assert.deepEqual((await driver.loadMany(ROWS.name, ['r']))[0]?.body, { from: 'two' });
        await driver.project(ROWS.name, [row('r', '$two', 1, { from: 'again' })]);
        assert.deepEqual((await driver.loadMany(ROWS.name, ['r']))[0]?.body, { from: 'two' });
        await driver.project(ROWS.name, [row('r', '服务/a.b/1', 10, { from: 'one again' })]);
        assert.deepEqual((await driver.loadMany(ROWS.name, ['r']))[0]?.body, { from: 'one again' });
      }),
  },
  {
    title: 'a row that was taken out is not found, and only a newer revision brings it back',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await driver.project(ROWS.name, [row('r', 's', 1, { n: 1 })]);
        await driver.project(ROWS.name, [row('r', 's', 3, null)]);
        await driver.project(ROWS.name, [row('r', 's', 2, { n: 2 })]);
        assert.deepEqual(await driver.loadMany(ROWS.name, ['r']), [null]);
        assert.deepEqual(await ids(driver, { field: 'rank', max: 9 }, ROWS.name), []);
        await driver.project(ROWS.name, [row('r', 's', 4, { n: 4 })]);
        assert.deepEqual((await driver.loadMany(ROWS.name, ['r']))[0]?.body, { n: 4 });
      }),
  },
  {
    title: 'rows projected at once, in any order, end at the newest',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await Promise.all(
          range(30).map((n) =>
            driver.project(
              ROWS.name,
              range(10).map((r) => row(`r${String(r)}`, 's', ((n * 11) % 30) + 1, { n: ((n * 11) % 30) + 1 })),
            ),
          ),
        );
        const rows = await driver.loadMany(
          ROWS.name,
          range(10).map((r) => `r${String(r)}`),
        );
        for (const read of rows) assert.deepEqual(read?.body, { n: 30 });
      }),
  },
];
