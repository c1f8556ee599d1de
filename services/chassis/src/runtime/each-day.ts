import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';

/** Real days, whatever a development clock says; every replica does it, so twice must be the same as once. */
export interface DailyWork {
  /** Told when it failed; it is tried again. */
  readonly failed: string;
  readonly work: (yesterday: CivilDate) => Promise<unknown>;
}

export interface EachDayOptions {
  readonly nowMs: () => number;
  /** What is done when a day is over; real days, whatever a development clock says. Every replica does it. */
  readonly work: (yesterday: CivilDate) => Promise<unknown>;
  /** It is tried again a minute later. */
  readonly failed: (error: unknown) => void;
  readonly ending: AbortSignal;
}

const LOOK_MS = 60_000;

/** Resolves when `ending` is aborted. */
export const eachDay = async ({ nowMs, work, failed, ending }: EachDayOptions): Promise<void> => {
  let done: CivilDate | null = null;
  while (!ending.aborted) {
    const yesterday = addDays(civilDateInShanghai(new Date(nowMs())), -1);
    if (done !== yesterday) await work(yesterday).then(() => (done = yesterday), failed);
    await sleep(LOOK_MS, undefined, { signal: ending }).catch(() => undefined);
  }
};
