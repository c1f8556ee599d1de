import { threadCpuUsage } from 'node:process';

/**
 * Looks, once in each turn of the event loop, how long this thread was on a processor since the turn before: what others do on the
 * machine does not count. `end` tells the most, in milliseconds.
 */
export const busiestTurn = (): { readonly end: () => number } => {
  let mostMs = 0;
  let before = threadCpuUsage();
  let isOver = false;
  const turn = (): void => {
    const now = threadCpuUsage();
    mostMs = Math.max(mostMs, (now.user + now.system - before.user - before.system) / 1_000);
    before = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () => {
      isOver = true;
      return mostMs;
    },
  };
};
