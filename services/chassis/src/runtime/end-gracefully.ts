import closeWithGrace from 'close-with-grace';
import { present } from '@huji/contracts/shared/present.ts';

const GRACE_MS = 30_000;

/** Why a process ends: a signal, or a fault nobody caught. */
export interface Ending {
  readonly signal?: string;
  readonly fault?: unknown;
}

interface Grace {
  readonly graceMs?: number;
  /** Told before the rest; without it a fault is printed. */
  readonly told?: (ending: Ending) => void;
}

/**
 * Runs `rest` once on SIGTERM or SIGINT, and on a fault nobody caught, and ends the process: 0, or 1 after a fault. A
 * second signal, or a rest that takes more than `graceMs`, ends it at once. The promise never resolves before that.
 */
export const endGracefully = (rest: () => Promise<void>, { graceMs = GRACE_MS, told }: Grace = {}): Promise<never> => {
  closeWithGrace({ delay: graceMs, logger: told === undefined && console }, async ({ signal, err }) => {
    told?.(present({ signal, fault: err }));
    await rest();
  });
  return new Promise<never>(() => undefined);
};
