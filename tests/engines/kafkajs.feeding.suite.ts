import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import { describe, test } from '@jest/globals';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { feedingStory } from '@huji/chassis/testing/feeding-story.ts';
import { kafkaOptionsOf } from './given-engines.ts';

const PATIENCE_MS = 60_000;

/** What these topics hold now is forgotten, as the broker does it when their time is over; only an administrator may. */
const forget = async (topics: readonly string[]): Promise<void> => {
  const { brokers, credentials: { username = '', password = '' } = {} } = kafkaOptionsOf('administrator');
  const kafka = new kafkajs.Kafka({
    brokers: [...brokers],
    logLevel: kafkajs.logLevel.NOTHING,
    sasl: { mechanism: 'scram-sha-256', username, password },
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    for (const topic of topics) {
      const ends = await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({
        topic,
        partitions: ends.map(({ partition, high }) => ({ partition, offset: high })),
      });
    }
  } finally {
    await admin.disconnect();
  }
};

describe('on a broker', () => {
  const story = (): ReturnType<typeof feedingStory> =>
    feedingStory(`feeding${randomUUID().slice(0, 8)}`, {
      open: () => Promise.resolve(kafkajsDriver(kafkaOptionsOf('administrator'))),
      forget: (_, topics) => forget(topics.map(({ name }) => name)),
      patienceMs: PATIENCE_MS,
    });

  test('a group that comes when the topic has forgotten is told what stands, in its order, and then follows', async () => {
    await story().comesLate();
  });

  test('a group that comes while the topic holds everything asks nobody: it reads from the first record on', async () => {
    await story().comesEarly();
  });

  test('a group that stood still until the broker forgot what it had not read is told it, and asks only once', async () => {
    await story().standsStill();
  });

  test('what is told again to one group is nothing to the others', async () => {
    await story().othersHearNothing();
  });
});
