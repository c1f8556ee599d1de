import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KafkajsOptions } from '@huji/chassis/events/kafkajs-client.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** What the runner tells its suites, by the environment. */
export const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: these suites are started by tests/engines/run.ts`);
  return value;
};

export const mongodbUri = (): string => given('MONGODB_URI');

export const kafkaOptions = (): KafkajsOptions => {
  const [username, password] = [process.env['KAFKA_USERNAME'], process.env['KAFKA_PASSWORD']];
  const serverVersion = process.env['HUJI_KAFKA_VERSION'];
  return {
    clientId: 'conformance',
    brokers: given('KAFKA_BROKERS').split(','),
    ...present({ credentials: username && password ? { username, password } : undefined, serverVersion }),
  };
};

/** The same broker as another principal of the local engines. */
export const kafkaOptionsOf = (principal: string): KafkajsOptions => ({
  ...kafkaOptions(),
  clientId: principal,
  credentials: {
    username: principal,
    password: readFileSync(join(given('HUJI_ENGINES_DATA'), 'credentials', principal), 'utf8'),
  },
});

/** The same server, another database. */
export const withDatabase = (uri: string, database: string): string => {
  const url = new URL(uri);
  url.pathname = `/${database}`;
  return url.href;
};
