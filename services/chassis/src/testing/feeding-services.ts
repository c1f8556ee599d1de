import { z } from 'zod';
import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { defineEvent, type EventContract } from '@huji/contracts/shared/event-contract.ts';
import { type Feeds, feedAskedOf } from '@huji/contracts/shared/feed-asked.ts';
import { AggregateStore } from '../aggregate/aggregate-store.ts';
import { obeyed } from '../aggregate/outcome.ts';
import { sourcePosition } from '../events/cloud-event-binding.ts';
import { reaction } from '../events/consumer.ts';
import { ViewStore } from '../persistence/view-store.ts';
import type { TopicDeclaration } from '../events/log-driver.ts';
import type { CreateService } from '../runtime/service-definition.ts';

/**
 * Two small services for tests of feeding: lamps are switched and flash, and somebody who comes later wants to know which shine.
 * Topics and groups begin with `prefix`, as a broker that is shared with others wants it.
 */
export const feedingServices = (prefix: string) => {
  const data = z.object({ lampId: z.string(), isOn: z.boolean() });
  const told = {
    topic: `${prefix}.lamp`,
    key: 'lampId',
    heardBy: [`${prefix}-lamps`, `${prefix}-wall`],
    data,
  } as const;
  const switched = defineEvent({
    ...told,
    type: 'mutualaid.lamps.lamp-switched.v1',
    summary: 'A lamp shines or not',
    stands: { by: ['lampId'] },
  });
  const flashed = defineEvent({ ...told, type: 'mutualaid.lamps.lamp-flashed.v1', summary: 'A lamp flashed' });
  const lampsAsk = feedAskedOf(`${prefix}-lamps`, `${prefix}.lamps-feed`, []);
  const wallAsks = feedAskedOf(`${prefix}-wall`, `${prefix}.wall-feed`, [`${prefix}-lamps`]);
  const retentionDays = 1;
  const topics: readonly TopicDeclaration[] = [told.topic, lampsAsk.topic, wallAsks.topic].map((name) => ({
    name,
    partitions: 2,
    retentionDays,
  }));
  const own = (...contracts: readonly EventContract[]): readonly TopicDeclaration[] =>
    topics.filter(({ name }) => contracts.some(({ topic }) => topic === name));

  type Command = { readonly type: 'switch'; readonly isOn: boolean } | { readonly type: 'flash' };
  const decider: Decider<{ readonly isOn: boolean }, Command, Command> = {
    initial: { isOn: false },
    decide: (command) => ok([command]),
    evolve: (state, event) => (event.type === 'switch' ? { isOn: event.isOn } : state),
  };

  let lampStore: { readonly turn: (lampId: string, command: Command, commandId: string) => Promise<void> } | null =
    null;
  const createLamps: CreateService = ({ store, clock }) => {
    const lamps = new AggregateStore(
      store,
      {
        collection: 'lamp',
        schemaVersion: 1,
        decider,
        indexes: [],
        index: () => ({}),
        messages: (event, { id, state }) => [
          { contract: event.type === 'switch' ? switched : flashed, key: id, data: { lampId: id, isOn: state.isOn } },
        ],
      },
      { service: 'lamps' },
    );
    lampStore = {
      turn: async (lampId, command, commandId) => {
        const envelope = { commandId, actor: 'test', at: clock.now(), on: clock.today() };
        obeyed(await lamps.execute(lampId, command, envelope));
      },
    };
    const feeds: Feeds = { asks: lampsAsk, asked: [wallAsks], standing: [switched] };
    return {
      name: `${prefix}-lamps`,
      declarations: [lamps.declaration()],
      topics: own(switched, lampsAsk),
      operations: [],
      consumers: [],
      clockTasks: [],
      feeds,
    };
  };

  /** What the wall was told, in the order in which it was, flashes too. */
  const heard: string[] = [];
  let shine: ViewStore<{ readonly isOn: boolean }> | null = null;
  const createWall: CreateService = ({ store }) => {
    const view = new ViewStore<{ readonly isOn: boolean }>(store, { view: 'shine', indexes: [] });
    shine = view;
    const feeds: Feeds = { asks: wallAsks, asked: [], standing: [] };
    return {
      name: `${prefix}-wall`,
      declarations: [view.declaration()],
      topics: own(wallAsks),
      operations: [],
      consumers: [
        {
          name: 'shine',
          reactions: [
            reaction(switched, async (event) => {
              const { lampId, isOn } = event.data;
              heard.push(`${lampId} ${isOn ? 'on' : 'off'}`);
              await view.project([{ id: lampId, ...sourcePosition(event.id), row: { isOn }, index: {} }]);
            }),
            reaction(flashed, async ({ data: { lampId } }) => void heard.push(`${lampId} flashed`)),
          ],
        },
      ],
      clockTasks: [],
      feeds,
    };
  };
  return {
    topics,
    createLamps: { [`${prefix}-lamps`]: createLamps },
    createWall: { [`${prefix}-wall`]: createWall },
    turn: async (lampId: string, command: Command, commandId: string): Promise<void> => {
      if (lampStore === null) throw new Error('there are no lamps yet');
      await lampStore.turn(lampId, command, commandId);
    },
    heard,
    isOn: async (lampId: string): Promise<boolean | null> => (await shine?.get(lampId))?.isOn ?? null,
  };
};
