import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { Doc } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { WakeUp } from '../events/wake-up.ts';
import type { BusinessClock } from './business-clock.ts';

/**
 * Something that falls due. Documents of `collection` carry the day in an index field (null: nothing is due); `act` gives
 * the command. There is no leader: every replica scans, the command id is the same for all, the loser is a duplicate.
 */
export interface ClockTask {
  /** Part of the command id; never renamed. */
  readonly kind: string;
  readonly collection: string;
  /** Index field that holds the civil date; `dueOn` unless said otherwise. */
  readonly field?: string;
  /**
   * Executes the command for one document. `envelope.on` is the due date, also when the service was down on that day. The
   * command must move or clear the due date; what stays due is tried again at the next scan.
   */
  readonly act: (id: string, envelope: Envelope, dueOn: CivilDate) => Promise<void>;
}

export interface DueClockOptions {
  readonly service: string;
  readonly tasks: readonly ClockTask[];
  readonly store: DocumentStore;
  readonly clock: BusinessClock;
  readonly onFault?: (where: string, error: unknown) => void;
  /** Pause between scans (default 30 s); a new business day is noticed within a second. */
  readonly scanMs?: number;
}

export interface DueClock {
  /** Scans now; resolves with the number of commands given when nothing more falls due. */
  readonly scan: () => Promise<number>;
  /** Finishes the command in hand. */
  readonly stop: () => Promise<void>;
}

const SCAN_MS = 30_000;
const DAY_CHECK_MS = 1_000;
const PAGE_ROWS = 200;
const AT_ONCE = 50;
/** A chain of due dates (a year of instalments after a long rest) is followed in one scan, but not for ever. */
const PASSES_MAX = 400;

export const clockCommandId = (kind: string, id: string, dueOn: string): string => `clock:${kind}:${id}:${dueOn}`;

export const startDueClock = ({
  service,
  tasks,
  store,
  clock,
  onFault = () => undefined,
  scanMs = SCAN_MS,
}: DueClockOptions): DueClock => {
  let stopped = false;
  const wakeUp = new WakeUp();

  const actOn = async (task: ClockTask, id: string, dueOn: CivilDate): Promise<boolean> => {
    const envelope: Envelope = {
      commandId: clockCommandId(task.kind, id, dueOn),
      actor: `${service}.clock`,
      at: clock.now(),
      on: dueOn,
    };
    try {
      await task.act(id, envelope, dueOn);
      return true;
    } catch (error) {
      onFault(`clock task ${task.kind}`, error);
      return false;
    }
  };

  /** One walk over what is due; `given` keeps the command ids of this scan, so that what stays due is asked once. */
  const pass = async (task: ClockTask, given: Set<string>): Promise<number> => {
    const { collection, kind, field = 'dueOn' } = task;
    const today = clock.today();
    let acted = 0;
    let cursor: string | null = null;
    do {
      const page: { readonly rows: readonly Doc[]; readonly cursor: string | null } = await store.find(collection, {
        field,
        to: today,
        cursor,
        max: PAGE_ROWS,
      });
      const due = page.rows
        .map((doc) => ({ id: doc.id, dueOn: String(doc.index[field]) as CivilDate }))
        .filter(({ id, dueOn }) => !given.has(clockCommandId(kind, id, dueOn)));
      for (let at = 0; at < due.length && !stopped; at += AT_ONCE) {
        const some = due.slice(at, at + AT_ONCE);
        for (const { id, dueOn } of some) given.add(clockCommandId(kind, id, dueOn));
        const done = await Promise.all(some.map(({ id, dueOn }) => actOn(task, id, dueOn)));
        acted += done.filter(Boolean).length;
      }
      cursor = page.cursor;
    } while (cursor !== null && !stopped);
    return acted;
  };

  const scanTask = async (task: ClockTask): Promise<number> => {
    const given = new Set<string>();
    let total = 0;
    for (let passes = 0; passes < PASSES_MAX && !stopped; passes++) {
      const acted = await pass(task, given);
      if (acted === 0) break;
      total += acted;
    }
    return total;
  };

  let scanning: Promise<unknown> = Promise.resolve();
  const scan = (): Promise<number> => {
    const turn = scanning.then(async () => {
      let total = 0;
      for (const task of tasks) total += await scanTask(task);
      return total;
    });
    scanning = turn.catch(() => undefined);
    return turn;
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      const today = clock.today();
      await scan().catch((error: unknown) => {
        onFault('clock scan', error);
      });
      for (let waitedMs = 0; waitedMs < scanMs && !stopped && clock.today() === today; waitedMs += DAY_CHECK_MS)
        await wakeUp.wait(Math.min(DAY_CHECK_MS, scanMs - waitedMs));
    }
  };
  const ended = tasks.length === 0 ? Promise.resolve() : loop();

  return {
    scan,
    stop: async () => {
      stopped = true;
      wakeUp.wake();
      await ended;
      await scanning;
    },
  };
};
