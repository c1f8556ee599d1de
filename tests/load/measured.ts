import type { Counters } from './counters.ts';
import type { EngineLimit } from './engine-limit.ts';
import type { Values } from './k6.ts';
import type { TargetName } from './profiles.ts';

/** Times in milliseconds. */
export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface ProcessCost {
  readonly name: string;
  /** CPU milliseconds for each claim, from its submission to its payment order and everything that follows by itself. */
  readonly cpuMsPerClaim: number;
  readonly memoryMiB: number;
}

/** What one run on one system gave. */
export interface Measured {
  readonly target: TargetName;
  readonly profile: string;
  readonly engines: EngineLimit;
  readonly enrollment: {
    readonly employers: number;
    readonly members: number;
    /** From the registration of an employer until all its staff are covered. */
    readonly enrolled: Percentiles;
  };
  readonly claims: {
    readonly acknowledged: number;
    readonly approved: number;
    readonly orders: number;
    /** Payment orders that became durable, the best mean over `windowSeconds`. */
    readonly perSecond: number;
    readonly windowSeconds: number;
    /** A second, at the peak. */
    readonly asked: number;
    /** A second, after the peak: more than the system can do. 0 where no profile asks so. */
    readonly askedBeyond: number;
    readonly submitted: Percentiles;
    readonly reviewed: Percentiles;
    readonly decided: Percentiles;
    readonly ordered: Percentiles;
    readonly read: Percentiles;
    /** For each claim. */
    readonly commits: number;
    readonly writes: number;
    readonly loads: number;
    readonly messages: number;
    /** Requests that are neither its submission nor its review: looks at its state, and pages of readers. */
    readonly looks: number;
    readonly bytes: number;
    readonly counters: Counters;
  };
  readonly payout: { readonly orders: number; readonly perSecond: number; readonly read: Percentiles };
  readonly processes: readonly ProcessCost[];
  readonly seconds: number;
}

export const percentiles = (values: Values | undefined): Percentiles => ({
  count: values?.['count'] ?? 0,
  p50: values?.['med'] ?? 0,
  p95: values?.['p(95)'] ?? 0,
  p99: values?.['p(99)'] ?? 0,
});

/** When how many had been done; the best mean over `windowSeconds` of it. */
export const bestRate = (
  series: readonly { readonly atMs: number; readonly done: number }[],
  windowSeconds: number,
): number => {
  let best = 0;
  let from = 0;
  for (const [to, last] of series.entries()) {
    for (; from < to; from += 1) {
      const first = series[from];
      const next = series[from + 1];
      if (first === undefined || next === undefined || last.atMs - next.atMs < windowSeconds * 1_000) break;
    }
    const first = series[from];
    if (first === undefined || last.atMs - first.atMs < windowSeconds * 1_000) continue;
    best = Math.max(best, (last.done - first.done) / ((last.atMs - first.atMs) / 1_000));
  }
  return best;
};
