import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { verifyAudit, type AuditEntry, type ChainedEntry, type DailyRoot } from './audit-chain.ts';
import { createAuditLog, SEGMENT_ENTRIES_MAX, type AuditLog } from './audit-log.ts';

const entry = (stream: string, n: number, day = '2025-05-21'): AuditEntry => ({
  stream,
  action: 'claim-read',
  actor: 'reviewer-1',
  at: `${day}T01:00:00.000Z` as Instant,
  commandId: `${stream}-${String(n)}`,
  data: { n },
});

describe('the audit log', () => {
  let temporary: TemporaryStore;
  let audit: AuditLog;
  beforeEach(async () => {
    temporary = temporaryStore();
    audit = createAuditLog(temporary.store, () => 1_000);
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  test('entries of a stream are numbered and chained, also beyond one document', async () => {
    const count = SEGMENT_ENTRIES_MAX * 2 + 5;
    for (let n = 1; n <= count; n++) await audit.record(entry('claim/a', n));
    const entries = await audit.entries('claim/a');
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(verifyAudit(new Map([['claim/a', entries]]), [])).toEqual([]);
  });

  test('many who write to one stream at once lose nothing, and a repeated command leaves one entry', async () => {
    const many = Array.from({ length: 20 }, (_, n) => entry('claim/a', n));
    await Promise.all([...many, ...many.slice(0, 5)].map((each) => audit.record(each)));
    const entries = await audit.entries('claim/a');
    expect(entries).toHaveLength(20);
    expect(verifyAudit(new Map([['claim/a', entries]]), [])).toEqual([]);
  });

  test('a day is closed once, over the heads that changed since the day before', async () => {
    await audit.record(entry('claim/a', 1));
    await audit.record(entry('claim/b', 1));
    const first = await audit.closeDay(civilDate('2025-05-21'));
    await audit.record(entry('claim/b', 2, '2025-05-22'));
    await audit.record(entry('claim/c', 1, '2025-05-22'));
    const second = await audit.closeDay(civilDate('2025-05-22'));
    expect(await audit.closeDay(civilDate('2025-05-21'))).toEqual(first);
    expect(first.heads.map(({ stream }) => stream)).toEqual(['claim/a', 'claim/b']);
    expect(second.previousRoot).toBe(first.root);
    expect(second.heads.find(({ stream }) => stream === 'claim/b')?.sequence).toBe(2);
    expect((await audit.roots()).rows).toEqual([first, second]);
  });

  describe('a stranger with the export alone', () => {
    let streams: Map<string, readonly ChainedEntry[]>;
    let roots: readonly DailyRoot[];
    beforeEach(async () => {
      for (let n = 1; n <= 4; n++) await audit.record(entry('claim/a', n));
      await audit.record(entry('claim/b', 1));
      await audit.closeDay(civilDate('2025-05-21'));
      await audit.record(entry('claim/a', 5, '2025-05-22'));
      await audit.closeDay(civilDate('2025-05-22'));
      streams = new Map();
      for (const stream of ['claim/a', 'claim/b']) streams.set(stream, await audit.entries(stream));
      roots = (await audit.roots()).rows;
    });
    const entriesOf = (stream: string): ChainedEntry[] => [...(streams.get(stream) ?? [])];

    test('finds nothing where nothing was changed', () => {
      expect(verifyAudit(streams, roots)).toEqual([]);
    });

    test.each<[string, (entries: ChainedEntry[]) => ChainedEntry[]]>([
      ['changed', (all) => all.map((each) => (each.sequence === 2 ? { ...each, actor: 'nobody-1' } : each))],
      ['removed from the middle', (all) => all.filter(({ sequence }) => sequence !== 3)],
      ['removed from the end', (all) => all.slice(0, -1)],
      ['inserted', (all) => [...all.slice(0, 2), { ...all[1]! }, ...all.slice(2)]],
      ['put in another order', (all) => [all[1]!, all[0]!, ...all.slice(2)]],
    ])('sees an entry that was %s', (_title, tamper) => {
      streams.set('claim/a', tamper(entriesOf('claim/a')));
      expect(verifyAudit(streams, roots)).not.toEqual([]);
    });

    test('sees a whole stream written anew, because a published root says otherwise', async () => {
      const forged = createAuditLog(temporary.store, () => 1_000);
      await forged.record({ ...entry('forged', 1), action: 'harmless' });
      const [one] = await forged.entries('forged');
      streams.set('claim/b', [{ ...one!, stream: 'claim/b' }]);
      expect(
        verifyAudit(streams, roots)
          .map(({ what }) => what)
          .join(),
      ).toMatch(/not what root 2025-05-21 saw/);
    });

    test('sees a stream that is gone and a root that was changed', () => {
      streams.delete('claim/b');
      expect(verifyAudit(streams, roots)).not.toEqual([]);
      const changed = roots.map((root) => ({ ...root, heads: root.heads.slice(1) }));
      expect(verifyAudit(streams, changed).some(({ where }) => where === 'root 2025-05-21')).toBe(true);
      expect(verifyAudit(streams, roots.slice(1))).not.toEqual([]);
    });
  });
});
