import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { doneSoon } from './done-soon.ts';

const asked = async (work: Promise<void>) => {
  const told: unknown[] = [];
  const done = await doneSoon(work, (error) => told.push(error));
  return { done, told };
};

test('what goes well within a moment is done, and nobody hears of it', async () => {
  expect(await asked(Promise.resolve())).toEqual({ done: true, told: [] });
});

test('what fails is not done, and is told', async () => {
  const error = new Error('the database is away');
  expect(await asked(Promise.reject(error))).toEqual({ done: false, told: [error] });
});

test('what takes longer is not done yet, and is told when it fails after all', async () => {
  const { promise, reject } = Promise.withResolvers<undefined>();
  const { done, told } = await asked(promise);
  expect([done, told]).toEqual([false, []]);
  const error = new Error('the database went away');
  reject(error);
  await sleep(0);
  expect(told).toEqual([error]);
});
