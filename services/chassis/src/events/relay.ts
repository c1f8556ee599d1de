import {
  type CollectionDeclaration,
  EVENTS_OF_A_STREAM_MAX,
  type OutboxRecord,
  type PendingEvents,
} from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { StoreUnavailable } from '../persistence/faults.ts';
import type { AuditLog } from '../security/audit-log.ts';
import { auditEntryOf, isAuditRecord } from './audit-record.ts';
import type { EventLog } from './event-log.ts';
import { WakeUp } from './wake-up.ts';

export interface RelayOptions {
  readonly store: DocumentStore;
  readonly log: EventLog;
  /** Takes what commands leave for it beside their events. */
  readonly audit: Pick<AuditLog, 'record'>;
  /** Views among them are passed over. */
  readonly collections: readonly CollectionDeclaration[];
  /** Name of this replica; different for every process. */
  readonly owner: string;
  readonly clock: { readonly nowMs: () => number };
  readonly onFault?: (where: string, error: unknown) => void;
  /** First pause of an idle shard; doubles up to `idlePollMs`. Commits of this process need no poll: they wake it. */
  readonly pollMs?: number;
  readonly idlePollMs?: number;
  readonly leaseMs?: number;
}

export interface Relay {
  /** Finishes the batch in hand. What is left is published by another replica once the lease has ended, or after a restart. */
  readonly stop: () => Promise<void>;
}

const POLL_MS = 250;
/** What lies there then is what another process committed and did not live to publish. */
const IDLE_POLL_MS = 10_000;
/** A replica that dies holds its shards up for so long; one that only hangs has its events published twice. */
const LEASE_MS = 5_000;
const BATCH_MAX = 500;
/** What could not be read or published in time is asked for in smaller pieces. */
const BATCH_MIN = 1;
const BACKOFF_MS = 100;
const BACKOFF_MS_MAX = 5_000;

type Publishing = Pick<RelayOptions, 'store' | 'log' | 'audit' | 'owner' | 'clock'> & { readonly leaseMs: number };

const claim = ({ store, owner, clock, leaseMs }: Publishing, collection: string, shard: number, max: number) =>
  store.claimOutbox(collection, shard, owner, clock.nowMs(), leaseMs, max);

/** A log that is away holds an append up for longer than a lease: another replica would publish the same meanwhile. */
const keepingLease = async (
  options: Publishing,
  collection: string,
  shard: number,
  publishing: Promise<void>,
): Promise<void> => {
  const renewing = setInterval(() => {
    claim(options, collection, shard, BATCH_MIN).catch(() => undefined);
  }, options.leaseMs / 2);
  try {
    await publishing;
  } finally {
    clearInterval(renewing);
  }
};

const publish = async ({ log, audit }: Publishing, records: readonly OutboxRecord[]): Promise<void> => {
  await log.publish(records.filter((record) => !isAuditRecord(record)));
  for (const record of records.filter(isAuditRecord)) await audit.record(auditEntryOf(record));
};

/** Each stream by itself, gathered by the log: one that cannot be published does not hold the others up. */
const publishEach = async (
  options: Publishing,
  collection: string,
  pending: readonly PendingEvents[],
): Promise<void> => {
  const outcomes = await Promise.allSettled(pending.map(({ records }) => publish(options, records)));
  const published = pending.filter((_, at) => outcomes[at]?.status === 'fulfilled');
  await options.store.settleOutbox(
    collection,
    published.map(({ streamId, records }) => ({ streamId, eventIds: records.map(({ eventId }) => eventId) })),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/** `all`: nothing more was pending when it was asked for. */
type Published = 'none' | 'some' | 'all';

const publishSome = async (options: Publishing, collection: string, shard: number, max: number): Promise<Published> => {
  const pending = await claim(options, collection, shard, max);
  if (pending.length === 0) return 'none';
  await keepingLease(options, collection, shard, publishEach(options, collection, pending));
  const events = pending.map(({ records }) => records.length);
  const wasFull = events.reduce((sum, count) => sum + count, 0) >= max || Math.max(...events) >= EVENTS_OF_A_STREAM_MAX;
  return wasFull ? 'some' : 'all';
};

/**
 * Publishes what was committed, shard by shard, oldest first: claim, append, and forget only what the log has confirmed. A
 * crash in between publishes again with the same ids. A shard never gives up: it backs off and goes on.
 */
export const startRelay = ({
  store,
  log,
  audit,
  collections,
  owner,
  clock,
  onFault = () => undefined,
  pollMs = POLL_MS,
  idlePollMs = IDLE_POLL_MS,
  leaseMs = LEASE_MS,
}: RelayOptions): Relay => {
  let stopped = false;
  const backoffs = new Set<WakeUp>();
  const wakeUps = new Map<string, WakeUp>();

  const publishing: Publishing = { store, log, audit, owner, clock, leaseMs };

  const run = async (collection: string, shard: number, wakeUp: WakeUp): Promise<void> => {
    let pauseMs = pollMs;
    let backoffMs = BACKOFF_MS;
    let max = BATCH_MAX;
    const backoff = new WakeUp();
    backoffs.add(backoff);
    while (!stopped) {
      try {
        // Whoever commits from here on wakes it again, and what was committed before is seen now.
        wakeUp.forget();
        const published = await publishSome(publishing, collection, shard, max);
        if (published !== 'none') {
          pauseMs = pollMs;
          max = Math.min(max * 2, BATCH_MAX);
        }
        if (published !== 'some') {
          const woken = await wakeUp.wait(pauseMs);
          pauseMs = woken ? pollMs : Math.min(pauseMs * 2, idlePollMs);
        }
        backoffMs = BACKOFF_MS;
      } catch (error) {
        if (error instanceof StoreUnavailable) max = Math.max(Math.floor(max / 2), BATCH_MIN);
        onFault(`relay of ${collection}, shard ${String(shard)}`, error);
        await backoff.wait(backoffMs);
        backoffMs = Math.min(backoffMs * 2, BACKOFF_MS_MAX);
      }
    }
  };

  const lanes = collections
    .filter(({ type }) => type === 'documents')
    .flatMap(({ name, shards }) => Array.from({ length: shards }, (_, shard) => ({ name, shard })))
    .map(({ name, shard }) => {
      const wakeUp = new WakeUp();
      wakeUps.set(`${name}/${String(shard)}`, wakeUp);
      return run(name, shard, wakeUp);
    });
  const unhook = store.onCommitted((collection, shard) => {
    wakeUps.get(`${collection}/${String(shard)}`)?.wake();
  });

  return {
    stop: async () => {
      stopped = true;
      unhook();
      for (const wakeUp of [...wakeUps.values(), ...backoffs]) wakeUp.wake();
      await Promise.all(lanes);
    },
  };
};
