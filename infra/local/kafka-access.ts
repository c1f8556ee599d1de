/**
 * Waits for the broker, or grants what the event contracts say: node infra/local/kafka-access.ts wait|grant|grant-local
 * Reads an administrator's KAFKA_BROKERS, KAFKA_USERNAME, KAFKA_PASSWORD, KAFKA_SASL_MECHANISM and KAFKA_CA_FILE. `grant-local` grants
 * the conformance suites a corner of their own as well, which no broker of an office has.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { grantTopicRights } from '@huji/chassis/events/kafkajs-access.ts';
import type { KafkajsOptions } from '@huji/chassis/events/kafkajs-client.ts';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { ConfigurationFault, readSettings, RuntimeConfigSchema } from '@huji/chassis/runtime/config.ts';
import { kafkaAccess } from '@huji/chassis/runtime/engines.ts';
import { ACCESS_RIGHTS } from './access-rights.ts';
import { endWithUsage, wordOf } from './command-line.ts';

const READY_MS = 90_000;
/** The conformance suites' own corner of the broker. */
const CONFORMANCE = 'conformance';

const settingOf = (name: string): string => process.env[name] || endWithUsage(`${name} is missing`);

const Settings = RuntimeConfigSchema.pick({
  KAFKA_USERNAME: true,
  KAFKA_PASSWORD: true,
  KAFKA_SASL_MECHANISM: true,
  KAFKA_CA_FILE: true,
});

const accessOf = (): ReturnType<typeof kafkaAccess> => {
  for (const name of ['KAFKA_USERNAME', 'KAFKA_PASSWORD']) settingOf(name);
  try {
    return kafkaAccess(readSettings(Settings));
  } catch (error) {
    if (error instanceof ConfigurationFault) return endWithUsage(error.message);
    throw error;
  }
};

const asked = wordOf('kafka-access.ts: what to do', ['wait', 'grant', 'grant-local'], process.argv[2]);
const options: KafkajsOptions = {
  clientId: 'access',
  brokers: settingOf('KAFKA_BROKERS').split(','),
  ...accessOf(),
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
  const corner = { principal: CONFORMANCE, writes: [], reads: [], groupPrefix: `${CONFORMANCE}.` };
  await grantTopicRights(options, [
    ...ACCESS_RIGHTS.map(({ service, ...rights }) => ({ principal: service, ...rights })),
    ...(asked === 'grant-local' ? [{ ...corner, topicPrefix: `${CONFORMANCE}.` }] : []),
  ]);
};

await (asked === 'wait' ? wait() : grant());
