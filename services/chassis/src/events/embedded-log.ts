import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { joinGroup, type LogMember } from './embedded-log-member.ts';
import { createMembership } from './embedded-log-membership.ts';
import { type LogStorage, openLogStorage } from './embedded-log-storage.ts';
import type { LogDriver, TopicDeclaration } from './log-driver.ts';

export interface EmbeddedLogOptions {
  /** How often it is looked whether another process has written (default 50 ms). This process's records need no look. */
  readonly pollMs?: number;
  /** How often shares are settled and signs of life shown (default 500 ms). */
  readonly shareMs?: number;
  /** A member without a sign of life for so long loses its partitions (default 6 s). */
  readonly leaseMs?: number;
  /** First pause after a handler threw; doubles up to 2 s (default 100 ms). */
  readonly retryMs?: number;
  readonly onFault?: (where: string, error: unknown) => void;
}

const POLL_MS = 50;
const SHARE_MS = 500;
const LEASE_MS = 6_000;
const RETRY_MS = 100;
const PRUNED_AT_ONCE = 500;
/** Between two deletions, so that whoever waits for the file has a turn. */
const PRUNE_PAUSE_MS = 1;

let members = 0;
/** Unlike any member of another process, of this machine or of a container beside it that sees the same file. */
const memberName = (): string =>
  `${String(Math.trunc(performance.timeOrigin * 1_000))}.${String(process.pid)}.${String(++members)}`;

/** What is looked at again and again for the members of this process: what others wrote, and who holds which partitions. */
const createRounds = (
  storage: LogStorage,
  open: ReadonlySet<LogMember>,
  { shareMs, onFault }: { readonly shareMs: number; readonly onFault: (where: string, error: unknown) => void },
) => {
  let seenVersion = storage.dataVersion();
  let sharedAtMs = performance.now();
  let advancing = false;

  const guarded = (where: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      onFault(where, error);
    }
  };
  const advance = (): void => {
    if (advancing || open.size === 0) return;
    advancing = true;
    setImmediate(() => {
      advancing = false;
      guarded('embedded log', () => {
        const heads = open.size === 0 ? null : storage.heads();
        if (heads !== null) for (const member of open) member.advance(heads);
      });
    });
  };
  const share = (members: Iterable<LogMember>): void => {
    for (const member of members)
      guarded(`group ${member.group}`, () => {
        member.share();
      });
  };
  // All groups in one transaction: many signs of life, one fsync.
  const shareAll = storage.database.transaction(() => {
    share(open);
  });
  const tick = (): void => {
    guarded('embedded log', () => {
      const version = storage.dataVersion();
      if (version !== seenVersion) advance();
      seenVersion = version;
    });
    if (performance.now() - sharedAtMs < shareMs) return;
    sharedAtMs = performance.now();
    guarded('embedded log', () => {
      shareAll.immediate();
    });
  };
  return { advance, share, tick };
};

const pruneAll = async (storage: LogStorage, topics: readonly TopicDeclaration[], nowMs: number): Promise<number> => {
  let forgotten = 0;
  for (;;) {
    const some = await storage.prune(topics, nowMs, PRUNED_AT_ONCE);
    if (some === 0) return forgotten;
    forgotten += some;
    await sleep(PRUNE_PAUSE_MS);
  }
};

/**
 * The event log in one SQLite file: topics with partitions by hash of the key, groups whose members share them, committed
 * offsets. An append is on the disk when it resolves. Several processes may share the file. A new group reads from the oldest
 * record that is left; what is older than its topic keeps it goes when every group that reads the topic has read it.
 */
export const openEmbeddedLog = (file: string, options: EmbeddedLogOptions = {}): LogDriver => {
  const { pollMs = POLL_MS, shareMs = SHARE_MS, leaseMs = LEASE_MS, retryMs = RETRY_MS } = options;
  const onFault = options.onFault ?? (() => undefined);
  const storage = openLogStorage(file);
  const membership = createMembership(storage, leaseMs);
  const open = new Set<LogMember>();
  // Members that finish their batch; the file stays open until they have.
  const leaving = new Set<Promise<void>>();
  const leave = async (member: LogMember): Promise<void> => {
    const left = member.stop();
    leaving.add(left);
    try {
      await left;
    } finally {
      leaving.delete(left);
    }
  };
  const { advance, share, tick } = createRounds(storage, open, { shareMs, onFault });
  let timer: NodeJS.Timeout | null = null;
  const peersOf = (group: string): LogMember[] => [...open].filter((member) => member.group === group);

  return {
    describe: async () => `embedded-log (SQLite ${storage.version()})`,
    declareTopics: async (topics) => {
      storage.declare(topics);
    },
    append: async (records) => {
      await storage.append(records);
      advance();
    },
    subscribe: async (group, topics, handle) => {
      const member = joinGroup(storage, membership, { name: memberName(), group, topics, handle, retryMs, onFault });
      storage.register(group, topics);
      member.share();
      open.add(member);
      timer ??= setInterval(tick, pollMs);
      share(peersOf(group));
      return {
        stop: async () => {
          if (!open.delete(member)) return;
          if (open.size === 0 && timer !== null) {
            clearInterval(timer);
            timer = null;
          }
          await leave(member);
          share(peersOf(group));
        },
      };
    },
    lag: async (group, topics) => storage.lag(group, topics),
    prune: (topics, nowMs) => pruneAll(storage, topics, nowMs),
    ping: async () => {
      storage.dataVersion();
    },
    close: async () => {
      if (timer !== null) clearInterval(timer);
      const members = [...open];
      open.clear();
      await Promise.all([...members.map(leave), ...leaving]);
      storage.close();
    },
  };
};
