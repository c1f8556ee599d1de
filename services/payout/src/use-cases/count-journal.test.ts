import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { DocumentDriver } from '@huji/chassis/persistence/document-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { JoinedWork } from '@huji/chassis/resilience/joined-work.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { creditedTo } from '../domain/journal-totals.ts';
import { postApproved, postCover, postOpening } from '../domain/journal-postings.ts';
import { openDocuments } from '../documents/documents.ts';
import { countJournal } from './count-journal.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';
import { readJournalTotals } from './read-journal-totals.ts';

const on = civilDate('2025-06-01');
let next = 0;
const envelope = (): Envelope => ({ commandId: `c${String(next++)}`, actor: 'test', at: instantOf(new Date()), on });
/** The use cases of the journal over one store, as one process has them. */
const keeperOn = (store: DocumentStore) => {
  const documents = openDocuments(store);
  const parts: Pick<Parts, 'documents' | 'ownEnvelope' | 'counting'> = {
    documents,
    ownEnvelope: envelope,
    counting: new JoinedWork(),
  };
  return {
    post: (entry: JournalEntry | null, given: Envelope) => postJournalEntry(parts, entry, given),
    count: () => countJournal(parts),
    totals: () => readJournalTotals(parts),
    page: documents.journalEntries.page,
  };
};
type JournalKeeper = ReturnType<typeof keeperOn>;
const cover = (person: number, amount = 100) =>
  postCover({
    personId: `P${String(person)}`,
    batchId: 'B',
    billRevision: 1,
    postedOn: on,
    rows: [{ fund: 'HM', deltaFen: fen(amount) }],
  });
const creditOf = async (keeper: JournalKeeper): Promise<number> => creditedTo(await keeper.totals(), 'HM');
const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

let temporary: TemporaryStore;
let keeper: JournalKeeper;
beforeEach(async () => {
  temporary = temporaryStore();
  keeper = keeperOn(temporary.store);
  await temporary.store.migrate();
});
afterEach(() => temporary.remove());

describe('the journal keeper', () => {
  test('books a fact once, however often it is said', async () => {
    await Promise.all(range(5).map(() => keeper.post(cover(1), envelope())));
    await keeper.post(cover(1), envelope());
    expect(await creditOf(keeper)).toBe(100);
    expect((await keeper.totals()).entries).toBe(1);
  });

  test('does not book another posting of the same fact', async () => {
    await keeper.post(cover(1), envelope());
    expect(await keeper.post(cover(1, 200), envelope())).toMatchObject({
      type: 'refused',
      refusal: { code: 'journal_entry_differs' },
    });
    expect(await creditOf(keeper)).toBe(100);
  });

  test('books nothing where nothing moves', async () => {
    await keeper.post(null, envelope());
    expect((await keeper.totals()).entries).toBe(0);
  });

  test('its totals are the same before, during and after counting', async () => {
    await Promise.all(range(50).map((i) => keeper.post(cover(i), envelope())));
    expect(await creditOf(keeper)).toBe(5_000);
    expect(await keeper.count()).toBe(50);
    expect(await creditOf(keeper)).toBe(5_000);
    expect(await keeper.count()).toBe(0);
    await keeper.post(cover(99), envelope());
    expect(await creditOf(keeper)).toBe(5_100);
  });

  test('counts more than a chunk, with some already marked as counted', async () => {
    await Promise.all(range(2_300).map((i) => keeper.post(cover(i), envelope())));
    expect(await creditOf(keeper)).toBe(230_000);
    expect(await keeper.count()).toBe(2_300);
    expect(await keeper.count()).toBe(0);
    expect(await creditOf(keeper)).toBe(230_000);
  }, 20_000);

  test('several keepers that post and count at once add every entry once', async () => {
    const others = range(3).map(() => {
      const store = new DocumentStore(temporary.driver);
      return keeperOn(store);
    });
    const everybody = [keeper, ...others];
    const postThenCount = async (each: JournalKeeper, i: number): Promise<void> => {
      await each.post(cover(i), envelope());
      if (i % 20 === 0) await Promise.all(everybody.map((other) => other.count()));
    };
    await Promise.all(range(200).map((i) => postThenCount(everybody[i % 4] ?? keeper, i)));
    await Promise.all(everybody.map((each) => each.count()));
    expect(await creditOf(keeper)).toBe(20_000);
    expect((await keeper.totals()).entries).toBe(200);
  });

  test('a reading in the middle of counting is exact', async () => {
    await Promise.all(range(300).map((i) => keeper.post(cover(i), envelope())));
    const other = keeperOn(new DocumentStore(temporary.driver));
    const [, ...readings] = await Promise.all([keeper.count(), ...range(20).map(() => creditOf(other))]);
    expect(new Set(readings)).toEqual(new Set([30_000]));
  });

  test('pages come by date and business key', async () => {
    await keeper.post(cover(2), envelope());
    await keeper.post(cover(1), envelope());
    await keeper.post(postOpening({ fund: 'HM', fen: fen(5), on: civilDate('2025-01-01') }), envelope());
    const first = await keeper.page({ cursor: null, max: 2 });
    const second = await keeper.page({ cursor: first.cursor, max: 2 });
    expect([...first.rows, ...second.rows].map((entry) => entry.businessKey)).toEqual([
      'opening:HM',
      'cover:P1:B:1',
      'cover:P2:B:1',
    ]);
    expect((await keeper.page({ from: '2025-02-01', cursor: null, max: 9 })).rows).toHaveLength(2);
    expect((await keeper.page({ to: '2025-02-01', cursor: null, max: 9 })).rows).toHaveLength(1);
  });
});

