import { expect, test } from '@jest/globals';
import { checksOf } from './checks.ts';
import type { Measured, Percentiles } from './measured.ts';

const times = (count: number): Percentiles => ({ count, p50: 1, p95: 1, p99: 1 });

/** Seventy-two claims, each alone: what the smoke profile measured on a laptop. */
const measured = (changes: Partial<Measured['claims']>): Measured => ({
  target: 'laptop',
  profile: 'smoke',
  engines: { documents: '', log: '', commitsPerSecond: 0, writesPerSecond: 0, messagesPerSecond: 0 },
  enrollment: { employers: 5, members: 99, enrolled: times(5) },
  claims: {
    acknowledged: 72,
    approved: 72,
    orders: 72,
    perSecond: 10,
    windowSeconds: 3,
    asked: 10,
    askedBeyond: 0,
    submitted: times(61),
    reviewed: times(61),
    decided: times(30),
    ordered: times(30),
    read: times(31),
    commits: 19.6,
    writes: 21.8,
    loads: 25.5,
    messages: 4,
    looks: 3,
    bytes: 1,
    counters: {
      commits: 0,
      writes: 0,
      lostWrites: 0,
      loads: 0,
      messages: 0,
      orders: 72,
      retried: 0,
      parked: 0,
      unknownOutcomes: 0,
    },
    ...changes,
  },
  payout: { orders: 72, perSecond: 60, read: times(26) },
  processes: [],
  seconds: 27,
});
const failing = (changes: Partial<Measured['claims']>): readonly string[] =>
  checksOf(measured(changes), []).flatMap(([holds, line]) => (holds ? [] : [line]));

test('what was measured holds', () => {
  expect(failing({})).toEqual([]);
});

test('a machine that decides slowly, and is looked at more often for it, is no regression', () => {
  expect(failing({ looks: 9.2, writes: 27, commits: 25, loads: 45 })).toEqual([]);
});

test.each([
  ['commits', { commits: 24 }, 'a claim is kept by 24.0 commits, at most 23.0'],
  ['documents', { writes: 27 }, 'a claim writes 27.0 documents, at most 26.0'],
  ['loads', { loads: 32 }, 'a claim asks by 32.0 loads, at most 31.0'],
  ['messages', { messages: 6 }, 'a claim says 6.0 messages, at most 5.0'],
])('more %s for a claim than there were is told', (_what, changes, line) => {
  expect(failing(changes)).toEqual([line]);
});

test.each([
  ['an approved claim without its order', { orders: 71 }],
  ['an acknowledged claim that nobody decided', { approved: 71, orders: 71 }],
  ['no claim at all', { acknowledged: 0, approved: 0, orders: 0 }],
])('%s is told', (_what, changes) => {
  expect(failing(changes)).toHaveLength(1);
});

test('a threshold of the scripts that was crossed is told', () => {
  expect(checksOf(measured({}), ['claims: http_req_failed rate==0'])[0]).toEqual([
    false,
    'no request fails and nothing is left undone; claims: http_req_failed rate==0',
  ]);
});
