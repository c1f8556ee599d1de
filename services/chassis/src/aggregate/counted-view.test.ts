import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { ViewStore } from '../persistence/view-store.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { CountedView } from './counted-view.ts';

interface Row {
  readonly outcomes: readonly ('granted' | 'declined')[];
}

describe('a view that is counted as it changes', () => {
  let temporary: TemporaryStore;
  /** Collections that were walked over, and rows that were read on the way. */
  let walked: string[];
  let dying: string | null;
  beforeEach(() => {
    [walked, dying] = [[], null];
    temporary = temporaryStore({
      wrap: (driver): DocumentDriver => ({
        ...driver,
        find: (collection, query) => {
          walked.push(`${collection} ${String(query.max)}`);
          return driver.find(collection, query);
        },
        project: (view, rows) => (view === dying ? Promise.reject(new Error('killed')) : driver.project(view, rows)),
      }),
    });
  });
  afterEach(() => temporary.remove());

  const open = () =>
    new CountedView<Row>(
      temporary.store,
      {
        view: 'cover',
        indexes: ['batchId'],
        groupField: 'batchId',
        sumsOf: ({ outcomes }) => ({
          granted: outcomes.filter((each) => each === 'granted').length,
          declined: outcomes.filter((each) => each === 'declined').length,
        }),
      },
      { service: 'test' },
    );
  let given = 0;
  const envelope = (commandId = `c${String((given += 1))}`) => ({
    commandId,
    actor: 'test',
    at: '2026-05-02T00:00:00.000Z' as Instant,
    on: civilDate('2026-05-02'),
  });
  const row = (person: string, revision: number, outcomes: Row['outcomes'], batchId = 'B') => ({
    id: `${batchId}:${person}`,
    source: person,
    sourceRevision: revision,
    row: { outcomes },
    index: { batchId },
  });

  test('tells its sums from one document: who polls walks over nothing', async () => {
    const view = open();
    await temporary.store.migrate();
    await Promise.all(
      Array.from({ length: 500 }, (_, n) => view.project(row(`p${String(n)}`, 1, ['granted', 'declined']), envelope())),
    );
    walked = [];
    for (let poll = 0; poll < 20; poll++)
      expect(await view.sums('B', envelope())).toEqual({ granted: 500, declined: 500 });
    expect(walked).toEqual([]);
    expect(await view.sums('another', envelope())).toEqual({});
  });

  test('counts a change of a row as its difference, and what comes again or late not at all', async () => {
    const view = open();
    await temporary.store.migrate();
    await view.project(row('p', 1, ['granted']), envelope('first'));
    await view.project(row('p', 3, ['declined']), envelope('third'));
    await view.project(row('p', 1, ['granted']), envelope('first'));
    await view.project(row('p', 2, ['granted', 'granted']), envelope('second'));
    await view.project(row('p', 3, ['declined']), envelope('third'));
    expect(await view.sums('B', envelope())).toEqual({ declined: 1 });
  });

  test('counts once what died between the sum and the row', async () => {
    const view = open();
    await temporary.store.migrate();
    dying = 'cover';
    await expect(view.project(row('p', 1, ['granted']), envelope('once'))).rejects.toThrow();
    dying = null;
    await view.project(row('p', 1, ['granted']), envelope('once'));
    expect(await view.sums('B', envelope())).toEqual({ granted: 1 });
  });

  test('finds the rows of before it counted, once, also when two processes change them at that moment', async () => {
    const before = new ViewStore<Row>(temporary.store, { view: 'cover', indexes: ['batchId'] });
    await temporary.store.migrate();
    await before.project(Array.from({ length: 1_200 }, (_, n) => row(`p${String(n)}`, 1, ['granted'])));
    const [one, two] = [open(), open()];
    await temporary.store.migrate();
    await Promise.all([
      one.project(row('p0', 2, ['declined']), envelope()),
      two.project(row('p1', 2, ['declined']), envelope()),
      one.sums('B', envelope()),
    ]);
    expect(await two.sums('B', envelope())).toEqual({ granted: 1_198, declined: 2 });
    walked = [];
    await one.sums('B', envelope());
    expect(walked).toEqual([]);
  });
});
