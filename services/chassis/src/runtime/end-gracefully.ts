import closeWithGrace from 'close-with-grace';

const GRACE_MS = 30_000;

/**
 * Runs `rest` once on SIGTERM or SIGINT, and on a fault nobody caught, and ends the process: 0, or 1 after a fault. A
 * second signal, or a rest that takes more than `graceMs`, ends it at once. The promise never resolves before that.
 */
export const endGracefully = (rest: () => Promise<void>, graceMs: number = GRACE_MS): Promise<never> => {
  closeWithGrace({ delay: graceMs, logger: console }, async () => {
    await rest();
  });
  return new Promise<never>(() => undefined);
};
