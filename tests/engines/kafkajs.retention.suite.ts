import kafkajs from 'kafkajs';
import { expect, test } from '@jest/globals';
import { present } from '@huji/contracts/shared/present.ts';
import { kafkaOptionsOf } from './given-engines.ts';
import { withKafkaPlace } from './kafka-place.ts';

/** What the broker says, to a client that may ask for it. */
const retentionOf = async (topics: readonly string[]): Promise<readonly (string | undefined)[]> => {
  const { brokers, credentials: { username, password } = {} } = kafkaOptionsOf('administrator');
  const kafka = new kafkajs.Kafka({
    brokers: [...brokers],
    logLevel: kafkajs.logLevel.NOTHING,
    ...present({
      sasl:
        username === undefined || password === undefined
          ? undefined
          : { mechanism: 'scram-sha-256' as const, username, password },
    }),
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: topics.map((name) => ({
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name,
        configNames: ['retention.ms'],
      })),
    });
    return topics.map(
      (topic) => resources.find(({ resourceName }) => resourceName === topic)?.configEntries[0]?.configValue,
    );
  } finally {
    await admin.disconnect();
  }
};

test('a topic is created to keep its events as long as its contract says, and without a word for ever', () =>
  withKafkaPlace(1, async ({ log, topic }) => {
    const kept = `${topic}.kept`;
    await log.declareTopics([{ name: kept, partitions: 1, retentionDays: 400 }]);
    expect(await retentionOf([kept, topic])).toEqual([String(400 * 86_400_000), '-1']);
    expect(await log.prune([{ name: kept, partitions: 1, retentionDays: 400 }], Date.now())).toBe(0);
  }));
