import assert from 'node:assert/strict';
import { COMMAND_IDS_KEPT } from '../persistence/document-driver.ts';
import type { ConformanceCheck } from './conformance-check.ts';
import {
  claim,
  DOCUMENTS,
  type DocumentDriverHarness,
  drain,
  event,
  eventIds,
  load,
  OTHERS,
  put,
  withDriver,
  withTwoDrivers,
  write,
} from './document-driver-harness.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Reading, compare-and-set, and what belongs to a command. */
export const documentWritingChecks: readonly ConformanceCheck<DocumentDriverHarness>[] = [
  {
    title: 'says which engine it is and answers a ping',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        assert.match(await driver.describe(), /\w/);
        await driver.ping();
      }),
  },
  {
    title: 'a missing document is null, and many are answered in the order they were asked for',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a'), write('b'));
        const found = await driver.loadMany(DOCUMENTS.name, ['b', 'missing', 'a', 'b']);
        assert.deepEqual(
          found.map((document) => document?.id ?? null),
          ['b', null, 'a', 'b'],
        );
        assert.deepEqual(await driver.loadMany(DOCUMENTS.name, []), []);
        assert.deepEqual(await driver.commitMany(DOCUMENTS.name, []), []);
      }),
  },
  {
    title: 'a document is given back as it was written, at revision 1, with its index and command id',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const index = { dueOn: '2026-05-02', rank: 7, owner: null };
        await put(driver, write('a', { body: { n: 1 }, index, commandId: 'c' }));
        assert.deepEqual(await load(driver, 'a'), { id: 'a', revision: 1, body: { n: 1 }, index, commandIds: ['c'] });
      }),
  },
  {
    title: 'of many who create at once, in two processes, one wins, and only its events exist',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        const answers = await Promise.all(
          range(20).map((n) =>
            (n % 2 === 0 ? one : two).commitMany(DOCUMENTS.name, [
              write('a', { body: { n }, events: [`e${String(n)}`] }),
            ]),
          ),
        );
        const winners = range(20).filter((n) => answers[n]?.[0] === true);
        assert.equal(winners.length, 1);
        const document = await load(one, 'a');
        assert.equal(document?.revision, 1);
        assert.deepEqual(document.body, { n: winners[0] });
        assert.deepEqual(await drain(one), [`e${String(winners[0])}`]);
      }),
  },
  {
    title: 'of many who write at one revision, in two processes, one wins, and only its events exist',
    run: (harness) =>
      withTwoDrivers(harness, async (one, two) => {
        await put(one, write('a'));
        const answers = await Promise.all(
          range(20).map((n) =>
            (n % 2 === 0 ? one : two).commitMany(DOCUMENTS.name, [
              write('a', { revision: 1, body: { n }, events: [`e${String(n)}`] }),
            ]),
          ),
        );
        const winners = range(20).filter((n) => answers[n]?.[0] === true);
        assert.equal(winners.length, 1);
        const document = await load(two, 'a');
        assert.equal(document?.revision, 2);
        assert.deepEqual(document.body, { n: winners[0] });
        assert.deepEqual(await drain(two), [`e${String(winners[0])}`]);
      }),
  },
  {
    title: 'a stale revision, one from the future, a second creation and a missing document change nothing',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { index: { rank: 1 } }));
        await put(driver, write('a', { revision: 1, body: { n: 2 }, index: { rank: 2 }, events: ['kept'] }));
        const before = await load(driver, 'a');
        for (const revision of [0, 1, 3])
          assert.deepEqual(
            await driver.commitMany(DOCUMENTS.name, [
              write('a', { revision, body: { n: 3 }, index: { rank: 3 }, events: [`at ${String(revision)}`] }),
            ]),
            [false],
          );
        assert.deepEqual(await driver.commitMany(DOCUMENTS.name, [write('b', { revision: 1, events: ['b'] })]), [
          false,
        ]);
        assert.deepEqual(await load(driver, 'a'), before);
        assert.equal(await load(driver, 'b'), null);
        assert.deepEqual((await driver.find(DOCUMENTS.name, { field: 'rank', equals: 3, max: 9 })).rows, []);
        assert.deepEqual(await drain(driver), ['kept']);
      }),
  },
  {
    title: 'wins and losses in one call are told one by one, and each is whole',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('old'), write('stale'), write('stale too'));
        await put(driver, write('stale', { revision: 1 }), write('stale too', { revision: 1 }));
        const answers = await driver.commitMany(DOCUMENTS.name, [
          write('new', { events: ['new'] }),
          write('stale', { revision: 1, body: 'wrong', events: ['wrong 1'] }),
          write('old', { revision: 1, body: 'written', events: ['old 1', 'old 2'] }),
          write('stale too', { revision: 0, body: 'wrong', events: ['wrong 2'] }),
          write('missing', { revision: 4, body: 'wrong', events: ['wrong 3'] }),
          write('newer', { events: ['newer'] }),
        ]);
        assert.deepEqual(answers, [true, false, true, false, false, true]);
        const documents = await driver.loadMany(DOCUMENTS.name, [
          'new',
          'stale',
          'old',
          'stale too',
          'missing',
          'newer',
        ]);
        assert.deepEqual(
          documents.map((document) => document?.revision ?? 0),
          [1, 2, 2, 2, 0, 1],
        );
        assert.deepEqual((await drain(driver)).sort(), ['new', 'newer', 'old 1', 'old 2']);
      }),
  },
  {
    title: 'a large call is whole: five hundred writes, every tenth of them lost',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, ...range(50).map((n) => write(`id ${String(n * 10)}`)));
        const answers = await driver.commitMany(
          DOCUMENTS.name,
          range(500).map((n) => write(`id ${String(n)}`, { events: [`e${String(n)}`] })),
        );
        assert.deepEqual(
          answers,
          range(500).map((n) => n % 10 !== 0),
        );
        const drained = await drain(driver);
        assert.equal(drained.length, 450);
        assert.equal(new Set(drained).size, 450);
      }),
  },
  {
    title: 'the same write again is not written again, and the document tells that the command was',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const created = write('a', { events: ['created'], commandId: 'create' });
        const changed = write('a', { revision: 1, body: 2, events: ['changed'], commandId: 'change' });
        await put(driver, created);
        assert.deepEqual(await driver.commitMany(DOCUMENTS.name, [created]), [false]);
        await put(driver, changed);
        assert.deepEqual(await driver.commitMany(DOCUMENTS.name, [changed]), [false]);
        const document = await load(driver, 'a');
        assert.equal(document?.revision, 2);
        assert.deepEqual(document.commandIds, ['create', 'change']);
        assert.deepEqual(await drain(driver), ['created', 'changed']);
      }),
  },
  {
    title: 'the latest command ids are kept, newest last, and no more than so many',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        const count = COMMAND_IDS_KEPT + 3;
        for (const revision of range(count))
          await put(driver, write('a', { revision, commandId: `c${String(revision)}` }));
        const document = await load(driver, 'a');
        assert.equal(document?.revision, count);
        assert.deepEqual(
          document.commandIds,
          range(count)
            .slice(3)
            .map((n) => `c${String(n)}`),
        );
      }),
  },
  {
    title: 'collections are apart: the same id, other documents and events',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { body: 'here', events: ['here'] }));
        assert.deepEqual(await driver.commitMany(OTHERS.name, [write('a', { body: 'there', events: ['there'] })]), [
          true,
        ]);
        assert.equal((await load(driver, 'a'))?.body, 'here');
        assert.equal((await driver.loadMany(OTHERS.name, ['a']))[0]?.body, 'there');
        const there = await driver.claimOutbox(OTHERS.name, 0, 'owner', 0, 1, 10);
        assert.deepEqual(eventIds(there), ['there']);
        await driver.settleOutbox(OTHERS.name, [{ streamId: 'a', eventIds: ['there'] }]);
        assert.deepEqual(eventIds(await claim(driver)), ['here']);
      }),
  },
  {
    title: 'what was written is there for another process, and after reopening',
    run: async (harness) => {
      await withDriver(harness, async (driver) => {
        await put(driver, write('a', { body: { n: 1 }, index: { rank: 1 }, events: ['e'], commandId: 'c' }));
      });
      const again = await harness.reopen();
      try {
        await again.migrate([DOCUMENTS]);
        const expected = { id: 'a', revision: 1, body: { n: 1 }, index: { rank: 1 }, commandIds: ['c'] };
        assert.deepEqual(await load(again, 'a'), expected);
        assert.deepEqual((await again.find(DOCUMENTS.name, { field: 'rank', equals: 1, max: 5 })).rows, [expected]);
        assert.deepEqual(await claim(again), [{ streamId: 'a', records: [event('e')] }]);
      } finally {
        await again.close();
      }
    },
  },
  {
    title: 'an index field declared later finds what was written before, and migrating twice changes nothing',
    run: (harness) =>
      withDriver(harness, async (driver) => {
        await put(driver, write('a', { index: { later: 'x' } }));
        const wider = { ...DOCUMENTS, indexes: [...DOCUMENTS.indexes, 'later'] };
        await driver.migrate([wider]);
        await driver.migrate([wider]);
        const { rows } = await driver.find(DOCUMENTS.name, { field: 'later', equals: 'x', max: 5 });
        assert.deepEqual(
          rows.map(({ id }) => id),
          ['a'],
        );
      }),
  },
];
