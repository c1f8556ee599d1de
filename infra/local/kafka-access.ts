import { setTimeout as sleep } from 'node:timers/promises';
import { grantTopicRights } from '@huji/chassis/events/kafkajs-access.ts';
import type { KafkajsOptions } from '@huji/chassis/events/kafkajs-client.ts';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { ACCESS_RIGHTS } from './access-rights.ts';
import { endWithUsage, wordOf } from './command-line.ts';

const READY_MS = 90_000;
/** The conformance suites' own corner of the broker. */
const CONFORMANCE = 'conformance';

const settingOf = (name: string): string => process.env[name] || endWithUsage(`${name} is missing`);

const asked = wordOf('kafka-access.ts: what to do', ['wait', 'grant'], process.argv[2]);
const options: KafkajsOptions = {
  clientId: 'access',
  brokers: settingOf('KAFKA_BROKERS').split(','),
  credentials: { username: settingOf('KAFKA_USERNAME'), password: settingOf('KAFKA_PASSWORD') },
};

/** Until the broker answers the administrator, also about groups: the first question about one creates their topic. */
const wait = async (): Promise<void> => {
  const driver = kafkajsDriver(options);
  const deadline = Date.now() + READY_MS;
  for (;;) {
    try {
      await driver.ping();
      await driver.lag(`${CONFORMANCE}.none`, []);
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
  await driver.close();
};

/** One principal per service, with what the event contracts say and nothing else. */
const grant = async (): Promise<void> => {
  await grantTopicRights(options, [
    ...ACCESS_RIGHTS.map(({ service, ...rights }) => ({ principal: service, ...rights })),
    { principal: CONFORMANCE, writes: [], reads: [], groupPrefix: `${CONFORMANCE}.`, topicPrefix: `${CONFORMANCE}.` },
  ]);
};

await (asked === 'grant' ? grant() : wait());
