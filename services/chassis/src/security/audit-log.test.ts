import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { KeptDocument } from '../persistence/document-driver.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { chainDigest, chainEntry, type AuditEntry, type ChainedEntry } from './audit-chain.ts';
import { AUDIT, AUDIT_HEADS, AUDIT_ROOTS, segmentOf, SEGMENT_ENTRIES_MAX } from './audit-documents.ts';
import { createAuditLog, type WholeAuditLog } from './audit-log.ts';
import { HEADS_PER_PAGE, isSigned, type DailyRoot, type RootOfPages } from './audit-root.ts';
import { createRootSigner, newRootKey } from './audit-signing.ts';
import { missingRoots, verifyAuditLog } from './verify-audit-log.ts';

const entry = (stream: string, n: number): AuditEntry => ({
  stream,
  action: 'claim-read',
  actor: 'reviewer-1',
  at: '2025-05-21T01:00:00.000Z' as Instant,
  commandId: `${stream}-${String(n)}`,
  data: { n },
});
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MIDNIGHT_MS = Date.parse('2025-05-20T16:00:00.000Z'); // 2025-05-21 in Shanghai

const pages = (root: DailyRoot): RootOfPages => {
  if (!isSigned(root)) throw new Error('the root is not signed');
  return root;
};

describe('the audit log', () => {
  let temporary: TemporaryStore;
  let audit: WholeAuditLog;
  let nowMs = MIDNIGHT_MS;
  let asked = 0;
  let written = 0;
  const signer = createRootSigner(newRootKey());
  beforeEach(async () => {
    nowMs = MIDNIGHT_MS;
    asked = 0;
    written = 0;
    temporary = temporaryStore({
      wrap: (inner) => ({
        ...inner,
        find: (collection, query) => {
          asked += 1;
          return inner.find(collection, query);
        },
        loadMany: (collection, ids) => {
          asked += 1;
          return inner.loadMany(collection, ids);
        },
        commitMany: (collection, writes) => {
          written += writes.length;
          return inner.commitMany(collection, writes);
        },
      }),
    });
    audit = createAuditLog(temporary.store, () => nowMs, signer);
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const differences = async (publicKey: string | null = signer.publicKey): Promise<string[]> => {
    const { faults } = await verifyAuditLog(temporary.store, { publicKey });
    return faults.map(({ where, what }) => `${where} ${what}`);
  };
  const headsOf = async (root: DailyRoot): Promise<string[]> => {
    const heads: string[] = [];
    for (const hash of pages(root).pages)
      heads.push(...((await audit.headPage(hash))?.heads.map((h) => `${h.stream}#${String(h.sequence)}`) ?? []));
    return heads;
  };

  test('entries of a stream are numbered and chained, also beyond one document', async () => {
    const count = SEGMENT_ENTRIES_MAX * 2 + 5;
    for (let n = 1; n <= count; n++) await audit.record(entry('claim/a', n));
    const entries = await audit.entries('claim/a');
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    await audit.closeDay(civilDate('2025-05-21'));
    expect(await differences()).toEqual([]);
    const page = await audit.page('claim/a', SEGMENT_ENTRIES_MAX - 1, 3);
    expect(page.rows.map(({ sequence }) => sequence)).toEqual([0, 1, 2].map((n) => SEGMENT_ENTRIES_MAX + n));
    expect(page.cursor).toBe(String(SEGMENT_ENTRIES_MAX + 2));
    const last = await audit.page('claim/a', count - 3, 3);
    expect([last.rows.length, last.cursor]).toEqual([3, null]);
    expect(await audit.page('claim/b', 0, 3)).toEqual({ rows: [], cursor: null });
    expect((await audit.latest('claim/a', 10)).map(({ sequence }) => sequence)).toEqual(
      entries.slice(-10).map(({ sequence }) => sequence),
    );
  });

  test('many who write to one stream at once lose nothing, and a repeated command leaves one entry', async () => {
    const many = Array.from({ length: 20 }, (_, n) => entry('claim/a', n));
    await Promise.all([...many, ...many.slice(0, 5)].map((each) => audit.record(each)));
    expect(await audit.entries('claim/a')).toHaveLength(20);
    expect(await differences()).toEqual([]);
  });

  test('what waits for one stream is written together, in its order, and a long stream is not asked for again', async () => {
    const count = SEGMENT_ENTRIES_MAX + 60;
    for (let n = 0; n < SEGMENT_ENTRIES_MAX - 20; n++) await audit.record(entry('reader/a', n));
    expect([asked, written]).toEqual([1, SEGMENT_ENTRIES_MAX - 20]);
    const rest = Array.from({ length: 80 }, (_, at) => entry('reader/a', SEGMENT_ENTRIES_MAX - 20 + at));
    await Promise.all([...rest, ...rest.slice(0, 3)].map((each) => audit.record(each)));
    // 64 at most are one piece, and a segment takes what it has room for.
    expect(written).toBeLessThan(SEGMENT_ENTRIES_MAX - 20 + 8);
    expect(asked).toBe(1);
    const entries = await audit.entries('reader/a');
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(new Set(entries.map(({ commandId }) => commandId)).size).toBe(count);
    await audit.closeDay(civilDate('2025-05-21'));
    expect(await differences()).toEqual([]);
  });

  test('new streams are asked for together, however many begin at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => audit.record(entry(`claim/${String(n)}`, 1))));
    expect(asked).toBe(1);
  });

  test('whoever has not written to a long stream goes on at its end', async () => {
    for (let n = 1; n <= SEGMENT_ENTRIES_MAX + 3; n++) await audit.record(entry('claim/a', n));
    const other = createAuditLog(temporary.store, () => nowMs, signer);
    await other.record(entry('claim/a', SEGMENT_ENTRIES_MAX + 4));
    expect((await audit.entries('claim/a')).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: SEGMENT_ENTRIES_MAX + 4 }, (_, n) => n + 1),
    );
    await audit.closeDay(civilDate('2025-05-21'));
    expect(await differences()).toEqual([]);
  });

  test('two processes that write many entries to one stream at once lose none and double none', async () => {
    const one = createAuditLog(temporary.store, () => nowMs, signer);
    const many = Array.from({ length: 250 }, (_, n) => entry('reader/a', n));
    await Promise.all(many.map((each, n) => (n % 2 === 0 ? one : audit).record(each)));
    const entries = await audit.entries('reader/a');
    expect(entries.map(({ commandId }) => commandId).sort()).toEqual(many.map(({ commandId }) => commandId).sort());
    await audit.closeDay(civilDate('2025-05-21'));
    expect(await differences()).toEqual([]);
  });

  test('an entry asks for the stream’s last segment once; another process that comes between breaks no chain', async () => {
    const one = createAuditLog(temporary.store, () => nowMs, signer);
    for (let n = 1; n <= 5; n++) await one.record(entry('claim/a', n));
    await one.record(entry('claim/a', 5));
    expect(asked).toBe(1);
    await audit.record(entry('claim/a', 6));
    await one.record(entry('claim/a', 6));
    await one.record(entry('claim/a', 7));
    // The other's own question, and one by whoever had written on what was the last no more.
    expect(asked).toBe(3);
    expect((await audit.entries('claim/a')).map(({ commandId }) => commandId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `claim/a-${String(n)}`),
    );
    await audit.closeDay(civilDate('2025-05-21'));
    expect(await differences()).toEqual([]);
  });

  describe('a day is closed', () => {
    test('once, signed, over the heads that changed since the day before', async () => {
      await audit.record(entry('claim/a', 1));
      await audit.record(entry('claim/b', 1));
      nowMs += DAY_MS;
      const first = await audit.closeDay(civilDate('2025-05-21'));
      nowMs += 2 * HOUR_MS;
      await audit.record(entry('claim/b', 2));
      await audit.record(entry('claim/c', 1));
      nowMs += DAY_MS;
      const second = await audit.closeDay(civilDate('2025-05-22'));
      expect(await audit.closeDay(civilDate('2025-05-21'))).toEqual({ ...first, schemaVersion: 2 });
      expect(await headsOf(first)).toEqual(['claim/a#1', 'claim/b#1']);
      expect(await headsOf(second)).toEqual(['claim/b#2', 'claim/c#1']);
      expect(second.previousRoot).toBe(first.root);
      expect(pages(second).keyId).toBe(signer.keyId);
      expect(await differences()).toEqual([]);
    });

    test('with what was recorded that day, whatever day the entry says it happened on', async () => {
      nowMs += DAY_MS;
      await audit.closeDay(civilDate('2025-05-21'));
      nowMs += 30 * DAY_MS;
      await audit.record(entry('claim/late', 1));
      nowMs += HOUR_MS;
      expect(await headsOf(await audit.closeDay(civilDate('2025-06-20')))).toEqual(['claim/late#1']);
    });

    test('over any number of streams: no document grows with them', async () => {
      const count = HEADS_PER_PAGE + 1;
      await Promise.all(Array.from({ length: count }, (_, n) => audit.record(entry(`claim/${String(n)}`, 1))));
      const root = pages(await audit.closeDay(civilDate('2025-05-21')));
      expect(root.streams).toBe(count);
      expect(root.pages).toHaveLength(2);
      expect(await headsOf(root)).toHaveLength(count);
      expect(await differences()).toEqual([]);
    });

    test('by many replicas at once, and there is one root', async () => {
      await audit.record(entry('claim/a', 1));
      const roots = await Promise.all(Array.from({ length: 5 }, () => audit.closeDay(civilDate('2025-05-21'))));
      expect(new Set(roots.map(({ root }) => root)).size).toBe(1);
      expect((await audit.roots()).rows).toHaveLength(1);
    });

    test('after roots that nobody signed: they are followed by a signed one, and none follows that without', async () => {
      await audit.record(entry('claim/a', 1));
      const head = { stream: 'claim/a', sequence: 1, hash: (await audit.entries('claim/a'))[0]!.hash };
      // As it was written until 2026-11.
      const old = { on: '2025-05-21', previousRoot: '0'.repeat(64), heads: [head] };
      const root = chainDigest(old.previousRoot, { on: old.on, heads: old.heads });
      const put = (id: string, body: object) =>
        temporary.store.commit(AUDIT_ROOTS.name, {
          id,
          revision: 0,
          commandId: 'x',
          atMs: 0,
          body: body as KeptDocument['body'],
          index: { on: '2025-05-21' },
          outbox: [],
        });
      await put('2025-05-21', { ...old, root });
      expect(await differences()).toEqual([]);
      const adopted = await audit.closeDay(civilDate('2025-05-20'));
      expect(adopted.previousRoot).toBe(root);
      expect(await headsOf(adopted)).toEqual(['claim/a#1']);
      expect(await audit.closeDay(civilDate('2025-05-21'))).toMatchObject({ root: adopted.root });
      expect(await differences()).toEqual([]);
      const forged = { on: '2025-05-21', previousRoot: adopted.root, heads: [head] };
      await put('2025-05-21:z', { ...forged, root: chainDigest(adopted.root, { on: forged.on, heads: forged.heads }) });
      expect(await differences()).toEqual(['root 2025-05-21 is not signed']);
    });
  });

  describe('what was changed behind its back is seen', () => {
    beforeEach(async () => {
      for (let n = 1; n <= 4; n++) await audit.record(entry('claim/a', n));
      await audit.record(entry('claim/b', 1));
      nowMs += DAY_MS;
      await audit.closeDay(civilDate('2025-05-21'));
      await audit.record(entry('claim/a', 5));
      nowMs += DAY_MS;
      await audit.closeDay(civilDate('2025-05-22'));
    });

    const replace = async (collection: string, id: string, change: (body: Record<string, unknown>) => object) => {
      const document = (await temporary.store.load(collection, id))!;
      await temporary.store.commit(collection, {
        id,
        revision: document.revision,
        commandId: 'tampered',
        atMs: 0,
        body: change(document.body as Record<string, unknown>) as KeptDocument['body'],
        index: document.index,
        outbox: [],
      });
    };
    const rewrite = (stream: string, change: (entries: ChainedEntry[]) => readonly ChainedEntry[]) =>
      replace(AUDIT.name, `${stream}:000000`, (body) => ({ ...body, entries: change([...(body['entries'] as [])]) }));
    const rechained = (entries: readonly AuditEntry[]): ChainedEntry[] => {
      const chained: ChainedEntry[] = [];
      for (const { stream, action, actor, at, commandId, data } of entries)
        chained.push(
          chainEntry(chained.at(-1) ?? { sequence: 0, hash: '0'.repeat(64) }, {
            stream,
            action,
            actor,
            at,
            commandId,
            data: data!,
          }),
        );
      return chained;
    };

    test('nothing is found where nothing was changed', async () => {
      expect(await differences()).toEqual([]);
    });

    test.each<[string, (entries: ChainedEntry[]) => readonly ChainedEntry[]]>([
      ['changed', (all) => all.map((each) => (each.sequence === 2 ? { ...each, actor: 'nobody-1' } : each))],
      ['removed from the middle', (all) => all.filter(({ sequence }) => sequence !== 3)],
      ['removed from the end', (all) => all.slice(0, -1)],
      ['inserted', (all) => [...all.slice(0, 2), { ...all[1]! }, ...all.slice(2)]],
      ['put in another order', (all) => [all[1]!, all[0]!, ...all.slice(2)]],
      ['removed, and the rest chained anew', (all) => rechained(all.filter(({ sequence }) => sequence !== 2))],
    ])('an entry that was %s', async (_title, tamper) => {
      await rewrite('claim/a', tamper);
      expect(await differences()).not.toEqual([]);
    });

    test('a whole stream that was emptied', async () => {
      await rewrite('claim/b', () => []);
      expect(await differences()).toContain('claim/b #1 is not what root 2025-05-21 saw');
    });

    test('a page of heads that was changed', async () => {
      const [first] = (await audit.roots()).rows;
      await replace(AUDIT_HEADS.name, pages(first!).pages[0]!, (body) => ({ ...body, heads: [] }));
      expect(await differences()).toContain('root 2025-05-21 names a page of heads that is gone or was changed');
    });

    test('entries, heads and roots made anew by somebody who has not the key', async () => {
      const other = temporaryStore();
      const forger = createRootSigner(newRootKey());
      const forged = createAuditLog(other.store, () => nowMs, forger);
      await other.store.migrate();
      await forged.record(entry('claim/a', 1));
      await forged.closeDay(civilDate('2025-05-21'));
      const report = await verifyAuditLog(other.store, { publicKey: signer.publicKey });
      expect(report.faults.map(({ what }) => what)).toEqual(['is not signed by the key of the audit log']);
      // Whoever kept a root outside needs no key for it.
      const kept = (await audit.roots()).rows;
      expect(await missingRoots(temporary.store, kept)).toEqual([]);
      expect((await missingRoots(other.store, kept)).map(({ on }) => on)).toEqual(['2025-05-21', '2025-05-22']);
      await other.remove();
    });

    test('a root whose contents were changed', async () => {
      await replace(AUDIT_ROOTS.name, '2025-05-21', (body) => ({ ...body, streams: 1 }));
      expect(await differences()).toContain('root 2025-05-21 does not follow from the root before it');
    });

    test('segments are named by what they hold', async () => {
      const document = (await temporary.store.load(AUDIT.name, 'claim/a:000000'))!;
      expect(segmentOf(document)).toMatchObject({ stream: 'claim/a', number: 0, schemaVersion: 2 });
    });
  });
});
