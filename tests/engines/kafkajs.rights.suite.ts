import kafkajs from 'kafkajs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { KafkajsOptions } from '@huji/chassis/events/kafkajs-client.ts';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { ACCESS_RIGHTS } from '../../infra/local/access-rights.ts';
import { kafkaOptions, kafkaOptionsOf } from './given-engines.ts';

const rights = ACCESS_RIGHTS.filter(({ writes, reads }) => writes.length + reads.length > 0);
const topics = [...new Set(rights.flatMap(({ writes, reads }) => [...writes, ...reads]))].sort();

const append = async (options: KafkajsOptions, topic: string): Promise<void> => {
  const driver = kafkajsDriver(options);
  try {
    await driver.append([{ topic, key: 'k', headers: {}, value: 'probe of rights' }]);
  } finally {
    await driver.close();
  }
};

/** Whether one record of the topic comes to a consumer that speaks to the broker without our driver in between. */
const reads = async (options: KafkajsOptions, group: string, topic: string): Promise<boolean> => {
  const { username = '', password = '' } = options.credentials ?? {};
  const kafka = new kafkajs.Kafka({
    brokers: [...options.brokers],
    sasl: { mechanism: 'scram-sha-256', username, password },
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { retries: 2, initialRetryTime: 50 },
  });
  const consumer = kafka.consumer({ groupId: group, maxWaitTimeInMs: 100, sessionTimeout: 6_000 });
  const outcome = Promise.withResolvers<boolean>();
  consumer.on(consumer.events.CRASH, () => {
    outcome.resolve(false);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachMessage: () => {
        outcome.resolve(true);
        return Promise.resolve();
      },
    });
    return await outcome.promise;
  } catch {
    return false;
  } finally {
    await consumer.disconnect();
  }
};

beforeAll(async () => {
  const administrator = kafkajsDriver(kafkaOptionsOf('administrator'));
  await administrator.declareTopics(topics.map((name) => ({ name, partitions: 1 })));
  await administrator.append(topics.map((topic) => ({ topic, key: 'k', headers: {}, value: 'for the readers' })));
  await administrator.close();
});

describe.each(rights.map((each) => [each.service, each] as const))(
  'the broker lets %s',
  (service, { writes, reads: heard }) => {
    const options = kafkaOptionsOf(service);

    test('write the topics of its own events and no other', async () => {
      const taken: string[] = [];
      for (const topic of topics)
        await append(options, topic).then(
          () => taken.push(topic),
          (error: unknown) => {
            expect(String(error)).toMatch(/not authorized/i);
          },
        );
      expect(taken).toEqual(writes);
    });

    test('read the topics that its contracts name and no other', async () => {
      const came: string[] = [];
      await Promise.all(
        topics.map(async (topic) => {
          if (await reads(options, `${service}.probe-${topic}`, topic)) came.push(topic);
        }),
      );
      expect(came.sort()).toEqual(heard);
    });

    test('use no group of another service, and create no topic of another', async () => {
      const [topic = ''] = heard.length > 0 ? heard : writes;
      expect(await reads(options, 'somebody-else.probe', topic)).toBe(false);
      const admin = new kafkajs.Kafka({
        brokers: [...options.brokers],
        sasl: { mechanism: 'scram-sha-256', username: service, password: options.credentials?.password ?? '' },
        logLevel: kafkajs.logLevel.NOTHING,
      }).admin();
      await admin.connect();
      await expect(admin.createTopics({ topics: [{ topic: 'somebody-elses.topic' }] })).rejects.toThrow();
      await admin.disconnect();
    });
  },
);

test('nobody gets in with a wrong password, or without one', async () => {
  const { credentials, ...without } = kafkaOptions();
  for (const options of [
    { ...without, credentials: { username: credentials?.username ?? '', password: 'wrong' } },
    without,
  ]) {
    const driver = kafkajsDriver(options);
    await expect(driver.ping()).rejects.toThrow();
    await driver.close();
  }
});
