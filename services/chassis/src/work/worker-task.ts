import { Worker } from 'node:worker_threads';
import { Unavailable } from '../resilience/unavailable.ts';
import { unlessAborted } from '../resilience/unless-aborted.ts';

/** What a worker may use. Beyond it, it is ended from outside: buffers and endless loops obey no limit of their own. */
export interface WorkerLimits {
  /** Time on a processor: on a machine that does much else the same work takes longer, and is no larger. */
  readonly cpuMs: number;
  readonly heapMb: number;
  /** Workers of this kind at the same time; others wait for their turn. */
  readonly atOnce: number;
  /** Those that wait; the next is told to come again. */
  readonly waitingMax: number;
}

/** The work took more time on a processor, or more memory, than it may. */
export class WorkExceeded extends Error {
  override readonly name = 'WorkExceeded';
}

/** What a worker says: how far it is, and at the end what it made. */
export type WorkerMessage<Result> =
  | { readonly type: 'advanced'; readonly done: number; readonly of: number }
  | { readonly type: 'made'; readonly result: Result };

export interface WorkerRun {
  readonly onAdvance?: (done: number, of: number) => void;
  /** Ends the worker at once. */
  readonly signal?: AbortSignal;
}

const RETRY_SECONDS = 10;
/** By the clock work may take so many times as long as on a processor; then the machine is too busy for it. */
const CLOCK_TIMES = 6;
const LOOKS = 20;
const LOOK_MS_MAX = 500;

/** In Node since 24.6; its types do not know it yet. */
interface MeasuredWorker {
  readonly cpuUsage: () => Promise<NodeJS.CpuUsage>;
}

/** How long a thread was on a processor; null: it has not begun, or has ended. */
const cpuMsOf = async (worker: Worker): Promise<number | null> => {
  try {
    const { user, system } = await (worker as Worker & MeasuredWorker).cpuUsage();
    return (user + system) / 1_000;
  } catch {
    return null;
  }
};

/** Looks again and again at what a worker has used, until `stop`. */
const watched = (worker: Worker, cpuMs: number, exceeded: (error: Error) => void): (() => void) => {
  const beganMs = performance.now();
  const look = async (): Promise<void> => {
    const used = await cpuMsOf(worker);
    if (used !== null && used > cpuMs) exceeded(new WorkExceeded('the work took too long'));
    else if (performance.now() - beganMs > cpuMs * CLOCK_TIMES)
      exceeded(new Unavailable('the machine is too busy for the work', RETRY_SECONDS));
  };
  const timer = setInterval(() => void look(), Math.min(LOOK_MS_MAX, cpuMs / LOOKS));
  return () => {
    clearInterval(timer);
  };
};

/**
 * Work that keeps a processor busy, in a thread of its own: the event loop is for everybody. `module` names a file that takes
 * `workerData`, posts `WorkerMessage`s and ends.
 */
export class WorkerTask<Input extends object, Result> {
  readonly #module: URL;
  readonly #limits: WorkerLimits;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(module: URL, limits: WorkerLimits) {
    this.#module = module;
    this.#limits = limits;
  }

  /** An input that is a function is asked when its turn has come. @throws WorkExceeded · Unavailable when too many wait, or the machine is too busy · the reason of `signal` · what the worker threw */
  async run(input: Input | (() => Promise<Input>), run: WorkerRun = {}): Promise<Result> {
    await this.#turn();
    try {
      run.signal?.throwIfAborted();
      return await this.#work(typeof input === 'function' ? await input() : input, run);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    const { atOnce, waitingMax } = this.#limits;
    if (this.#running >= atOnce) {
      if (this.#waiting.length >= waitingMax) throw new Unavailable('too many files are being read', RETRY_SECONDS);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    this.#running += 1;
  }

  async #work(input: Input, { onAdvance, signal }: WorkerRun): Promise<Result> {
    const { cpuMs, heapMb } = this.#limits;
    const worker = new Worker(this.#module, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    let stop = (): void => undefined;
    const made = new Promise<Result>((resolve, reject) => {
      stop = watched(worker, cpuMs, reject);
      worker.on('message', (message: WorkerMessage<Result>) => {
        if (message.type === 'advanced') onAdvance?.(message.done, message.of);
        else resolve(message.result);
      });
      worker.on('error', (error: unknown) => {
        const exceeded = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(exceeded ? new WorkExceeded('the work took too much memory') : (error as Error));
      });
      worker.on('exit', () => {
        reject(new Error('the worker ended without a result'));
      });
    });
    try {
      return await (signal === undefined ? made : unlessAborted(made, signal));
    } finally {
      stop();
      await worker.terminate();
    }
  }
}