describe('what is approved in a month', () => {
  const approved = (claim: number, approvedOn: string, amount = 100) =>
    postApproved({
      claimId: `C${String(claim)}`,
      decisionNo: 1,
      approvedOn: civilDate(approvedOn),
      lines: [{ fund: 'HM', fen: fen(amount) }],
    });
  const monthsOf = async (): Promise<unknown> => (await keeper.totals()).approvedByMonth;

  test('is told by month, what is not counted yet too', async () => {
    await keeper.post(approved(1, '2025-06-30'), envelope());
    await keeper.post(approved(2, '2025-07-01', 250), envelope());
    expect(await monthsOf()).toEqual({ '2025-06|HM': 100, '2025-07|HM': 250 });
    await keeper.count();
    await keeper.post(approved(3, '2025-07-31'), envelope());
    expect(await monthsOf()).toEqual({ '2025-06|HM': 100, '2025-07|HM': 350 });
  });

  test('of a journal that was counted before months were is told after the next count, each entry once', async () => {
    await Promise.all(range(1_100).map((i) => keeper.post(approved(i, '2025-06-01'), envelope())));
    await keeper.count();
    const { journalTotals } = openDocuments(temporary.store);
    const { totals, chunk, revision } = await journalTotals.load();
    const { approvedByMonth: _, ...former } = totals;
    await journalTotals.keep(revision, { totals: former, chunk }, envelope());
    await keeper.post(approved(2_000, '2025-07-01'), envelope());
    expect(await monthsOf()).toBeUndefined();
    await keeper.count();
    expect(await monthsOf()).toEqual({ '2025-06|HM': 110_000, '2025-07|HM': 100 });
    expect((await keeper.totals()).entries).toBe(1_101);
  });

  test('is exact where the process was killed between a chunk and its marks', async () => {
    await Promise.all(range(5).map((i) => keeper.post(approved(i, '2025-06-01'), envelope())));
    const { journalEntries, journalTotals } = openDocuments(temporary.store);
    const ids = (await journalEntries.uncounted(3)).map(({ id }) => id);
    const sums = { 'approved|equity:fund:HM': fen(300), 'approved|liabilities:payable': fen(-300) };
    await journalTotals.keep(0, { totals: { entries: 3, sums }, chunk: ids }, envelope());
    await keeper.count();
    expect(await monthsOf()).toEqual({ '2025-06|HM': 500 });
  });
});

describe('a crash while counting', () => {
  /** The process "dies" at its n-th write: that write and all later ones never happen. */
  const dyingAt = (driver: DocumentDriver, writesLeft: number): DocumentDriver => {
    let left = writesLeft;
    return {
      ...driver,
      commitMany: async (collection, writes) => {
        const may = writes.slice(0, Math.max(0, left));
        left -= writes.length;
        if (may.length > 0) await driver.commitMany(collection, may);
        if (may.length < writes.length) throw new Error('the process died');
        return writes.map(() => true);
      },
    };
  };

  test.each([0, 1, 2, 5, 10, 11])(
    'after %i writes leaves totals that the next counting completes exactly',
    async (n) => {
      await Promise.all(range(10).map((i) => keeper.post(cover(i), envelope())));
      const options = { unknownOutcomeAttemptsMax: 1 };
      const dying = keeperOn(new DocumentStore(dyingAt(temporary.driver, n), options));
      await dying.count().catch(() => undefined);
      expect(await creditOf(keeper)).toBe(1_000);
      await keeper.post(cover(77), envelope());
      expect(await creditOf(keeper)).toBe(1_100);
      await keeper.count();
      expect(await creditOf(keeper)).toBe(1_100);
      expect((await keeper.totals()).entries).toBe(11);
    },
  );
});
