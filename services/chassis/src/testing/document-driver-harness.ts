import assert from 'node:assert/strict';
import type {
  CollectionDeclaration,
  DocumentDriver,
  IndexFields,
  JsonValue,
  OutboxRecord,
  PendingEvents,
  Write,
} from '../persistence/document-driver.ts';

/** How the suite gets at an engine. What an engine does differently is stated here as data, never as a skipped check. */
export interface DocumentDriverHarness {
  readonly name: string;
  /** A driver on an empty database. */
  readonly open: () => Promise<DocumentDriver>;
  /** One more driver on the data of the last `open`: another process, or this one after a restart. */
  readonly reopen: () => Promise<DocumentDriver>;
  /** Streams of the backlog check (default 10,000). */
  readonly backlogStreams?: number;
  /** Commands that follow the one that comes again (default 300). */
  readonly laterCommands?: number;
}

export const DOCUMENTS: CollectionDeclaration = {
  name: 'document',
  type: 'documents',
  indexes: ['dueOn', 'rank', 'owner'],
  shards: 2,
};
export const OTHERS: CollectionDeclaration = { name: 'other-document', type: 'documents', indexes: [], shards: 1 };
export const ROWS: CollectionDeclaration = { name: 'row-view', type: 'view', indexes: ['dueOn', 'rank'], shards: 1 };

export const withDriver = async (
  harness: DocumentDriverHarness,
  check: (driver: DocumentDriver) => Promise<void>,
): Promise<void> => {
  const driver = await harness.open();
  try {
    await driver.migrate([DOCUMENTS, OTHERS, ROWS]);
    await check(driver);
  } finally {
    await driver.close();
  }
};

/** Two drivers on the same data. */
export const withTwoDrivers = (
  harness: DocumentDriverHarness,
  check: (one: DocumentDriver, two: DocumentDriver) => Promise<void>,
): Promise<void> =>
  withDriver(harness, async (one) => {
    const two = await harness.reopen();
    try {
      await check(one, two);
    } finally {
      await two.close();
    }
  });

export const event = (eventId: string, value = eventId): OutboxRecord => ({
  eventId,
  topic: 'topic',
  key: 'key',
  headers: { ce_id: eventId },
  value,
});

let commands = 0;
export interface WriteParts {
  readonly revision?: number;
  readonly body?: JsonValue;
  readonly index?: IndexFields;
  readonly events?: readonly string[];
  readonly commandId?: string;
  readonly shard?: number;
  readonly atMs?: number;
}
export const write = (id: string, parts: WriteParts = {}): Write => ({
  id,
  revision: parts.revision ?? 0,
  commandId: parts.commandId ?? `command ${String(++commands)}`,
  atMs: parts.atMs ?? 1_000,
  shard: parts.shard ?? 0,
  body: parts.body === undefined ? { of: id } : parts.body,
  index: parts.index ?? {},
  outbox: (parts.events ?? []).map((eventId) => event(eventId)),
});

/** Commits writes of which each must win. */
export const put = async (driver: DocumentDriver, ...writes: readonly Write[]): Promise<void> => {
  assert.deepEqual(
    await driver.commitMany(DOCUMENTS.name, writes),
    writes.map(() => true),
  );
};

export const load = async (driver: DocumentDriver, id: string) => (await driver.loadMany(DOCUMENTS.name, [id]))[0];

export interface ClaimParts {
  readonly shard?: number;
  readonly owner?: string;
  readonly nowMs?: number;
  readonly leaseMs?: number;
  readonly max?: number;
}
export const claim = (driver: DocumentDriver, parts: ClaimParts = {}): Promise<readonly PendingEvents[]> =>
  driver.claimOutbox(
    DOCUMENTS.name,
    parts.shard ?? 0,
    parts.owner ?? 'owner',
    parts.nowMs ?? 10_000,
    parts.leaseMs ?? 1_000,
    parts.max ?? 100,
  );

export const settle = (driver: DocumentDriver, pending: readonly PendingEvents[]): Promise<void> =>
  driver.settleOutbox(
    DOCUMENTS.name,
    pending.map(({ streamId, records }) => ({ streamId, eventIds: records.map(({ eventId }) => eventId) })),
  );

export const eventIds = (pending: readonly PendingEvents[]): string[] =>
  pending.flatMap(({ records }) => records.map(({ eventId }) => eventId));

/** Claims and settles until nothing is left; every event in the order it came. */
export const drain = async (driver: DocumentDriver, parts: ClaimParts = {}): Promise<string[]> => {
  const all: string[] = [];
  for (let round = 0; round < 100_000; round++) {
    const pending = await claim(driver, parts);
    if (pending.length === 0) return all;
    all.push(...eventIds(pending));
    await settle(driver, pending);
  }
  throw new assert.AssertionError({ message: 'the outbox never becomes empty' });
};
