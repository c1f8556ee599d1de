import { expect, test } from '@jest/globals';
import { Repetitions } from './repetitions.ts';

test('a fault that goes on is told once a minute, with how often it came; another fault is told at once', () => {
  let nowMs = 0;
  const repetitions = new Repetitions(() => nowMs);
  const full = [
    'warn',
    'outcome unknown',
    { errorName: 'SqliteError', errorCode: 'SQLITE_FULL', streamId: 'a' },
  ] as const;
  expect(repetitions.since(full)).toBe(0);
  for (let n = 0; n < 14_800; n++) {
    nowMs += 2;
    expect(repetitions.since([full[0], full[1], { ...full[2], streamId: String(n) }])).toBeNull();
  }
  expect(repetitions.since(['warn', 'outcome unknown', { errorName: 'Other' }])).toBe(0);
  nowMs += 60_000;
  expect(repetitions.since(full)).toBe(14_800);
  expect(repetitions.since(full)).toBeNull();
});
