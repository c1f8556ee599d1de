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
  ) => readLooks(temporary.store, { streams, max, cursor, isWanted });

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

  test.each(['0', 'x', '1', '1.2.3', '-1.2', ''])('the cursor %s is of no page of two streams', async (cursor) => {
    await expect(read(['person/a', 'payee/x'], 5, cursor)).rejects.toThrow(InvalidCursor);
  });
});
