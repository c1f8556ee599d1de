import kafkajs, { type AclOperationTypes, type Admin } from 'kafkajs';
import { describe, expect, test } from '@jest/globals';
import { kafkaClient, QUESTIONS, type KafkajsOptions } from '@huji/chassis/events/kafkajs-client.ts';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { kafkaOptions, kafkaOptionsOf } from './given-engines.ts';
import { caughtUp, firstTimes, type KafkaPlace, record, withKafkaPlace } from './kafka-place.ts';
import { until } from './until.ts';

const { READ, DESCRIBE } = kafkajs.AclOperationTypes;

const asking = async <Answer>(options: KafkajsOptions, question: (admin: Admin) => Promise<Answer>) => {
  const admin = kafkaClient(options, QUESTIONS).admin();
  await admin.connect();
  try {
    return await question(admin);
  } finally {
    await admin.disconnect();
  }
};

const administrator = (): KafkajsOptions => kafkaOptionsOf('administrator');

const appendAsAdministrator = async (topic: string, value: string): Promise<void> => {
  const log = kafkajsDriver(administrator());
  try {
    await log.append([record(topic, 'k', value)]);
  } finally {
    await log.close();
  }
};

/** A denial outranks every right that the principal of these suites has. */
const whileDenied = async (
  topic: string,
  operations: readonly AclOperationTypes[],
  work: () => Promise<void>,
): Promise<void> => {
  const denials = operations.map((operation) => ({
    resourceType: kafkajs.AclResourceTypes.TOPIC,
    resourceName: topic,
    resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
    principal: `User:${kafkaOptions().credentials?.username ?? ''}`,
    host: '*',
    operation,
    permissionType: kafkajs.AclPermissionTypes.DENY,
  }));
  await asking(administrator(), (admin) => admin.createAcls({ acl: denials }));
  try {
    await work();
  } finally {
    await asking(administrator(), (admin) => admin.deleteAcls({ filters: denials }));
  }
};

describe('a consumer whose right is taken away ends for good, is told as a fault and goes on when the right is back', () => {
  test.each([
    ['to read the topic', [READ]],
    ['to read the topic and to see it', [READ, DESCRIBE]],
  ])('the right %s', (_right, operations) =>
    withKafkaPlace(2, async (place) => {
      const { log, topic, group, faults } = place;
      const seen: string[] = [];
      const subscription = await log.subscribe(group, [topic], async (records) => {
        seen.push(...records.map(({ value }) => value));
      });
      await log.append([record(topic, 'k', 'before')]);
      await until('the first record came', () => seen.length > 0);
      await caughtUp(place);
      await whileDenied(topic, operations, async () => {
        await until('a fault was told', () => faults.length > 0);
        await appendAsAdministrator(topic, 'meanwhile');
        await until('the consumer that replaced it failed too', () => faults.length > 1);
        expect(seen).toEqual(['before']);
      });
      expect(faults[0]?.what).toBe(`consumer ${group}`);
      expect(faults[0]?.error).toMatchObject({
        message: expect.stringMatching(/not authorized/i),
        retriable: false,
      });
      await until('what was appended meanwhile came', () => seen.includes('meanwhile'));
      await log.append([record(topic, 'k', 'after')]);
      await until('what was appended afterwards came', () => seen.includes('after'));
      await caughtUp(place);
      await subscription.stop();
      expect(firstTimes(seen)).toEqual(['before', 'meanwhile', 'after']);
    }),
  );
});

const deleted = (topic: string): Promise<void> =>
  asking(kafkaOptions(), async (admin) => {
    await admin.deleteTopics({ topics: [topic] });
    await until('the topic was gone', async () => !(await admin.listTopics()).includes(topic));
  });

const readBack = async ({ other, group }: KafkaPlace, topic: string, count: number): Promise<string[]> => {
  const seen: string[] = [];
  const subscription = await other.subscribe(group, [topic], async (records) => {
    seen.push(...records.map(({ value }) => value));
  });
  await until('all came', () => seen.length >= count);
  await subscription.stop();
  return firstTimes(seen);
};

describe('a producer that used a topic since deleted', () => {
  test('appends again when the topic was created anew', () =>
    withKafkaPlace(2, async (place) => {
      const { log, other, topic } = place;
      for (const value of ['1', '2', '3']) await log.append([record(topic, 'k', value)]);
      await deleted(topic);
      await other.declareTopics([{ name: topic, partitions: 2 }]);
      for (const value of ['4', '5', '6']) await log.append([record(topic, 'k', value)]);
      expect(await readBack(place, topic, 3)).toEqual(['4', '5', '6']);
    }));

  test('fails, is replaced by one that learns of a topic it has not used before, and appends again when the topic is back', () =>
    withKafkaPlace(2, async (place) => {
      const { log, other, topic, faults } = place;
      const unused = `${topic}.unused`;
      await other.declareTopics([{ name: unused, partitions: 1 }]);
      await log.append([record(topic, 'k', '1')]);
      await deleted(topic);
      await expect(log.append([record(topic, 'k', 'lost')])).rejects.toThrow();
      expect(faults.map(({ what }) => what)).toEqual(['producer replaced']);
      await log.append([record(unused, 'k', 'another topic')]);
      await other.declareTopics([{ name: topic, partitions: 2 }]);
      for (const value of ['2', '3']) await log.append([record(topic, 'k', value)]);
      expect(await readBack(place, topic, 2)).toEqual(['2', '3']);
    }));
});
