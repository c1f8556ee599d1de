import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { DocumentDriver, JsonValue, PendingEvents, Write } from '../persistence/document-driver.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { documentDriverChecks } from './document-driver-conformance.ts';
import type { DocumentDriverHarness } from './document-driver-harness.ts';

/** Faults a driver may really have; each must be noticed by at least one check. */
const FAULTS: Readonly<Record<string, (inner: DocumentDriver) => Partial<DocumentDriver>>> = {
  'events are lost': (inner) => ({
    commitMany: (collection, writes) =>
      inner.commitMany(
        collection,
        writes.map((write) => ({ ...write, outbox: write.outbox.slice(0, -1) })),
      ),
  }),
  'the revision is ignored': (inner) => ({
    commitMany: async (collection, writes) => {
      const documents = await inner.loadMany(
        collection,
        writes.map(({ id }) => id),
      );
      return inner.commitMany(
        collection,
        writes.map((write, at) => ({ ...write, revision: documents[at]?.revision ?? 0 })),
      );
    },
  }),
  'a lost write still appends its events': (inner) => ({
    commitMany: async (collection, writes) => {
      const won = await inner.commitMany(collection, writes);
      const lost = writes.filter((_, at) => won[at] === false && writes[at]?.outbox.length !== 0);
      for (const write of lost) {
        const [document] = await inner.loadMany(collection, [write.id]);
        if (document) await inner.commitMany(collection, [{ ...write, ...document, outbox: write.outbox }]);
      }
      return won;
    },
  }),
  'a lost creation is told as won': (inner) => ({
    commitMany: async (collection, writes) =>
      (await inner.commitMany(collection, writes)).map((won, at) => won || writes[at]?.revision === 0),
  }),
  'one loss loses the whole call': (inner) => ({
    commitMany: async (collection, writes) => {
      const documents = await inner.loadMany(
        collection,
        writes.map(({ id }) => id),
      );
      if (writes.some((write, at) => write.revision !== (documents[at]?.revision ?? 0))) return writes.map(() => false);
      return inner.commitMany(collection, writes);
    },
  }),
  'the lease is ignored': (inner) => ({
    claimOutbox: (collection, shard, _owner, nowMs, leaseMs, max) =>
      inner.claimOutbox(collection, shard, 'anybody', nowMs, leaseMs, max),
  }),
  'a lease never ends': (inner) => ({
    claimOutbox: (collection, shard, owner, _nowMs, leaseMs, max) =>
      inner.claimOutbox(collection, shard, owner, 0, leaseMs, max),
  }),
  'shards are ignored': (inner) => ({
    commitMany: (collection, writes) =>
      inner.commitMany(
        collection,
        writes.map((write) => ({ ...write, shard: 0 })),
      ),
  }),
  'settling forgets newer events of the stream': (inner) => ({
    settleOutbox: async (collection, published) => {
      for (const shard of [0, 1]) {
        const pending = await inner.claimOutbox(collection, shard, 'thief', 1e12, 1, 1_000);
        await inner.settleOutbox(
          collection,
          pending
            .filter(({ streamId }) => published.some((each) => each.streamId === streamId))
            .map(({ streamId, records }) => ({ streamId, eventIds: records.map(({ eventId }) => eventId) })),
        );
      }
    },
  }),
  'settling forgets nothing of a stream but its first event': (inner) => ({
    settleOutbox: (collection, published) =>
      inner.settleOutbox(
        collection,
        published.map(({ streamId, eventIds }) => ({ streamId, eventIds: eventIds.slice(0, 1) })),
      ),
  }),
  'settling moves the revision': (inner) => ({
    settleOutbox: async (collection, published) => {
      await inner.settleOutbox(collection, published);
      for (const { streamId } of published) {
        const [document] = await inner.loadMany(collection, [streamId]);
        if (document) await inner.commitMany(collection, [rewritten(document.body, { ...document, outbox: [] })]);
      }
    },
  }),
  'the order within a stream is swapped': (inner) => ({
    claimOutbox: async (...claim) =>
      (await inner.claimOutbox(...claim)).map(({ streamId, records }) => ({ streamId, records: records.toReversed() })),
  }),
  'the newest streams are published first': (inner) => ({
    claimOutbox: async (collection, shard, owner, nowMs, leaseMs, max) => {
      const all = await inner.claimOutbox(collection, shard, owner, nowMs, leaseMs, 1_000_000);
      return all.toReversed().slice(0, max) as readonly PendingEvents[];
    },
  }),
  'the command id is not kept': (inner) => ({
    loadMany: async (collection, ids) =>
      (await inner.loadMany(collection, ids)).map((document) =>
        document === null ? null : { ...document, commandIds: [] },
      ),
  }),
  'null is dropped from objects': (inner) => ({
    commitMany: (collection, writes) =>
      inner.commitMany(
        collection,
        writes.map((write) => ({ ...write, body: withoutNulls(write.body) })),
      ),
  }),
  'empty objects are dropped': (inner) => ({
    loadMany: async (collection, ids) =>
      (await inner.loadMany(collection, ids)).map((document) =>
        document === null ? null : { ...document, body: minimized(document.body) },
      ),
  }),
  'integers beyond 2^31 are cut': (inner) => ({
    commitMany: (collection, writes) =>
      inner.commitMany(
        collection,
        writes.map((write) => ({ ...write, body: mapNumbers(write.body, (n) => (Number.isInteger(n) ? n | 0 : n)) })),
      ),
  }),
  'equal values repeat across pages': (inner) => ({
    find: async (collection, query) => {
      const page = await inner.find(collection, { ...query, cursor: null });
      if (query.cursor === undefined || query.cursor === null) return page;
      return { ...(await inner.find(collection, query)), rows: page.rows };
    },
  }),
  'a page ignores descending': (inner) => ({
    find: (collection, query) => inner.find(collection, { ...query, descending: false }),
  }),
  'a range leaves out its end': (inner) => ({
    find: async (collection, query) => {
      const page = await inner.find(collection, query);
      return {
        ...page,
        rows: page.rows.filter(({ index }) => query.to === undefined || index[query.field] !== query.to),
      };
    },
  }),
  'a view takes every revision': (inner) => {
    let revision = 0;
    return {
      project: (view, rows) =>
        inner.project(
          view,
          rows.map((row) => ({ ...row, sourceRevision: (revision += 1_000) + row.sourceRevision })),
        ),
    };
  },
  'a view has one guard for all sources': (inner) => ({
    project: (view, rows) =>
      inner.project(
        view,
        rows.map((row) => ({ ...row, source: 'one' })),
      ),
  }),
  'a removed row forgets its guard': (inner) => {
    const removed = new Set<string>();
    return {
      project: async (view, rows) => {
        await inner.project(
          view,
          rows.map((row) => (removed.has(row.id) ? { ...row, source: `${row.source} again` } : row)),
        );
        for (const { id, body } of rows) if (body === null) removed.add(id);
      },
    };
  },
  'ids differ in case only for people': (inner) => ({
    commitMany: (collection, writes) =>
      inner.commitMany(
        collection,
        writes.map((write) => ({ ...write, id: write.id.toLowerCase() })),
      ),
    loadMany: (collection, ids) =>
      inner.loadMany(
        collection,
        ids.map((id) => id.toLowerCase()),
      ),
  }),
  'a count knows no end': (inner) => ({
    count: (collection, query) => inner.count(collection, { ...query, max: 1_000 }),
  }),
  'a count leaves out the ends of a range': (inner) => ({
    count: async (collection, query) => {
      const { rows } = await inner.find(collection, { ...query, max: 1_000 });
      const within = rows.filter(({ index }) => index[query.field] !== query.from);
      return Math.min(within.length, query.max);
    },
  }),
  'pruning forgets without looking at the day': (inner) => ({
    prune: (collection, field, _to, max) => inner.prune(collection, field, '9999-12-31', max),
  }),
  'pruning knows no end': (inner) => ({ prune: (collection, field, to) => inner.prune(collection, field, to, 1_000) }),
  'pruning forgets nothing': () => ({ prune: async () => 0 }),
  'pruning leaves the last day': (inner) => ({
    prune: (collection, field, to, max) => inner.prune(collection, field, to.slice(0, -1), max),
  }),
  'the backlog is always empty': () => ({ outboxBacklog: async () => ({ pending: 0, oldestMs: 0 }) }),
};

