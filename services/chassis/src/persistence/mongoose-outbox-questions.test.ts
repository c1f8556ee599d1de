import { expect, test } from '@jest/globals';
import { askedTogether, type OutboxQuestion, type Waiting } from './mongoose-outbox-questions.ts';

const MAX = 4;

/** A server that holds so many waiting documents by shard, and remembers how it was asked. */
const serverOf = (waiting: Waiting[]) => {
  const asked: string[] = [];
  const inOrder = (rows: readonly Waiting[]) => rows.toSorted((one, other) => one.since - other.since);
  const questions = askedTogether({
    ofShard: async ({ shard, max }: OutboxQuestion) => {
      asked.push(`shard ${String(shard)}`);
      return inOrder(waiting.filter((each) => each.shard === shard))
        .slice(0, max)
        .map(({ pending }) => pending);
    },
    ofShards: async (shards, max) => {
      asked.push(`shards ${shards.join(' ')}`);
      return waiting.filter(({ shard }) => shards.includes(shard)).slice(0, max);
    },
  });
  const ask = async (...shards: number[]): Promise<string[]> => {
    const answers = await Promise.all(shards.map((shard) => questions.add({ shard, max: MAX })));
    return answers.map((answer) => answer.map(({ streamId }) => streamId).join(' '));
  };
  return { asked, ask };
};
const waits = (shard: number, since: number): Waiting => ({
  shard,
  since,
  pending: { streamId: `${String(shard)}-${String(since)}`, records: [] },
});

test('shards that are asked about at once are one question, and each has its own, oldest first', async () => {
  const { asked, ask } = serverOf([waits(1, 7), waits(0, 3), waits(1, 2)]);
  expect(await ask(0, 1, 2)).toEqual(['0-3', '1-2 1-7', '']);
  expect(asked).toEqual(['shards 0 1 2']);
});

test('one shard is asked about in the order of its index', async () => {
  const { asked, ask } = serverOf([waits(0, 2), waits(0, 1)]);
  expect(await ask(0)).toEqual(['0-1 0-2']);
  expect(asked).toEqual(['shard 0']);
});

test('where more waits than one answer holds each shard is asked about alone until it does again', async () => {
  const waiting = [0, 1].flatMap((shard) => Array.from({ length: 5 }, (_, since) => waits(shard, since)));
  const { asked, ask } = serverOf(waiting);
  const oldest = ['0-0 0-1 0-2 0-3', '1-0 1-1 1-2 1-3'];
  expect(await ask(0, 1)).toEqual(oldest);
  expect(asked).toEqual(['shards 0 1', 'shard 0', 'shard 1']);
  expect(await ask(0, 1)).toEqual(oldest);
  expect(asked.slice(3)).toEqual(['shard 0', 'shard 1']);
  waiting.splice(0, waiting.length, waits(1, 9));
  expect(await ask(0, 1)).toEqual(['', '1-9']);
  expect(await ask(0, 1)).toEqual(['', '1-9']);
  expect(asked.slice(5)).toEqual(['shard 0', 'shard 1', 'shards 0 1']);
});
