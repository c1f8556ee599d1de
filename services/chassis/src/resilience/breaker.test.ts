import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '../observability/logger.ts';
import { createMetricsRegistry } from '../observability/metrics.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import { Unavailable } from './unavailable.ts';

const registry = createMetricsRegistry(readTelemetry(), { processMetrics: false });
const metrics = registry.forService('payout');

describe('a breaker', () => {
  let breaker: Breaker<[string], string>;
  let calls = 0;
  let act: (text: string) => Promise<string> = async (text) => text;
  const open = (name: string, more = {}) => {
    calls = 0;
    breaker = createBreaker(
      async (text: string) => {
        calls += 1;
        return act(text);
      },
      { name, metrics, logger: silentLogger, callsMin: 3, resetMs: 100, ...more },
    );
    return breaker;
  };
  afterEach(() => breaker.close());
  const failing = async (): Promise<string> => {
    throw new Error('the bank says no');
  };

  test('lets answers and errors through as they are', async () => {
    open('one');
    act = async (text) => `${text}!`;
    expect(await breaker.call('paid')).toBe('paid!');
    act = failing;
    await expect(breaker.call('x')).rejects.toThrow('the bank says no');
    expect(breaker.state()).toBe('closed');
  });

  test('opens after failures, spares the other side, and closes when a call succeeds again', async () => {
    open('two');
    act = failing;
    for (let n = 0; n < 3; n++) await expect(breaker.call('x')).rejects.toThrow('the bank says no');
    expect(breaker.state()).toBe('open');
    const before = calls;
    await expect(breaker.call('x')).rejects.toMatchObject({ name: 'Unavailable', retryAfterSeconds: 1 });
    expect(calls).toBe(before);
    expect((await registry.exposition()).text).toContain('mutualaid_payout_breaker_state{breaker="two"} 2');
    await sleep(150);
    act = async () => 'back';
    expect(await breaker.call('x')).toBe('back');
    expect(breaker.state()).toBe('closed');
    const { text } = await registry.exposition();
    expect(text).toContain('mutualaid_payout_breaker_state{breaker="two"} 0');
    expect(text).toContain('mutualaid_payout_breaker_calls_total{breaker="two",outcome="failed"} 3');
    expect(text).toContain('mutualaid_payout_breaker_calls_total{breaker="two",outcome="rejected"} 1');
  });

  test('gives up on a call that takes too long: its outcome is unknown', async () => {
    open('three', { timeoutMs: 30 });
    act = async () => {
      await sleep(200);
      return 'late';
    };
    await expect(breaker.call('x')).rejects.toBeInstanceOf(Unavailable);
    expect((await registry.exposition()).text).toContain('{breaker="three",outcome="timed-out"} 1');
  });
});
