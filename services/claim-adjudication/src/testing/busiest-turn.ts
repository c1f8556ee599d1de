import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { threadCpuUsage } from 'node:process';

interface Turn {
  readonly fromMs: number;
  readonly toMs: number;
  /** CPU of this thread. */
  readonly spentMs: number;
}

/**
 * Which part of what this thread did between now and `end` its busiest turn did: whoever asks meanwhile waits that long. In CPU,
 * so that a machine that does other things as well changes nothing, and without what the garbage collector did within the
 * turn: it goes through all that a process holds, whoever's turn it is.
 */
export const busiestTurn = (): { readonly end: () => number } => {
  const turns: Turn[] = [];
  const collections: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let allMs = 0;
  let before = threadCpuUsage();
  let fromMs = performance.now();
  let isOver = false;
  const turn = (): void => {
    const now = threadCpuUsage();
    const toMs = performance.now();
    const spentMs = (now.user + now.system - before.user - before.system) / 1_000;
    allMs += spentMs;
    // Shorter ones are never the busiest, and there are very many.
    if (spentMs > 1) turns.push({ fromMs, toMs, spentMs });
    [before, fromMs] = [now, toMs];
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () => {
      isOver = true;
      collections.push(...observer.takeRecords());
      observer.disconnect();
      const collectedMs = ({ fromMs: from, toMs: to }: Turn): number =>
        collections
          .filter(({ startTime }) => startTime >= from && startTime <= to)
          .reduce((sum, { duration }) => sum + duration, 0);
      const busiestMs = Math.max(0, ...turns.map((each) => each.spentMs - collectedMs(each)));
      return busiestMs / Math.max(1, allMs);
    },
  };
};
