import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { openDocuments } from '../documents/documents.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { proofLines, sortedProofLines } from '../domain/journal-export.ts';
import { exportJournal } from './export-journal.ts';
import { FAULTS_MAX, reAddJournal } from './re-add-journal.ts';

const DAY = civilDate('2026-05-02');
const entry = (businessKey: string, date = DAY, amount = 100): JournalEntry => ({
  businessKey,
  type: 'money',
  date,
  lines: [
    { account: 'assets:bank:benefits', fen: fen(amount) },
    { account: 'liabilities:unmatched', fen: fen(-amount) },
  ],
});
const numbered = (count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, n) => entry(`money:${String(n).padStart(6, '0')}`));

const byDateAndKey = (a: JournalEntry, b: JournalEntry): number => {
  const [one, other] = [`${a.date} ${a.businessKey}`, `${b.date} ${b.businessKey}`];
  return one < other ? -1 : one > other ? 1 : 0;
};
async function* one<Item>(items: readonly Item[], pulled: () => void = () => undefined): AsyncGenerator<Item> {
  for (const item of items) {
    pulled();
    yield item;
  }
}

describe('proof lines one by one', () => {
  test('are the sorted lines, whatever keys begin with others', async () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', ':', '-', '|', '~', '0'), minLength: 1, maxLength: 6 });
    const dates = fc.constantFrom(DAY, civilDate('2026-05-03'));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(key, dates), { selector: ([each]) => each, maxLength: 40 }),
        async (keys) => {
          const entries = keys.map(([each, date]) => entry(each, date)).sort(byDateAndKey);
          const lines: string[] = [];
          for await (const line of sortedProofLines(one(entries))) lines.push(line);
          expect(lines).toEqual(proofLines(entries));
        },
      ),
    );
  });

  test('of a day of a hundred thousand entries a handful are held', async () => {
    let [pulled, given, most] = [0, 0, 0];
    const entries = numbered(100_000);
    for await (const _line of sortedProofLines(one(entries, () => (pulled += 1)))) {
      given += 1;
      most = Math.max(most, 2 * pulled - given);
    }
    expect([pulled, given]).toEqual([100_000, 200_000]);
    expect(most).toBeLessThanOrEqual(4);
  });
});

describe('a journal with everything on one day', () => {
  let temporary: TemporaryStore;
  let found: number[];
  beforeEach(() => {
    found = [];
    temporary = temporaryStore({
      wrap: (driver) => ({
        ...driver,
        find: async (collection, query) => {
          const page = await driver.find(collection, query);
          found.push(page.rows.length);
          return page;
        },
      }),
    });
  });
  afterEach(() => temporary.remove());

  const posted = async (entries: readonly JournalEntry[]) => {
    const documents = openDocuments(temporary.store);
    await temporary.store.migrate();
    const at = '2026-05-02T00:00:00.000Z' as Instant;
    await Promise.all(
      entries.map((each) =>
        documents.journalEntries.putOnce(each, { commandId: each.businessKey, actor: 't', at, on: DAY }),
      ),
    );
    found.length = 0;
    return documents;
  };

  test('is proven page by page, and its faults are told up to a number', async () => {
    const off = Array.from({ length: FAULTS_MAX + 7 }, (_, n): JournalEntry => ({
      ...entry(`off:${String(n).padStart(6, '0')}`),
      lines: [{ account: 'assets:bank:benefits', fen: fen(1) }],
    }));
    const documents = await posted([...numbered(3_500), ...off]);
    const proven = await reAddJournal({ documents });
    expect(Math.max(...found)).toBeLessThanOrEqual(1_000);
    expect(proven).toMatchObject({ lines: 7_000 + off.length, totals: { entries: 3_500 + off.length } });
    expect(proven.totalsAgree).toBe(true);
    expect(proven.faults).toHaveLength(FAULTS_MAX + 1);
    expect(proven.faults.at(-1)).toBe('and 7 more');
  });

  test('names an entry that somebody wrote a second time under another key', async () => {
    const documents = await posted(numbered(3));
    await temporary.store.commit('entry', {
      id: 'money:000001-again',
      revision: 0,
      commandId: 'tampering',
      atMs: 0,
      body: { schemaVersion: 2, ...entry('money:000001') } as never,
      index: { date: DAY, uncountedSince: null },
      outbox: [],
    });
    const { faults, totalsAgree } = await reAddJournal({ documents });
    expect(faults).toEqual(['entry money:000001 stands under another key']);
    expect(totalsAgree).toBe(false);
  });

  test('is exported as it is read: the first piece comes when one page was read', async () => {
    const documents = await posted(numbered(3_500));
    const pieces = exportJournal({ documents })[Symbol.asyncIterator]();
    await pieces.next();
    found.length = 0;
    expect((await pieces.next()).value).toContain('2026-05-02 money:000000');
    expect(found).toEqual([1_000]);
    await pieces.return?.(undefined);
  });
});
