import { setTimeout as sleep } from 'node:timers/promises';

/** Whoever asks waits so long for what is done once after an upgrade; much takes longer, and then it is said. */
const PATIENCE_MS = 2_000;

/** Whether the work went well within a moment. It goes on all the same; `failed` hears also of a failure that comes later. */
export const doneSoon = async (work: Promise<void>, failed: (error: unknown) => void): Promise<boolean> => {
  const patience = new AbortController();
  const done = await Promise.race([
    work.then(
      () => true,
      (error: unknown) => {
        failed(error);
        return false;
      },
    ),
    sleep(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false),
  ]);
  patience.abort();
  return done;
};
