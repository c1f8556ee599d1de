import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 25;

/** Waits until it holds. @throws Error that names what did not come about in time */
export const until = async (
  what: string,
  limitMs: number,
  holds: () => boolean | Promise<boolean>,
  signal?: AbortSignal,
): Promise<void> => {
  const untilMs = performance.now() + limitMs;
  while (!(await holds())) {
    signal?.throwIfAborted();
    if (performance.now() > untilMs) throw new Error(`${what}: not within ${String(Math.round(limitMs / 1000))} s`);
    await sleep(LOOK_MS);
  }
};

/** @throws Error that names what did not end in time; what it began is the caller's to end */
export const within = async <Result>(what: string, limitMs: number, work: Promise<Result>): Promise<Result> => {
  const timer = new AbortController();
  const tooLate = async (): Promise<never> => {
    await sleep(limitMs, undefined, { signal: timer.signal });
    throw new Error(`${what}: not within ${String(Math.round(limitMs / 1000))} s`);
  };
  try {
    return await Promise.race([work, tooLate()]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
};
