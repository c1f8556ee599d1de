import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { enginesDown, freePort } from '../engines/local-engines.ts';

const NEEDS = ['java', 'mvn', 'go', 'apt-get', 'dpkg-deb'];

const isOnThePath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Why nothing can be exercised on this machine; null when it can. */
export const hindrance = (): string | null => {
  const missing = NEEDS.filter((program) => !isOnThePath(program));
  return missing.length === 0 ? null : `${missing.join(', ')} not on the PATH`;
};

/** Seven ports in a row, below those the kernel gives to clients. */
const STACK_PORTS_FROM = 18_000;
const STACK_PORTS_CHOICES = 1_000;

/**
 * A stack and its servers of their own, in `folder`: servers somebody else uses are never killed, so `MONGODB_URI` and
 * `KAFKA_BROKERS` count for nothing here. Told to this process as well, because the scripts read their environment.
 */
export const stackEnvironment = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const environment = {
    MONGODB_URI: '',
    KAFKA_BROKERS: '',
    HUJI_ENGINES_DATA: join(folder, 'engines'),
    HUJI_KAFKA_PORT: String(await freePort()),
    HUJI_KAFKA_CONTROLLER_PORT: String(await freePort()),
    HUJI_MONGO_PORT: String(await freePort()),
    HUJI_STACK_PORT: String(STACK_PORTS_FROM + 10 * Math.floor(Math.random() * STACK_PORTS_CHOICES)),
    HUJI_RATE_LIMIT_PER_MINUTE: '10000000',
    HUJI_LOG_LEVEL: process.env['HUJI_LOG_LEVEL'] ?? 'error',
  };
  Object.assign(process.env, environment);
  return environment;
};

/** Stops them and removes their data: the next play begins with nothing. */
export const wipeServers = async (): Promise<void> => {
  await enginesDown(process.env);
};
