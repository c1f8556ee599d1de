import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import type { Asking } from './kafkajs-client.ts';
import type { GroupLag, TopicDeclaration } from './log-driver.ts';

const TOPICS_READY_MS = 30_000;
/** Above the largest document with its events (`storable.ts`), in UTF-8. */
const RECORD_BYTES_MAX = 32 * 1_024 * 1_024;

/** A topic as it is created: the number of replicas is the broker's default. */
const created = (name: string, partitions: number) => ({
  topic: name,
  numPartitions: partitions,
  configEntries: [{ name: 'max.message.bytes', value: String(RECORD_BYTES_MAX) }],
});

/**
 * Asks again until every partition has a leader that answers. A service may create its own topics only: one that it reads
 * may have to be waited for. Partitions are never added, they would move keys.
 */
export const readyTopics = async ({ ask }: Asking, topics: readonly TopicDeclaration[]): Promise<void> => {
  const deadline = Date.now() + TOPICS_READY_MS;
  const pass = async (admin: Admin): Promise<void> => {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !there.has(name));
    for (const { name, partitions } of missing)
      await admin.createTopics({ topics: [created(name, partitions)], waitForLeaders: false });
    const { topics: described } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
    const leaderless = described.find((topic) => topic.partitions.some(({ leader }) => leader < 0));
    if (leaderless !== undefined || described.length < topics.length) throw new Error('a partition has no leader yet');
    for (const { name } of topics) await admin.fetchTopicOffsets(name);
  };
  while (topics.length > 0) {
    try {
      await ask(pass);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
};

/** Topics and offsets of one group: what stands in the log and is not committed yet. */
export const lagOf = async (admin: Admin, group: string, topics: readonly string[]): Promise<readonly GroupLag[]> => {
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  const lags = await Promise.all(
    topics.map(async (topic) => {
      const known = committed.find((each) => each.topic === topic)?.partitions ?? [];
      return (await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => {
        const offset = known.find((each) => each.partition === partition)?.offset ?? '-1';
        const read = offset === '-1' ? low : offset;
        return { topic, partition, lag: Math.max(0, Number(BigInt(high) - BigInt(read))) };
      });
    }),
  );
  return lags.flat();
};
