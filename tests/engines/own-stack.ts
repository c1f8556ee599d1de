import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { STACK_SERVERS, type StackServer } from '@huji/all-in-one/addresses.ts';
import { type Stack, startStack } from '@huji/all-in-one/stack/stack.ts';
import { enginesDown } from './local-engines.ts';
import { missingPrograms } from '../../infra/local/missing-programs.ts';
import { freePort } from './free-port.ts';

const NEEDS = ['java', 'mvn', 'go', 'apt-get', 'dpkg-deb'];

/** Why no stack can be exercised on this machine; null when it can. */
export const stackHindrance = (): string | null => {
  const missing = missingPrograms(NEEDS);
  return missing.length === 0 ? null : `${missing.join(', ')} not on the PATH`;
};

/** Eight ports in a row, below those the kernel gives to clients. */
const STACK_PORTS_FROM = 18_000;
const STACK_PORTS_CHOICES = 1_000;
const READY_MS_MAX = 3 * 60_000;

/** A stack and its servers, whose data live in a folder of their own. */
export interface OwnStack {
  /** @throws Error when it does not become ready */
  readonly start: (data: string, say: (line: string) => void, services?: readonly StackServer[]) => Promise<Stack>;
  /** Stops the servers and removes their data: the next start begins with nothing. */
  readonly wipe: () => Promise<void>;
}

/**
 * Servers somebody else uses are never killed or filled, so `MONGODB_URI` and `KAFKA_BROKERS` count for nothing here. Told
 * to this process as well, because the scripts and the addresses read its environment.
 */
export const ownStack = async (folder: string): Promise<OwnStack> => {
  Object.assign(process.env, {
    MONGODB_URI: '',
    KAFKA_BROKERS: '',
    S3_ENDPOINT: '',
    HUJI_ENGINES_DATA: join(folder, 'engines'),
    HUJI_KAFKA_PORT: String(await freePort()),
    HUJI_KAFKA_CONTROLLER_PORT: String(await freePort()),
    HUJI_MONGO_PORT: String(await freePort()),
    HUJI_OBJECT_STORE_PORT: String(await freePort()),
    HUJI_STACK_PORT: String(STACK_PORTS_FROM + 10 * Math.floor(Math.random() * STACK_PORTS_CHOICES)),
    HUJI_RATE_LIMIT_PER_MINUTE: '10000000',
    HUJI_LOG_LEVEL: process.env['HUJI_LOG_LEVEL'] ?? 'error',
  });
  return {
    start: async (data, say, services = STACK_SERVERS) => {
      const directory = join(folder, data);
      mkdirSync(directory, { recursive: true });
      const stack = await startStack({ environment: { ...process.env }, directory, say, services });
      const tooLate = AbortSignal.timeout(READY_MS_MAX);
      await stack.ready(tooLate);
      if (!tooLate.aborted) return stack;
      await stack.stop();
      throw new Error('the stack did not become ready');
    },
    wipe: () => enginesDown(process.env),
  };
};
