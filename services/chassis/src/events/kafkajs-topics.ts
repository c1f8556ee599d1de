import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from './kafkajs-client.ts';
import type { Asking } from './kafkajs-client.ts';
import type { GroupLag, TopicDeclaration } from './log-driver.ts';

const TOPICS_READY_MS = 30_000;
/** Above the largest document with its events (`storable.ts`), in UTF-8. */
const RECORD_BYTES_MAX = 32 * 1_024 * 1_024;

const DAY_MS = 86_400_000;

/** A topic as it is created: it keeps its events as long as its contract says; the number of replicas is the broker's default. */
const created = ({ name, partitions, retentionDays }: TopicDeclaration) => ({
  topic: name,
  numPartitions: partitions,
  configEntries: [
    { name: 'max.message.bytes', value: String(RECORD_BYTES_MAX) },
    { name: 'retention.ms', value: String(retentionDays === undefined ? -1 : retentionDays * DAY_MS) },
  ],
});

/**
 * Asks again until every partition has a leader that answers. A service may create its own topics only: one that it reads
 * may have to be waited for. Partitions are never added, they would move keys.
 */
export const readyTopics = async ({ ask }: Asking, topics: readonly TopicDeclaration[]): Promise<void> => {
  const deadline = performance.now() + TOPICS_READY_MS;
  const pass = async (admin: Admin): Promise<void> => {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !there.has(name));
    for (const topic of missing) await admin.createTopics({ topics: [created(topic)], waitForLeaders: false });
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
      if (performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
};

const COORDINATOR_PAUSE_MS = 100;
const COORDINATOR_ATTEMPTS_MAX = 50;

/** A broker that has just started loads the groups, and the library does not ask a second time. */
const coordinatorIsLoading = (error: unknown): boolean =>
  error instanceof Error &&
  (/COORDINATOR|GROUP_LOAD/.test(String((error as { type?: unknown }).type)) || coordinatorIsLoading(error.cause));

const lagOf = async (admin: Admin, group: string, topics: readonly string[]): Promise<readonly GroupLag[]> => {
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  const lags = await Promise.all(
    topics.map(async (topic) => {
      const known = committed.find((each) => each.topic === topic)?.partitions ?? [];
      return (await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => {
        const offset = known.find((each) => each.partition === partition)?.offset ?? '-1';
        const next = offset === '-1' ? null : Number(offset);
        const [first, end] = [Number(low), Number(high)];
        return { topic, partition, lag: Math.max(0, end - (next ?? first)), end, first, next };
      });
    }),
  );
  return lags.flat();
};

/** What stands in the log and is not committed by the group yet, per partition. */
export const groupLag = async (
  { ask }: Asking,
  group: string,
  topics: readonly string[],
): Promise<readonly GroupLag[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask((admin) => lagOf(admin, group, topics));
    } catch (error) {
      if (attempt >= COORDINATOR_ATTEMPTS_MAX || !coordinatorIsLoading(error)) throw error;
      await sleep(COORDINATOR_PAUSE_MS);
    }
  }
};
