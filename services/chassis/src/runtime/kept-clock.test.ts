import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { systemClock } from './business-clock.ts';
import { keptClock } from './kept-clock.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huji-clock-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('a process that is started again has the business day it had, until it is told to go back to the real one', () => {
  const folder = join(directory, 'not there yet');
  expect(keptClock(folder).today()).toBe(systemClock().today());
  keptClock(folder).set?.(civilDate('2025-05-20'));
  expect(keptClock(folder).today()).toBe('2025-05-20');
  expect(readdirSync(folder)).toEqual(['business-date.json']);
  keptClock(folder).set?.(null);
  expect(keptClock(folder).today()).toBe(systemClock().today());
});

test('a kept day that is no day stops the start', () => {
  writeFileSync(join(directory, 'business-date.json'), '{"on":"2025-02-30"}');
  expect(() => keptClock(directory)).toThrow();
});
