import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { stallTimer } from './stall-timer.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('what moves is no stall, however long it takes; what stands still is one, once', () => {
  const stalled = jest.fn();
  const timer = stallTimer(stalled);
  for (let at = 0; at < 10; at += 1) {
    timer.within(20);
    jest.advanceTimersByTime(19);
  }
  expect(stalled).not.toHaveBeenCalled();
  jest.advanceTimersByTime(100);
  expect(stalled).toHaveBeenCalledTimes(1);
});

test('what came to its end stands still by right', () => {
  const stalled = jest.fn();
  const timer = stallTimer(stalled);
  timer.within(20);
  timer.ends();
  jest.advanceTimersByTime(100);
  expect(stalled).not.toHaveBeenCalled();
});
