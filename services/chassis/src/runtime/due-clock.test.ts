import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, type CivilDate, civilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse } from '@huji/contracts/shared/decider.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { AggregateStore } from '../aggregate/aggregate-store.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { settableClock } from './business-clock.ts';
import { type ClockTask, type DueClock, startDueClock } from './due-clock.ts';

/** An instalment every day from the first to the last. */
interface Plan {
  readonly dueOn: CivilDate | null;
  readonly paidOn: readonly CivilDate[];
}
type Command =
  | { readonly type: 'open'; readonly open: CivilDate }
  | { readonly type: 'pay'; readonly pay: CivilDate; readonly days: number };
type Event = { readonly opened: CivilDate } | { readonly paid: CivilDate; readonly next: CivilDate | null };

const FIRST = civilDate('2026-05-01');
const decider: Decider<Plan, Command, Event> = {
  initial: { dueOn: null, paidOn: [] },
  decide: (command, { dueOn }) => {
    if (command.type === 'open') return ok([{ opened: command.open }]);
    if (dueOn !== command.pay) return refuse('not_due', 'not due');
    const next = addDays(dueOn, 1);
    return ok([{ paid: dueOn, next: daysBetween(FIRST, next) < command.days ? next : null }]);
  },
  evolve: (state, event) =>
    'opened' in event
      ? { ...state, dueOn: event.opened }
      : { dueOn: event.next, paidOn: [...state.paidOn, event.paid] },
};

describe('the due clock', () => {
  let temporary: TemporaryStore;
  let plans: AggregateStore<Plan, Command, Event>;
  const clocks: DueClock[] = [];
  const faults: string[] = [];
  const commandIds: string[] = [];
  let bodiesFound = 0;
  beforeEach(async () => {
    [faults.length, commandIds.length] = [0, 0];
    temporary = temporaryStore({
      wrap: (driver) => ({
        ...driver,
        find: async (collection, query) => {
          const page = await driver.find(collection, query);
          bodiesFound += page.rows.length;
          return page;
        },
      }),
    });
    plans = new AggregateStore(
      temporary.store,
      {
        collection: 'plan',
        schemaVersion: 1,
        decider,
        indexes: ['dueOn'],
        index: ({ dueOn }) => ({ dueOn }),
        messages: () => [],
      },
      { service: 'test' },
    );
    await temporary.store.migrate();
  });
  afterEach(async () => {
    await Promise.all(clocks.splice(0).map((each) => each.stop()));
    await temporary.remove();
  });

  const open = (id: string, on = FIRST) =>
    plans.execute(
      id,
      { type: 'open', open: on },
      { commandId: 'open', actor: 't', at: '2026-05-01T00:00:00.000Z' as Instant, on },
    );
  const pay = (days: number): ClockTask => ({
    type: 'pay',
    collection: 'plan',
    act: async (id, envelope, dueOn) => {
      commandIds.push(envelope.commandId);
      expect(envelope.on).toBe(dueOn);
      await plans.execute(id, { type: 'pay', pay: dueOn, days }, envelope);
    },
  });
  const start = (clock: ReturnType<typeof settableClock>, ...tasks: ClockTask[]): DueClock => {
    const each = startDueClock({
      service: 'test',
      tasks,
      store: temporary.store,
      clock,
      onFault: (where) => void faults.push(where),
    });
    clocks.push(each);
    return each;
  };

  test('gives what is due its command, on its due date, and leaves alone what is not', async () => {
    await Promise.all([open('a'), open('b'), open('later', civilDate('2026-05-03'))]);
    const clock = start(settableClock(Date.now, civilDate('2026-05-02')), pay(1));
    await clock.scan();
    expect((await plans.readMany(['a', 'b', 'later'])).map((plan) => plan?.state.paidOn)).toEqual([
      [FIRST],
      [FIRST],
      [],
    ]);
    expect(commandIds.sort()).toEqual(['clock:pay:a:2026-05-01', 'clock:pay:b:2026-05-01']);
  });

  test('after a rest every due date is worked off in order, with its own date', async () => {
    await open('a');
    const clock = start(settableClock(Date.now, civilDate('2026-05-20')), pay(15));
    await clock.scan();
    expect((await plans.read('a'))?.state.paidOn).toEqual(Array.from({ length: 15 }, (_, n) => addDays(FIRST, n)));
  });

  test('finds what is due by its key and opens no body', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => open(id)));
    bodiesFound = 0;
    const acted: string[] = [];
    const task: ClockTask = { type: 'look', collection: 'plan', act: async (id) => void acted.push(id) };
    await start(settableClock(Date.now, FIRST), task).scan();
    expect([...new Set(acted)].sort()).toEqual(['a', 'b', 'c']);
    expect(bodiesFound).toBe(0);
  });

  test('several replicas at once pay once', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `plan ${String(n)}`);
    await Promise.all(ids.map((id) => open(id)));
    const replicas = [1, 2, 3].map(() => start(settableClock(Date.now, civilDate('2026-05-03')), pay(2)));
    await Promise.all(replicas.map((replica) => replica.scan()));
    const paid = (await plans.readMany(ids)).map((plan) => plan?.state.paidOn);
    expect(paid).toEqual(ids.map(() => [FIRST, addDays(FIRST, 1)]));
    expect(faults).toEqual([]);
  });

  test('a document whose command fails holds up no other and is tried again at the next scan', async () => {
    await Promise.all([open('a'), open('b'), open('c')]);
    let isBroken = true;
    const sound = pay(1);
    const clock = start(settableClock(Date.now, FIRST), {
      ...sound,
      act: async (id, envelope, dueOn) => {
        if (id === 'b' && isBroken) throw new Error('broken');
        await sound.act(id, envelope, dueOn);
      },
    });
    await clock.scan();
    expect((await plans.readMany(['a', 'b', 'c'])).map((plan) => plan?.state.paidOn.length)).toEqual([1, 0, 1]);
    expect(faults.every((where) => where === 'clock task pay')).toBe(true);
    isBroken = false;
    await clock.scan();
    expect((await plans.read('b'))?.state.paidOn).toEqual([FIRST]);
  });

  test('notices by itself that the business day has changed', async () => {
    await open('a', civilDate('2026-05-09'));
    const business = settableClock(Date.now, FIRST);
    start(business, pay(100));
    business.set?.(civilDate('2026-05-09'));
    for (let waited = 0; waited < 300 && (await plans.read('a'))?.state.paidOn.length !== 1; waited++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await plans.read('a'))?.state.paidOn).toEqual(['2026-05-09']);
  });
});
