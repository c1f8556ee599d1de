import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { settableClock, systemClock } from './business-clock.ts';
import { systemIds } from './ids.ts';

test('derived ids are the same for the same parts in the same order, and for no others', () => {
  const { derivedId } = systemIds;
  expect(derivedId('clerk-1', 'key', 'batch')).toBe(derivedId('clerk-1', 'key', 'batch'));
  const others = [
    derivedId('clerk-1', 'key', 'batch'),
    derivedId('key', 'clerk-1', 'batch'),
    derivedId('clerk-1key', 'batch'),
  ];
  others.push(derivedId('clerk-1k', 'ey', 'batch'), derivedId('clerk-1', 'key', 'batch', ''));
  expect(new Set(others).size).toBe(others.length);
  expect(derivedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

test('new ids grow with time', () => {
  const ids = Array.from({ length: 100 }, () => systemIds.newId());
  expect([...ids].sort()).toEqual(ids);
  expect(ids[0]).toMatch(/-7[0-9a-f]{3}-/);
});

test('the business day is the day in Shanghai, whatever the time zone of the machine', () => {
  const clock = systemClock(() => Date.UTC(2025, 4, 20, 16, 0, 0));
  expect(clock.today()).toBe('2025-05-21');
  expect(clock.now()).toBe('2025-05-20T16:00:00.000Z');
  expect(systemClock(() => Date.UTC(2025, 4, 20, 15, 59, 59)).today()).toBe('2025-05-20');
  expect(clock.set).toBeUndefined();
});

test('a development clock moves the day and leaves instants alone', () => {
  const clock = settableClock(() => Date.UTC(2025, 4, 20));
  clock.set?.(civilDate('2030-01-01'));
  expect([clock.today(), clock.now()]).toEqual(['2030-01-01', '2025-05-20T00:00:00.000Z']);
  clock.set?.(null);
  expect(clock.today()).toBe('2025-05-20');
});
