import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { DocumentKey, Query } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachRow } from '../persistence/each-row.ts';
import { inParallel } from '../resilience/in-parallel.ts';
import { WakeUp } from '../events/wake-up.ts';
import { PersonErased } from '../security/field-cipher.ts';
import type { BusinessClock } from './business-clock.ts';

/**
 * Something that falls due. Documents of `collection` carry the day in an index field (null: nothing is due); `act` gives
 * the command. There is no leader: every replica scans, the command id is the same for all, the loser is a duplicate.
 */
export interface ClockTask {
  /** Part of the command id; never renamed. */
  readonly type: string;
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
const AT_ONCE = 50;
/** A chain of due dates (a year of instalments after a long rest) is followed in one scan, but not for ever. */
const PASSES_MAX = 400;

export const clockCommandId = (type: string, id: string, dueOn: string): string => `clock:${type}:${id}:${dueOn}`;

type ScanOptions = Required<Pick<DueClockOptions, 'service' | 'store' | 'clock' | 'onFault'>> & {
  readonly stopped: () => boolean;
};

const actOn = async (
  { service, clock, onFault }: ScanOptions,
  task: ClockTask,
  id: string,
  dueOn: CivilDate,
): Promise<boolean> => {
  const envelope: Envelope = {
    commandId: clockCommandId(task.type, id, dueOn),
    actor: `${service}.clock`,
    at: clock.now(),
    on: dueOn,
  };
  try {
    await task.act(id, envelope, dueOn);
    return true;
  } catch (error) {
    // Nothing falls due for a person who was erased, and nobody can do anything about it.
    if (!(error instanceof PersonErased)) onFault(`clock task ${task.type}`, error);
    return false;
  }
};

async function* unlessStopped<Row>(rows: AsyncIterable<Row>, stopped: () => boolean): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (stopped()) return;
    yield row;
  }
}

/** One walk over what is due; `given` keeps the command ids of this scan, so that what stays due is asked once. */
const pass = async (options: ScanOptions, task: ClockTask, given: Set<string>): Promise<number> => {
  const { store, clock, stopped } = options;
  const { collection, type, field = 'dueOn' } = task;
  let acted = 0;
  const due = eachRow<DocumentKey, Omit<Query, 'cursor' | 'max'>>((query) => store.findKeys(collection, query), {
    field,
    to: clock.today(),
  });
  await inParallel(unlessStopped(due, stopped), AT_ONCE, async ({ id, index }) => {
    const dueOn = String(index[field]) as CivilDate;
    const commandId = clockCommandId(type, id, dueOn);
    if (given.has(commandId)) return;
    given.add(commandId);
    if (await actOn(options, task, id, dueOn)) acted += 1;
  });
  return acted;
};

const scanTask = async (options: ScanOptions, task: ClockTask): Promise<number> => {
  const given = new Set<string>();
  let total = 0;
  for (let passes = 0; passes < PASSES_MAX && !options.stopped(); passes++) {
    const acted = await pass(options, task, given);
    if (acted === 0) break;
    total += acted;
  }
  return total;
};

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

  const options: ScanOptions = { service, store, clock, onFault, stopped: () => stopped };

  let scanning: Promise<unknown> = Promise.resolve();
  const scan = (): Promise<number> => {
    const turn = scanning.then(async () => {
      let total = 0;
      for (const task of tasks) total += await scanTask(options, task);
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
