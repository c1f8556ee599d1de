import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until it is so. @throws Error that names what never happened */
export const until = async (
  what: string,
  condition: () => boolean | Promise<boolean>,
  patienceMs = 60_000,
): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`it never happened that ${what}`);
    await sleep(50);
  }
};
