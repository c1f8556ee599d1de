import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { z } from 'zod';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { toOutbox } from './cloud-event-binding.ts';
import { type ConsumerDefinition, reaction } from './consumer.ts';
import { createHandling } from './handling.ts';
import type { Delivered } from './log-driver.ts';
import { Parking } from './parking.ts';
import { HandedOver, SLICE_STREAMS } from './slices.ts';

const paid = defineEvent({
  type: 'test.paid.v1',
  topic: 'test.batch',
  key: 'k',
  summary: '',
  heardBy: [],
  data: z.object({ persons: z.int() }),
});
const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT, today: () => civilDate('2026-05-02') };
const PERSONS = 50_000;
/** Where the number is not the point. */
const FEWER = 4_000;

const record = (persons = FEWER): Delivered => {
  const said = { contract: paid, key: 'b', data: { persons } };
  const origin = { service: 'far', collection: 'batch', id: 'b', revision: 1 };
  const [out] = toOutbox(origin, [said], { commandId: 'c', actor: 't', at: AT, on: clock.today() });
  if (out === undefined) throw new Error('nothing was said');
  return { ...out, partition: 0, offset: '0' };
};

describe('an event that acts on fifty thousand streams', () => {
  let temporary: TemporaryStore;
  let parking: Parking;
  let acts: Map<string, number>;
  beforeEach(async () => {
    temporary = temporaryStore();
    parking = new Parking(temporary.store, 'test', clock);
    acts = new Map();
  });
  afterEach(() => temporary.remove());

  /** A member of the group of its own, as another process would be. */
  const member = async (act: (person: string) => void = () => undefined) => {
    const definition: ConsumerDefinition = {
      name: 'on-paid',
      reactions: [
        reaction(paid, async ({ data: { persons } }, { eachStream }) => {
          const ids = Array.from({ length: persons }, (_, n) => `person-${String(n)}`);
          await eachStream(ids, async (person) => {
            acts.set(person, (acts.get(person) ?? 0) + 1);
            act(person);
          });
        }),
      ],
    };
    const handling = createHandling({
      service: 'test',
      definition,
      store: temporary.store,
      parking,
      clock,
      retryMs: 1,
    });
    await temporary.store.migrate();
    return handling;
  };

  test('stops within one slice once its partition is wanted elsewhere, and goes on there where it stopped', async () => {
    const leavingAfter = 10 * SLICE_STREAMS + 7;
    const first = await member();
    await expect(first.handle(record(PERSONS), () => acts.size >= leavingAfter)).rejects.toThrow(HandedOver);
    expect(acts.size).toBe(11 * SLICE_STREAMS);
    const second = await member();
    await second.handle(record(PERSONS), () => false);
    expect(acts.size).toBe(PERSONS);
    expect(Math.max(...acts.values())).toBe(1);
    expect((await parking.find({ max: 10 })).rows).toEqual([]);
  });

  test('a process that died amid a slice leaves no more than that slice to be repeated', async () => {
    let alive = true;
    const first = await member(() => {
      if (acts.size > 3 * SLICE_STREAMS + 5) alive = false;
    });
    // Its death: nothing is kept any more, and nothing is committed.
    await expect(first.handle(record(), () => !alive)).rejects.toThrow(HandedOver);
    const repeated = new Set(acts.keys());
    await (await member()).handle(record());
    expect([...acts.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(SLICE_STREAMS);
    expect(repeated.size).toBeLessThan(6 * SLICE_STREAMS);
    expect(acts.size).toBe(FEWER);
  });

  test('streams that were parked before the hand-over stay parked, and the rest is done', async () => {
    const broken = (person: string): void => {
      if (person === 'person-3') throw new Error('this one fails');
    };
    const first = await member(broken);
    await expect(first.handle(record(), () => acts.size > SLICE_STREAMS)).rejects.toThrow(HandedOver);
    await (await member(broken)).handle(record());
    await sleep(1);
    expect((await parking.find({ max: 10 })).rows.map(({ streamId }) => streamId)).toEqual(['person-3']);
    expect(acts.size).toBe(FEWER);
  });
});
