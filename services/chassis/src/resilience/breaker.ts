import CircuitBreaker from 'opossum';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { Unavailable } from './unavailable.ts';

/**
 * The one circuit breaker, for calls to parties outside: the preview, the payee's name check, the bank. Never on the way of
 * events, which wait and are retried instead.
 */
export interface Breaker<Arguments extends readonly unknown[], Answer> {
  /**
   * @throws Unavailable when the breaker is open or the call took too long: whether the other side acted is then unknown.
   * Errors of the call itself come through as they are.
   */
  readonly call: (...args: Arguments) => Promise<Answer>;
  readonly state: () => BreakerState;
  readonly close: () => void;
}

export type BreakerState = 'closed' | 'half-open' | 'open';

export interface BreakerOptions {
  /** Label of its metrics and log lines, e.g. `bank`. */
  readonly name: string;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Longer calls are given up (default 10 s). */
  readonly timeoutMs?: number;
  /** Share of failed calls, in percent of the last 10 s, at which it opens (default 50). */
  readonly failuresPercent?: number;
  /** Fewer calls in those 10 s never open it (default 5). */
  readonly callsMin?: number;
  /** After so long one call is let through to see (default 5 s). */
  readonly resetMs?: number;
}

const STATE_VALUES: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export const createBreaker = <Arguments extends readonly unknown[], Answer>(
  action: (...args: Arguments) => Promise<Answer>,
  { name, metrics, logger, timeoutMs = 10_000, failuresPercent = 50, callsMin = 5, resetMs = 5_000 }: BreakerOptions,
): Breaker<Arguments, Answer> => {
  metrics.declare('breaker', [name]);
  const states = metrics.gauge('breaker_state');
  const calls = metrics.counter('breaker_calls_total');
  const breaker = new CircuitBreaker<unknown[], Answer>((...args) => action(...(args as unknown as Arguments)), {
    name,
    timeout: timeoutMs,
    errorThresholdPercentage: failuresPercent,
    volumeThreshold: callsMin,
    resetTimeout: resetMs,
  });
  const moved = (state: BreakerState) => (): void => {
    states.set({ breaker: name }, STATE_VALUES[state]);
    logger.warn('breaker moved', { breaker: name, state });
  };
  const counted = (outcome: string) => (): void => calls.add({ breaker: name, outcome });
  states.set({ breaker: name }, STATE_VALUES.closed);
  breaker.on('open', moved('open'));
  breaker.on('halfOpen', moved('half-open'));
  breaker.on('close', moved('closed'));
  breaker.on('success', counted('succeeded'));
  breaker.on('timeout', counted('timed-out'));
  breaker.on('reject', counted('rejected'));
  return {
    call: async (...args) => {
      try {
        return await breaker.fire(...args);
      } catch (error) {
        const code = codeOf(error);
        if (code === 'EOPENBREAKER') throw new Unavailable(`${name} is resting`, Math.ceil(resetMs / 1000), error);
        if (code === 'ETIMEDOUT') throw new Unavailable(`${name} did not answer in time`, 1, error);
        counted('failed')();
        throw error;
      }
    },
    state: () => {
      if (breaker.opened) return 'open';
      return breaker.halfOpen ? 'half-open' : 'closed';
    },
    close: () => breaker.shutdown(),
  };
};
