import { setTimeout as sleep } from 'node:timers/promises';

/** Something that is held open, can end by itself, and must then be there again. */
export interface Supervised<Running> {
  /**
   * Throws when it cannot be started now, and soon after `stopping` says that it need not. Calls `ended` once it has come to
   * an end by itself.
   */
  readonly start: (ended: () => void, stopping: AbortSignal) => Promise<Running>;
  readonly stop: (running: Running) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export interface Supervision {
  /** Resolves when it runs for the first time (or was stopped before that). */
  readonly started: Promise<void>;
  readonly stop: () => Promise<void>;
}

const PAUSE_MS = 200;
const PAUSE_MS_MAX = 5_000;
/** What ran for so long has earned a quick restart. */
const SETTLED_MS = 10_000;

/** Starts it, and starts a new one whenever it ended or could not be started; pauses grow while nothing succeeds. */
export const supervise = <Running>(
  { start, stop, failed }: Supervised<Running>,
  { settledMs = SETTLED_MS }: { readonly settledMs?: number } = {},
): Supervision => {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const first = Promise.withResolvers<undefined>();

  const runOnce = async (): Promise<void> => {
    const end = Promise.withResolvers<undefined>();
    const running = await start(() => {
      end.resolve(undefined);
    }, stopping.signal);
    first.resolve(undefined);
    await Promise.race([end.promise, stopped]);
    await stop(running);
  };

  const loop = async (): Promise<void> => {
    let pauseMs = PAUSE_MS;
    while (!stopping.signal.aborted) {
      const startedMs = performance.now();
      try {
        await runOnce();
      } catch (error) {
        if (!stopping.signal.aborted) failed(error);
      }
      pauseMs = performance.now() - startedMs > settledMs ? PAUSE_MS : Math.min(pauseMs * 2, PAUSE_MS_MAX);
      await Promise.race([
        sleep(pauseMs, undefined, { ref: true, signal: stopping.signal }).catch(() => undefined),
        stopped,
      ]);
    }
    first.resolve(undefined);
  };
  const ended = loop();

  return {
    started: first.promise,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
