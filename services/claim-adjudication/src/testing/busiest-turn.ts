import { threadCpuUsage } from 'node:process';

/**
 * Looks, once in each turn of the event loop, how long this thread was on a processor since the turn before. `end` tells which part
 * of all that work the longest turn was, from 0 to 1: a slow machine has the same.
 */
export const busiestTurn = (): { readonly end: () => number } => {
  let [most, all] = [0, 0];
  let before = threadCpuUsage();
  let isOver = false;
  const turn = (): void => {
    const now = threadCpuUsage();
    const spent = now.user + now.system - before.user - before.system;
    most = Math.max(most, spent);
    all += spent;
    before = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () => {
      isOver = true;
      return most / Math.max(1, all);
    },
  };
};
