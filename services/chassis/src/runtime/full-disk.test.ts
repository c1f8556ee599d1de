import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createNoteService } from '../testing/note-service.ts';
import { startServiceHarness, type ServiceHarness } from '../testing/service-harness.ts';

const REQUESTS = 40;
const AT_ONCE_MS = 3_000;
const [LOOKS, LOOK_MS] = [100, 50];

let full = false;
let services: ServiceHarness;
beforeEach(async () => {
  full = false;
  // As the engine says it.
  const refused = () => Promise.reject(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }));
  services = await startServiceHarness(
    { note: createNoteService() },
    {
      day: '2025-05-21',
      // The note service's event is of no emitted contract.
      check: () => undefined,
      wrapDocuments: (driver) => ({
        ...driver,
        commitMany: (collection, writes) => (full ? refused() : driver.commitMany(collection, writes)),
      }),
    },
  );
});
afterEach(() => services.close());

test('a process whose disk is full is not ready, answers writes with 503 at once, tells it in a line a minute, and goes on', async () => {
  const token = await services.token({ roles: ['clerk'] });
  const write = () =>
    fetch(`${services.running.url}/v1/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ dueOn: '2025-06-01' }),
    });
  const ready = async () => (await fetch(`${services.running.url}/health/ready`)).status;
  expect([(await write()).status, await ready()]).toEqual([201, 200]);
  full = true;
  const [before, startedMs] = [services.lines().length, performance.now()];
  const answers = await Promise.all(Array.from({ length: REQUESTS }, write));
  expect(performance.now() - startedMs).toBeLessThan(AT_ONCE_MS);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  expect(answers.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
  expect(await ready()).toBe(503);
  const told = services
    .lines()
    .slice(before)
    .filter(({ errorName }) => errorName === 'StorageFull');
  const kinds = new Set(told.map(({ msg, operation }) => `${String(msg)} ${String(operation)}`));
  expect([told.length, told.length > 0]).toEqual([kinds.size, true]);
  full = false;
  // One write a second is let through, to see whether there is room.
  for (let look = 0; look < LOOKS && (await ready()) !== 200; look += 1) await sleep(LOOK_MS);
  expect([(await write()).status, await ready()]).toEqual([201, 200]);
});
