import { setTimeout as sleep } from 'node:timers/promises';
import type { Backlogs } from '../observability/backlogs.ts';

const LOOK_MS = 5;

/**
 * Waits until nothing waits any more, for at most so long: how much has ever been written to what is read here; null when
 * something still waits.
 */
export const drained = async (backlogs: Backlogs, withinMs: number): Promise<number | null> => {
  const untilMs = performance.now() + withinMs;
  // Twice the same: a consumer may write between the look at the outbox and the look at the lag. An engine that does not
  // answer may hold anything.
  for (let before: number | null = null; ;) {
    const startedMs = performance.now();
    const written = await backlogs.atRest().catch(() => null);
    if (written !== null && written === before) return written;
    if (performance.now() > untilMs && (written === null || before !== null)) return null;
    before = written;
    // A look at servers elsewhere costs them something: no more than half of the time is spent looking.
    await sleep(Math.max(LOOK_MS, performance.now() - startedMs));
  }
};
