import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, instantOf, type Instant } from '@huji/contracts/shared/instant.ts';

/** The one clock. Nothing else in a service asks what time it is. */
export interface BusinessClock {
  readonly now: () => Instant;
  /** Milliseconds since 1970, for durations and leases. */
  readonly nowMs: () => number;
  /** The business day in Asia/Shanghai. */
  readonly today: () => CivilDate;
  /** Only on a development clock: the business day becomes `on` until it is set again; null returns to the real day. */
  readonly set?: (on: CivilDate | null) => void;
}

/** The one place that asks the machine for the time. */
export const systemNowMs = (): number => Date.now();

export const systemClock = (nowMs: () => number = systemNowMs): BusinessClock => ({
  now: () => instantOf(new Date(nowMs())),
  nowMs,
  today: () => civilDateInShanghai(new Date(nowMs())),
});

/** A clock whose business day can be moved, forwards and back, while instants go on: for the laptop and for journeys. */
export const settableClock = (nowMs: () => number = systemNowMs, initially: CivilDate | null = null): BusinessClock => {
  const real = systemClock(nowMs);
  let chosen = initially;
  return {
    ...real,
    today: () => chosen ?? real.today(),
    set: (on) => {
      chosen = on;
    },
  };
};