const rewritten = (body: JsonValue, parts: Omit<Write, 'body' | 'commandId' | 'atMs' | 'shard'>): Write => ({
  id: parts.id,
  revision: parts.revision,
  index: parts.index,
  outbox: parts.outbox,
  body,
  commandId: 'settled',
  atMs: 0,
  shard: 0,
});

const mapMembers = (value: JsonValue, member: (key: string, value: JsonValue) => JsonValue | undefined): JsonValue => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((each) => mapMembers(each, member));
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const kept = member(key, mapMembers(each, member));
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
};
const withoutNulls = (value: JsonValue): JsonValue =>
  mapMembers(value, (_key, each) => (each === null ? undefined : each));
const minimized = (value: JsonValue): JsonValue =>
  mapMembers(value, (_key, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each) && Object.keys(each).length === 0
      ? undefined
      : each,
  );
const mapNumbers = (value: JsonValue, change: (n: number) => number): JsonValue => {
  if (typeof value === 'number') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((each) => mapNumbers(each, change));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapNumbers(each, change)]));
};

/** The whole suite in one test, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

describe('the document suite notices a driver that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-faults-'));
  let files = 0;
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const current = (): string => join(folder, `${String(files)}.sqlite`);

  /** The first check that fails, and why; null when all pass. */
  const firstFailure = async (fault: (inner: DocumentDriver) => Partial<DocumentDriver>): Promise<string | null> => {
    const opened = (): DocumentDriver => {
      const inner = openSqliteDriver(current());
      return { ...inner, ...fault(inner) };
    };
    const harness: DocumentDriverHarness = {
      name: 'faulty',
      open: async () => {
        files++;
        return opened();
      },
      reopen: async () => opened(),
      backlogStreams: 300,
      laterCommands: 120,
    };
    for (const { title, run } of documentDriverChecks) {
      try {
        await run(harness);
      } catch (error) {
        return `${title}: ${String(error)}`;
      }
    }
    return null;
  };

  test(
    'and passes one that has no fault',
    async () => {
      expect(await firstFailure(() => ({}))).toBeNull();
    },
    PATIENCE_MS,
  );

  test.each(Object.entries(FAULTS))(
    '%s',
    async (_title, fault) => {
      expect(await firstFailure(fault)).not.toBeNull();
    },
    PATIENCE_MS,
  );
});
