import { expect, test } from '@jest/globals';
import { Unavailable } from '../resilience/unavailable.ts';
import { WorkerTask, WorkExceeded } from './worker-task.ts';

/** A module of its own, as a worker has it. */
const moduleOf = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const taskOf = (source: string, cpuMs: number) =>
  new WorkerTask<object, string>(moduleOf(source), { cpuMs, heapMb: 64, atOnce: 1, waitingMax: 1 });

const PORT = "import { parentPort, workerData } from 'node:worker_threads';";
const MADE = "parentPort.postMessage({ type: 'made', result: 'made' });";
const LOOP = 'for (;;) {}';
const SLEEP = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.sleepMs);';

test('work that is on a processor for longer than it may is ended', async () => {
  await expect(taskOf(LOOP, 300).run({})).rejects.toBeInstanceOf(WorkExceeded);
});

test('work that only waits, while others have the processor, is made however long the clock says it took', async () => {
  const waits = taskOf(`${PORT}${SLEEP}${MADE}`, 1_000);
  expect(await waits.run({ sleepMs: 2_000 })).toBe('made');
});

test('work that a busy machine never comes to is asked for again later, and is never called too large', async () => {
  const waits = taskOf(`${PORT}${SLEEP}${MADE}`, 200);
  const error: unknown = await waits.run({ sleepMs: 60_000 }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect((error as Unavailable).retryAfterSeconds).toBeGreaterThan(0);
});

test('when one has ended the next has its turn, and one too many is told to come again', async () => {
  const waits = taskOf(`${PORT}${SLEEP}${MADE}`, 5_000);
  const [first, second] = [waits.run({ sleepMs: 200 }), waits.run({ sleepMs: 1 })];
  await expect(waits.run({ sleepMs: 1 })).rejects.toBeInstanceOf(Unavailable);
  expect(await Promise.all([first, second])).toEqual(['made', 'made']);
});
