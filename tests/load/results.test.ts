import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import type { Measured } from './measured.ts';
import { PROFILE_NAMES, profileFor } from './profiles.ts';
import { resultsFile } from './results.ts';

const times = { count: 0, p50: 0, p95: 0, p99: 0 };
const counters = {
  commits: 0,
  writes: 0,
  loads: 0,
  messages: 0,
  orders: 0,
} as unknown as Measured['claims']['counters'];

/** Of a laptop that did 250 claims a second, at 3 ms of CPU each. */
const measured = (profile: string, askedBeyond: number): Measured => ({
  target: 'laptop',
  profile,
  engines: { documents: 'd', log: 'l', commitsPerSecond: 1, writesPerSecond: 1, messagesPerSecond: 1 },
  enrollment: { employers: 1, members: 1, enrolled: times },
  claims: {
    ...{ acknowledged: 1, approved: 1, orders: 1, perSecond: 250, windowSeconds: 10, asked: 75, askedBeyond },
    ...{ submitted: times, reviewed: times, decided: times, ordered: times, read: times },
    ...{ commits: 1, writes: 1, loads: 1, messages: 1, looks: 1, bytes: 1, counters },
  },
  payout: { orders: 1, perSecond: 1, read: times },
  processes: [
    { name: 'one', cpuMsPerClaim: 1.25, memoryMiB: 1 },
    { name: 'other', cpuMsPerClaim: 1.75, memoryMiB: 1 },
  ],
  seconds: 1,
});

const BEYOND = /when more was\s+asked than it can do/;
const WITHIN = /never more is asked than the peak/;

test('the first row is called a limit only where more was asked than the system can do, and the aim stands beside it', () => {
  const beyond = resultsFile([measured('default', 600)], '2026-11-30');
  expect(beyond).toMatch(BEYOND);
  expect(beyond).toContain('| aimed at, claims a second (reached) | 500 (50 %) |');
  const left = ((cpus().length * 1_000) / 500).toFixed(2);
  expect(beyond).toContain(`| a claim costs: CPU ms in all processes (the aim would leave) | 3.00 (${left}) |`);
  const within = resultsFile([measured('long', 0)], '2026-11-30');
  expect(within).toMatch(WITHIN);
  expect(within).not.toMatch(BEYOND);
  expect(within).toContain('| aimed at, claims a second (reached) | 500 |');
});

describe.each(['RESULTS.md', 'RESULTS-long.md', 'RESULTS-hour-laptop.md'])('%s', (file) => {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  test('says of its figures what its profile asked', () => {
    const [, named = ''] = /profile `(\w+)`/.exec(text) ?? [];
    const profile = PROFILE_NAMES.find((each) => each === named);
    expect(profile).toBeDefined();
    const asksBeyond = profileFor(profile!, 'laptop').claims.capacitySeconds > 0;
    expect(text).toMatch(asksBeyond ? BEYOND : WITHIN);
    expect(text).not.toMatch(asksBeyond ? WITHIN : BEYOND);
    expect(text).toMatch(/^\| aimed at, claims a second \(reached\) \| 500/m);
  });
});

test('the operations manual tells the figures that were measured last', () => {
  const results = readFileSync(new URL('RESULTS.md', import.meta.url), 'utf8');
  const [, laptop, stack] = /^\| \*\*claims a second.*?\| \*\*([\d.]+)\*\*.*?\| \*\*([\d.]+)\*\*/m.exec(results) ?? [];
  const manual = readFileSync(new URL('../../infra/OPERATIONS.md', import.meta.url), 'utf8');
  const told = `Reached on two cores are ${Number(laptop).toFixed(0)} and ${Number(stack).toFixed(0)}`;
  expect(manual).toContain(told);
});
