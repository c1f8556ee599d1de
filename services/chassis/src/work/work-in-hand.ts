import { present } from '@huji/contracts/shared/present.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { Refused } from '../http/refused.ts';
import type { BusinessClock } from '../runtime/business-clock.ts';
import { INTERRUPTED } from './long-work-decider.ts';

/** What a job is given. */
export interface WorkHand {
  /** Aborts when the work was cancelled, and when the process ends. */
  readonly signal: AbortSignal;
  /** How many steps are done so far, and how many there are; as often as one likes. */
  readonly told: (done: number, of?: number) => void;
}

export interface Job {
  /** A refusal it throws is why the work failed; whatever else it throws is a fault. */
  readonly work: (hand: WorkHand) => Promise<void>;
  /** After the end, whatever it was: what must not stay behind is taken away here. */
  readonly ended: (state: WorkEnd) => Promise<void>;
}

export type WorkEnd = 'done' | 'failed' | 'cancelled';

/** What the metrics and the log want to know. */
export interface HandObserver {
  readonly inHand?: (works: number) => void;
  readonly ended?: (work: { readonly type: string; readonly state: WorkEnd; readonly seconds: number }) => void;
  /** A fault of ours: the work is told as interrupted. */
  readonly fault?: (error: unknown) => void;
}

interface Steps {
  readonly advance: (
    workId: string,
    steps: { readonly done: number; readonly of?: number },
    envelope: Envelope,
  ) => Promise<boolean>;
  readonly finish: (workId: string, envelope: Envelope) => Promise<boolean>;
  readonly fail: (workId: string, code: string, envelope: Envelope) => Promise<boolean>;
}

interface HandParts {
  readonly works: Steps;
  readonly work: { readonly workId: string; readonly type: string };
  readonly envelope: Envelope;
  readonly clock: BusinessClock;
  readonly observer?: HandObserver;
}

/** How often it is told how far the work is, and looked whether it was cancelled. */
const TELL_MS = 1_000;

class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** One piece of long work that this process does. */
export class WorkInHand {
  readonly #parts: HandParts;
  readonly #stop = new AbortController();
  #isCancelled = false;
  #steps: { readonly done: number; readonly of?: number } = { done: 0 };
  #told = 0;
  #telling: Promise<void> = Promise.resolve();
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: HandParts) {
    this.#parts = parts;
  }

  /** Resolves when it has ended; never rejects. */
  run(job: Job): Promise<void> {
    this.#ended = this.#run(job);
    return this.#ended;
  }

  cancelled(): void {
    this.#isCancelled = true;
    this.#stop.abort(new Stopped('the work was cancelled'));
  }

  async interrupt(): Promise<void> {
    this.#stop.abort(new Stopped('the process ends'));
    await this.#ended;
  }

  /** One after the other: a slow database is not asked twice. */
  #tell(): void {
    this.#telling = this.#telling
      .then(() => this.#advance())
      .catch((error: unknown) => {
        this.#parts.observer?.fault?.(error);
      });
  }

  async #advance(): Promise<void> {
    const { works, work } = this.#parts;
    if (this.#stop.signal.aborted) return;
    if (!(await works.advance(work.workId, this.#steps, this.#envelope()))) this.cancelled();
  }

  #envelope(): Envelope {
    const { envelope, work, clock } = this.#parts;
    this.#told += 1;
    const { traceparent } = envelope;
    return {
      commandId: `${work.workId}:${String(this.#told)}`,
      actor: `long-work.${work.type}`,
      at: clock.now(),
      on: clock.today(),
      ...present({ traceparent }),
    };
  }

  async #run(job: Job): Promise<void> {
    const { work, clock, observer } = this.#parts;
    const beganMs = clock.nowMs();
    const timer = setInterval(() => {
      this.#tell();
    }, TELL_MS);
    timer.unref();
    const ending = await this.#endingOf(job);
    clearInterval(timer);
    try {
      await this.#telling;
      const state = await this.#end(ending);
      await job.ended(state);
      observer?.ended?.({ type: work.type, state, seconds: (clock.nowMs() - beganMs) / 1_000 });
    } catch (error) {
      // Whoever looks later finds that nobody holds it any more.
      observer?.fault?.(error);
    }
  }

  /** Null: all is done; else why not. */
  async #endingOf(job: Job): Promise<string | null> {
    const { signal } = this.#stop;
    try {
      await job.work({
        signal,
        told: (done, of) => {
          this.#steps = { done, ...present({ of: of ?? this.#steps.of }) };
        },
      });
      signal.throwIfAborted();
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.refusal.code;
      if (!signal.aborted) this.#parts.observer?.fault?.(error);
      return INTERRUPTED;
    }
  }

  async #end(code: string | null): Promise<WorkEnd> {
    const { works, work } = this.#parts;
    if (this.#isCancelled) return 'cancelled';
    if (code !== null) return (await works.fail(work.workId, code, this.#envelope())) ? 'failed' : 'cancelled';
    const last = await works.advance(work.workId, this.#steps, this.#envelope());
    return last && (await works.finish(work.workId, this.#envelope())) ? 'done' : 'cancelled';
  }
}
