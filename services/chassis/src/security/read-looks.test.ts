import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Page } from '../persistence/document-driver.ts';
import { InvalidCursor } from '../persistence/faults.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { SEGMENT_ENTRIES_MAX } from './audit-documents.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { createRootSigner, newRootKey } from './audit-signing.ts';
import { readLooks, SEGMENTS_SEARCHED_MAX } from './read-looks.ts';

const at = (minute: number): Instant =>
  new Date(Date.parse('2025-05-21T01:00:00.000Z') + minute * 60_000).toISOString() as Instant;

describe('who looked at somebody', () => {
  let temporary: TemporaryStore;
  let audit: AuditLog;
  beforeEach(async () => {
    temporary = temporaryStore();
    audit = createAuditLog(temporary.store, () => Date.parse(at(0)), createRootSigner(newRootKey()));
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const look = (stream: string, minute: number, action = 'claim-read', actor = 'reviewer-1') =>
    audit.record({
      stream,
      action,
      actor,
      at: at(minute),
      commandId: `${stream}-${action}-${actor}-${String(minute)}`,
    });
  const minutesOf = ({ rows }: Page<ChainedEntry>) =>
    rows.map((entry) => (Date.parse(entry.at) - Date.parse(at(0))) / 60_000);
  const read = (
    streams: readonly string[],
    max = 100,
    cursor: string | null = null,
    isWanted = (_: { actor: string }) => true,
    toldOfDay: (entries: readonly ChainedEntry[]) => readonly ChainedEntry[] = (entries) => entries,
  ) => readLooks(temporary.store, { streams, max, cursor, isWanted, toldOfDay });

  test('is told with the latest first, over all streams that remember it; a change is no look', async () => {
    await look('person/a', 1);
    await look('payee/x', 2, 'order-read');
    await look('person/a', 3, 'claim-corrected');
    await look('person/a', 4, 'cover-read');
    await look('person/b', 5);
    const found = await read(['person/a', 'payee/x']);
    expect(minutesOf(found)).toEqual([4, 2, 1]);
    expect(found.cursor).toBeNull();
  });

  test('one’s own looks are left out where only those of others are wanted', async () => {
    await look('person/a', 1, 'claim-read', 'member-a');
    await look('person/a', 2, 'claim-read', 'reviewer-1');
    expect(minutesOf(await read(['person/a'], 100, null, ({ actor }) => actor !== 'member-a'))).toEqual([2]);
  });

  /** Pages until the last. */
  const readAll = async (streams: readonly string[], max: number): Promise<readonly number[][]> => {
    const pages: number[][] = [];
    let cursor: string | null = null;
    do {
      const page: Page<ChainedEntry> = await read(streams, max, cursor);
      pages.push(minutesOf(page));
      cursor = page.cursor;
    } while (cursor !== null);
    return pages;
  };

  test('page by page misses nothing and repeats nothing, whatever fell into one instant', async () => {
    const minutes = Array.from({ length: SEGMENT_ENTRIES_MAX + 30 }, (_, index) => Math.floor(index / 3));
    for (const [index, minute] of minutes.entries())
      await look('person/a', minute, 'claim-read', `reviewer-${String(index)}`);
    const pages = await readAll(['person/a'], 40);
    expect(pages.flat()).toEqual(minutes.toReversed());
    expect(pages.map(({ length }) => length)).toEqual([40, 40, 40, 40, 40, 30]);
  });

  test('of two streams is told in one order, over pages too', async () => {
    for (let minute = 0; minute < 10; minute += 1) await look('person/a', minute);
    for (const minute of [1, 4, 12]) await look('payee/x', minute, 'order-read');
    expect(await readAll(['person/a', 'payee/x'], 4)).toEqual([[12, 9, 8, 7], [6, 5, 4, 4], [3, 2, 1, 1], [0]]);
  });

  test('what comes meanwhile is on no later page', async () => {
    for (let minute = 0; minute < 4; minute += 1) await look('person/a', minute);
    const { cursor } = await read(['person/a'], 2);
    await look('person/a', 9);
    expect(minutesOf(await read(['person/a'], 9, cursor))).toEqual([1, 0]);
  });

  test('a page reads some segments at most, and the next one goes on where it stopped', async () => {
    const entries = (SEGMENTS_SEARCHED_MAX + 1) * SEGMENT_ENTRIES_MAX;
    const own = { stream: 'person/a', action: 'claim-read', actor: 'member-a', at: at(1) };
    await look('person/a', 0);
    await Promise.all(Array.from({ length: entries }, (_, no) => audit.record({ ...own, commandId: String(no) })));
    const asked = jest.spyOn(temporary.store, 'load');
    const first = await read(['person/a'], 5, null, ({ actor }) => actor !== 'member-a');
    expect([first.rows.length, first.cursor !== null, asked.mock.calls.length]).toEqual([
      0,
      true,
      SEGMENTS_SEARCHED_MAX - 1,
    ]);
    const second = await read(['person/a'], 5, first.cursor, ({ actor }) => actor !== 'member-a');
    expect([minutesOf(second), second.cursor]).toEqual([[0], null]);
  });

  const DAY = 24 * 60;
  /** Of each action the first. */
  const firstOfEach = (entries: readonly ChainedEntry[]) =>
    entries.filter(({ action }, index) => !entries.slice(index + 1).some((earlier) => earlier.action === action));
  const isOfOthers = ({ actor }: { actor: string }) => actor !== 'member-a';
  /** Pages of one, with their cursors. */
  const walk = async (streams: readonly string[]) => {
    const pages: [minutes: readonly number[], cursor: string | null][] = [];
    let cursor: string | null = null;
    do {
      const page: Page<ChainedEntry> = await read(streams, 1, cursor, isOfOthers, firstOfEach);
      pages.push([minutesOf(page), page.cursor]);
      cursor = page.cursor;
    } while (cursor !== null);
    return pages;
  };

  test('neither a page nor a cursor tells how many looks lie behind what is told', async () => {
    const told = async (person: string) => {
      await look(person, 5, 'cover-read');
      await look(person, 10, 'claim-read');
      await look(person, DAY + 3, 'claim-read');
      await look(person, 3 * DAY + 7, 'paper-read');
      return walk([person, `payee/${person}`]);
    };
    const once = await told('person/once');
    for (let minute = 0; minute < 4; minute += 1) await look('person/often', minute, 'claim-corrected');
    await look('person/often', 5, 'cover-read');
    await look('person/often', 10, 'claim-read');
    for (const [minute, reader] of [
      [20, 'r2'],
      [21, 'r3'],
      [22, 'r2'],
    ] as const)
      await look('person/often', minute, 'claim-read', reader);
    await look('person/often', DAY + 3, 'claim-read');
    for (let minute = 4; minute < 300; minute += 1) await look('person/often', DAY + minute, 'claim-read', 'r4');
    await look('person/often', 2 * DAY, 'claim-read', 'member-a');
    await look('payee/person/often', 2 * DAY + 1, 'order-read', 'member-a');
    const before = await walk(['person/often', 'payee/person/often']);
    await look('person/often', 3 * DAY + 7, 'paper-read');
    await look('person/often', 3 * DAY + 9, 'paper-read', 'r5');
    const often = await walk(['person/often', 'payee/person/often']);
    expect(once.map(([minutes]) => minutes)).toEqual([[3 * DAY + 7], [DAY + 3], [10], [5]]);
    expect(often).toEqual(once);
    expect(before.map(([minutes]) => minutes)).toEqual([[DAY + 3], [10], [5]]);
  });

  test('of a day that is more than a page reads everything is told, and the next page goes on within it', async () => {
    const shown = [0, 300, 599];
    const count = (SEGMENTS_SEARCHED_MAX + 10) * SEGMENT_ENTRIES_MAX;
    const minuteOf = (no: number) => (no * 600) / count;
    const own = Array.from({ length: count }, (_, no) => ({
      minute: minuteOf(no),
      action: 'claim-read',
      by: 'member-a',
    }));
    const others = shown.map((minute) => ({ minute, action: 'paper-read', by: 'reviewer-1' }));
    const entries = [...own, ...others].sort((one, other) => one.minute - other.minute);
    await Promise.all(entries.map(({ minute, action, by }) => look('person/long', minute, action, by)));
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<ChainedEntry> = await read(['person/long'], 2, cursor, isOfOthers);
      found.push(...minutesOf(page));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(found).toEqual(shown.toReversed());
  });

  test.each(['0', 'x', '1', '1.2.3', '-1.2', ''])('the cursor %s is of no page of two streams', async (cursor) => {
    await expect(read(['person/a', 'payee/x'], 5, cursor)).rejects.toThrow(InvalidCursor);
  });
});
