import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { NewerForm } from '../persistence/faults.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { reaction } from './consumer.ts';
import { createHandling } from './handling.ts';
import type { Delivered } from './log-driver.ts';
import { Parking } from './parking.ts';

const at = '2026-11-29T08:00:00.000Z' as Instant;
const clock = { now: () => at, today: () => civilDate('2026-11-29') };
const contract = defineEvent({
  type: 'mutualaid.test.note-kept.v1',
  topic: 'mutualaid.test.notes',
  description: 'A note was kept',
  key: 'noteId',
  heardBy: [],
  data: z.object({ text: z.string() }),
} as unknown as Parameters<typeof defineEvent>[0]);

const record = (type: string): Delivered => ({
  topic: contract.topic,
  partition: 0,
  offset: '1',
  key: 'a',
  value: JSON.stringify({ text: 'x' }),
  headers: { ce_specversion: '1.0', ce_id: 'test/note/a.1.0', ce_source: '/test', ce_type: type, ce_time: at },
});

const open = async (react: () => Promise<void>) => {
  const store = new DocumentStore(openSqliteDriver(':memory:'));
  const parking = new Parking(store, 'test', clock);
  const stopping = new AbortController();
  const waited: string[] = [];
  const handling = createHandling({
    service: 'test',
    definition: { name: 'ear', reactions: [reaction(contract, react)] },
    store,
    parking,
    clock,
    retryMs: 0,
    signal: stopping.signal,
    observer: {
      waiting: (_, { headers }) => {
        waited.push(headers['ce_type'] ?? '');
        if (waited.length === 40) stopping.abort();
      },
    },
  });
  await store.migrate();
  return { handling, waited, parked: () => parking.countOpen(10), close: () => store.close() };
};

describe('what a newer programme wrote', () => {
  test('is waited for, far beyond the tries that park anything else, and then handled', async () => {
    let tries = 0;
    const { handling, waited, parked, close } = await open(async () => {
      tries += 1;
      if (tries <= 30) throw new NewerForm('note/a has schema version 2; this programme reads 1');
    });
    await handling.handle(record(contract.type));
    expect([tries, waited.length, await parked()]).toEqual([31, 30, 0]);
    await close();
  });

  test('as a later version of an event it hears is neither passed over nor parked', async () => {
    const { handling, waited, parked, close } = await open(async () => undefined);
    await expect(handling.handle(record('mutualaid.test.note-kept.v2'))).rejects.toThrow();
    expect([waited.length, await parked()]).toEqual([40, 0]);
    await close();
  });

  test('is left to who reads it when the partition is wanted elsewhere; what was never heard is passed over', async () => {
    const { handling, waited, parked, close } = await open(async () => undefined);
    await expect(handling.handle(record('mutualaid.test.note-kept.v2'), () => true)).rejects.toThrow(
      'left to who reads it',
    );
    await handling.handle(record('mutualaid.test.note-burnt.v2'));
    expect([waited.length, await parked()]).toEqual([1, 0]);
    await close();
  });
});
