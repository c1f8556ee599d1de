import { Unavailable } from '../resilience/unavailable.ts';

export interface AdmissionLimits {
  /** Requests worked on at once; more would only share the same processor and all be late. */
  readonly atOnce: number;
  /** Requests that wait for a place; whoever comes after them is sent away at once. */
  readonly waitingMax: number;
  /** Nobody waits longer: an answer that would come too late helps nobody and delays the others. */
  readonly waitMs: number;
}

/** Why a request was sent away: as many waited already, or it had waited as long as anybody may. */
export type ShedReason = 'full' | 'waited';

export interface Place {
  /** Resolves when the request may be worked on. @throws Unavailable when it is sent away */
  readonly admitted: Promise<void>;
  /** The answer has left, or the caller has gone away. Twice is the same as once. */
  readonly leave: () => void;
  /** Gives the place up while something of the caller's is waited for, so that a slow sender holds up nobody. */
  readonly whileAway: <Answer>(wait: () => Promise<Answer>) => Promise<Answer>;
}

interface Waiting {
  readonly admit: () => void;
  readonly shed: (reason: ShedReason) => void;
}

/** What a caller sends is there by then, or it is a slow sender. */
const PATIENCE_MS = 1_000;
/** Callers who were sent away together do not come back together. */
const RETRY_AFTER_SECONDS = [1, 2, 3] as const;

/**
 * A limited number of requests is worked on, a limited number waits for a limited time, and everybody else is told at once
 * when to come again: under more load than a process can bear, what is accepted is still answered in time.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #onShed: (reason: ShedReason) => void;
  readonly #waiting = new Set<Waiting>();
  /** Requests that had a place before and want it back: they are never sent away. */
  readonly #returning = new Set<Waiting>();
  #atWork = 0;
  #shed = 0;

  constructor(limits: AdmissionLimits, onShed: (reason: ShedReason) => void = () => undefined) {
    this.#limits = limits;
    this.#onShed = onShed;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get atWork(): number {
    return this.#atWork;
  }

  arrive(): Place {
    const { atOnce, waitingMax, waitMs } = this.#limits;
    const admitted = Promise.withResolvers<undefined>();
    // Whoever went away while it waited asks nobody.
    admitted.promise.catch(() => undefined);
    let state: 'waiting' | 'working' | 'away' | 'gone' = 'waiting';
    let timer: NodeJS.Timeout | undefined;
    let waiting: Waiting | null = null;
    const shed = (reason: ShedReason): void => {
      state = 'gone';
      this.#onShed(reason);
      const seconds = RETRY_AFTER_SECONDS[this.#shed++ % RETRY_AFTER_SECONDS.length] ?? 1;
      admitted.reject(new Unavailable('more requests than can be answered in time', seconds));
    };
    const admit = (): void => {
      clearTimeout(timer);
      this.#atWork += 1;
      state = 'working';
      admitted.resolve(undefined);
    };
    if (this.#atWork < atOnce && this.#waiting.size === 0 && this.#returning.size === 0) admit();
    else if (this.#waiting.size >= waitingMax) shed('full');
    else {
      const mine: Waiting = { admit, shed };
      waiting = mine;
      this.#waiting.add(mine);
      timer = setTimeout(() => {
        if (this.#waiting.delete(mine)) shed('waited');
      }, waitMs);
    }
    const leave = (): void => {
      clearTimeout(timer);
      if (waiting !== null) this.#waiting.delete(waiting);
      if (state === 'working') this.#free();
      state = 'gone';
    };
    const comeBack = (): Promise<void> => {
      const back = Promise.withResolvers<undefined>();
      const mine: Waiting = {
        admit: () => {
          this.#atWork += 1;
          // Its caller went away meanwhile: the place is the next one's.
          if (state === 'gone') this.#free();
          else state = 'working';
          back.resolve(undefined);
        },
        shed,
      };
      this.#returning.add(mine);
      this.#fill();
      return back.promise;
    };
    const whileAway = async <Answer>(wait: () => Promise<Answer>): Promise<Answer> => {
      const away = setTimeout(() => {
        if (state !== 'working') return;
        state = 'away';
        this.#free();
      }, PATIENCE_MS);
      try {
        return await wait();
      } finally {
        clearTimeout(away);
        if (state === 'away') await comeBack();
      }
    };
    return { admitted: admitted.promise, leave, whileAway };
  }

  #free(): void {
    this.#atWork -= 1;
    this.#fill();
  }

  #fill(): void {
    for (const queue of [this.#returning, this.#waiting])
      for (const next of queue) {
        if (this.#atWork >= this.#limits.atOnce) return;
        queue.delete(next);
        next.admit();
      }
  }
}
