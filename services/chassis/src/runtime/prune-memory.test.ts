import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { CommandMemory, COMMANDS } from '../aggregate/command-memory.ts';
import { createIdempotencyKeys, IDEMPOTENCY_KEYS } from '../http/idempotency-keys.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { pruneMemory } from './prune-memory.ts';

test('requests are remembered for at least 30 days, then forgotten; what an event did, for 400', async () => {
  const { store, remove } = temporaryStore();
  const keys = createIdempotencyKeys(store);
  const memory = new CommandMemory(store);
  await store.migrate();
  const at = instantOf(new Date('2026-05-02T23:59:00+08:00'));
  const request = { operationId: 'pay', bodyHash: 'body', at };
  for (let n = 0; n < 1_100; n++) await keys.claim({ ...request, commandId: `key ${String(n)}` });
  await memory.keep(
    'refund',
    'a',
    [
      { id: 'request', hash: 'body', revision: 1 },
      { id: 'event', hash: null, revision: 2 },
    ],
    at,
  );
  const left = async () => [
    await store.count(IDEMPOTENCY_KEYS.name, { field: 'keptUntil', max: 2_000 }),
    await store.count(COMMANDS.name, { field: 'keptUntil', max: 10 }),
  ];

  await pruneMemory(store, civilDate('2026-06-01'));
  expect(await left()).toEqual([1_100, 2]);
  await expect(keys.claim({ ...request, commandId: 'key 7', bodyHash: 'another' })).rejects.toThrow('another request');

  await pruneMemory(store, civilDate('2026-06-02'));
  expect(await left()).toEqual([0, 1]);
  expect(await memory.find('refund', 'a', 'request')).toBeNull();
  expect(await memory.find('refund', 'a', 'event')).toMatchObject({ revision: 2 });
  await keys.claim({ ...request, commandId: 'key 7', bodyHash: 'another' });

  await pruneMemory(store, civilDate('2027-06-05'));
  expect(await memory.find('refund', 'a', 'event')).toMatchObject({ revision: 2 });
  await pruneMemory(store, civilDate('2027-06-06'));
  expect(await memory.find('refund', 'a', 'event')).toBeNull();
  await remove();
});

test('others have their turn while much is forgotten, also where the database answers at once', async () => {
  const { store, remove } = temporaryStore();
  const keys = createIdempotencyKeys(store);
  new CommandMemory(store);
  await store.migrate();
  const at = instantOf(new Date('2026-05-02T12:00:00+08:00'));
  const claimed = Array.from({ length: 1_600 }, (_, n) =>
    keys.claim({ commandId: `key ${String(n)}`, operationId: 'pay', bodyHash: 'body', at }),
  );
  await Promise.all(claimed);
  let turns = 0;
  const other = setInterval(() => (turns += 1), 0);
  await pruneMemory(store, civilDate('2026-06-02'));
  clearInterval(other);
  expect(turns).toBeGreaterThan(0);
  await remove();
});
