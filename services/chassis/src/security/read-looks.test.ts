import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { SEGMENT_ENTRIES_MAX } from './audit-documents.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { createRootSigner, newRootKey } from './audit-signing.ts';
import { type FoundLooks, readLooks } from './read-looks.ts';

const at = (minute: number): Instant =>
  new Date(Date.parse('2025-05-21T01:00:00.000Z') + minute * 60_000).toISOString() as Instant;
const anybody = () => true;

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
  const minutesOf = ({ looks }: FoundLooks) =>
    looks.map((entry) => (Date.parse(entry.at) - Date.parse(at(0))) / 60_000);
  const read = (
    streams: readonly string[],
    max = 100,
    before: Instant | null = null,
    isWanted = (_: { actor: string }) => true,
  ) => readLooks(temporary.store, { streams, max, before, isWanted });

  test('is told with the latest first, over all streams that remember it; a change is no look', async () => {
    await look('person/a', 1);
    await look('payee/x', 2, 'order-read');
    await look('person/a', 3, 'claim-corrected');
    await look('person/a', 4, 'cover-read');
    await look('person/b', 5);
    const found = await read(['person/a', 'payee/x']);
    expect(minutesOf(found)).toEqual([4, 2, 1]);
    expect(found.searchedSinceAt).toBeNull();
  });

  test('one’s own looks are left out where only those of others are wanted', async () => {
    await look('person/a', 1, 'claim-read', 'member-a');
    await look('person/a', 2, 'claim-read', 'reviewer-1');
    expect(minutesOf(await read(['person/a'], 100, null, ({ actor }) => actor !== 'member-a'))).toEqual([2]);
  });

  test('asking on from where an answer ended misses nothing and repeats nothing, whatever fell into one instant', async () => {
    const minutes = Array.from({ length: SEGMENT_ENTRIES_MAX + 30 }, (_, index) => Math.floor(index / 3));
    for (const [index, minute] of minutes.entries())
      await look('person/a', minute, 'claim-read', `reviewer-${String(index)}`);
    const told: number[] = [];
    let before: Instant | null = null;
    do {
      const found: FoundLooks = await readLooks(temporary.store, {
        streams: ['person/a'],
        max: 40,
        before,
        isWanted: anybody,
      });
      told.push(...minutesOf(found));
      before = found.searchedSinceAt;
    } while (before !== null);
    expect(told).toEqual(minutes.toReversed());
  });

  test('of two streams nothing is told that one of them was not searched for', async () => {
    for (let minute = 0; minute < 10; minute += 1) await look('person/a', minute);
    await look('payee/x', 1, 'order-read');
    const found = await read(['person/a', 'payee/x'], 3);
    expect(minutesOf(found)).toEqual([9, 8, 7]);
    expect(found.searchedSinceAt).toBe(at(7));
  });
});
