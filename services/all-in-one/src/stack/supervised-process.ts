import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE_OPTIONS } from '../node-options.ts';

export interface ProcessDescription {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface SupervisedProcess {
  readonly name: string;
  /** Of the child that runs now. */
  readonly pid: () => number | undefined;
  /** SIGTERM, and SIGKILL to a child that does not come to rest. */
  readonly stop: () => Promise<void>;
}

const END_WITH_PARENT = new URL('end-with-parent.ts', import.meta.url).href;
const RESTART_MS = 200;
const RESTART_MS_MAX = 5_000;
/** A child that ran for so long has earned a quick restart. */
const SETTLED_MS = 5_000;
const REST_MS = 30_000;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

/**
 * Keeps one child running until it is stopped: a child that ends is started again, at first at once, then slower. A child
 * never outlives this process for longer than its drain, not even after a kill -9.
 */
export const supervise = (
  { name, arguments: args, environment }: ProcessDescription,
  say: (line: string) => void,
): SupervisedProcess => {
  const stopping = new AbortController();
  let child: ChildProcess | null = null;

  const run = async (): Promise<void> => {
    let pauseMs = RESTART_MS;
    while (!stopping.signal.aborted) {
      const startedMs = performance.now();
      child = spawn(process.execPath, [...NODE_OPTIONS, '--import', END_WITH_PARENT, ...args], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { ...environment },
      });
      child.channel?.unref();
      await ended(child);
      if (stopping.signal.aborted) return;
      if (performance.now() - startedMs > SETTLED_MS) pauseMs = RESTART_MS;
      say(`${name} ended (${child.signalCode ?? String(child.exitCode)}), started again in ${String(pauseMs)} ms`);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, RESTART_MS_MAX);
    }
  };
  const running = run();

  return {
    name,
    pid: () => child?.pid,
    stop: async () => {
      stopping.abort();
      child?.kill('SIGTERM');
      const cut = setTimeout(() => child?.kill('SIGKILL'), REST_MS);
      await running;
      clearTimeout(cut);
    },
  };
};
