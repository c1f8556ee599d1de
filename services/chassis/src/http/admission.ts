import { performance } from 'node:perf_hooks';
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
  /** From then on it has waited as long as anybody may: a busy process is late with its timers, and so is not asked by them. */
  readonly untilMs: number;
}

/** While callers keep coming, one is let in as often as that. */
const CROWDED_PACE_MS = 100;
/** What a caller sends is there by then, or it is a slow sender. */
const PATIENCE_MS = 1_000;
/** Callers who were sent away together do not come back together. */
const RETRY_AFTER_SECONDS = [1, 2, 3] as const;

/**
 * A limited number of requests is worked on, a limited number waits for a limited time, and everybody else is told at once
 * when to come again: under more load than a process can bear, what is accepted is still answered in time.
 */
export class RequestAdmission {
  readonly #limits: AdmissionLimits;
  readonly #onShed: (reason: ShedReason) => void;
  readonly #isCrowded: () => boolean;
  #looking = false;
  #admittedMs = 0;
  readonly #waiting = new Set<Waiting>();
  /** Requests that had a place before and want it back: they are never sent away. */
  readonly #returning = new Set<Waiting>();
  #atWork = 0;
  #shed = 0;

  /**
   * `isCrowded` says whether somebody new came to the door in this turn of the event loop. Of those who wait there one is taken in a
   * turn, and turns in which much is done are long: so nothing is begun before nobody is left outside, where no one is counted and no
   * one sent away.
   */
  constructor(
    limits: AdmissionLimits,
    onShed: (reason: ShedReason) => void = () => undefined,
    isCrowded: () => boolean = () => false,
  ) {
    this.#limits = limits;
    this.#onShed = onShed;
    this.#isCrowded = isCrowded;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get atWork(): number {
    return this.#atWork;
  }

  /** Places nobody has yet, though somebody waits: while callers keep coming they are given one after another. */
  get #placesLeft(): number {
    return Math.max(0, this.#limits.atOnce - this.#atWork);
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
      clearTimeout(timer);
      state = 'gone';
      this.#onShed(reason);
      const seconds = RETRY_AFTER_SECONDS[this.#shed++ % RETRY_AFTER_SECONDS.length] ?? 1;
      admitted.reject(new Unavailable('more requests than can be answered in time', seconds));
    };
    const admit = (): void => {
      clearTimeout(timer);
      this.#admittedMs = performance.now();
      this.#atWork += 1;
      state = 'working';
      admitted.resolve(undefined);
    };
    const mayWork = this.#atWork < atOnce && this.#waiting.size === 0 && this.#returning.size === 0;
    if (mayWork && this.#mayBegin()) admit();
    else if (!mayWork && this.#waiting.size >= waitingMax + this.#placesLeft) shed('full');
    else {
      const mine: Waiting = { admit, shed, untilMs: performance.now() + waitMs };
      waiting = mine;
      this.#waiting.add(mine);
      timer = setTimeout(() => {
        if (this.#waiting.delete(mine)) shed('waited');
      }, waitMs);
      if (mayWork) this.#lookAgain();
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
        untilMs: Number.POSITIVE_INFINITY,
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
        if (!this.#mayBegin()) {
          this.#lookAgain();
          return;
        }
        queue.delete(next);
        if (performance.now() < next.untilMs) next.admit();
        else next.shed('waited');
      }
  }

  #mayBegin(): boolean {
    return !this.#looking && (!this.#isCrowded() || performance.now() - this.#admittedMs > CROWDED_PACE_MS);
  }

  /** In the next turn. */
  #lookAgain(): void {
    if (this.#looking) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      this.#fill();
    });
  }
}
