import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addressSettingOf } from '@huji/contracts/surfaces.ts';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { STACK_SERVERS, STACK_SERVICES, type StackServer, stackPorts, stackUrl } from '../addresses.ts';
import { consoleSessionKey } from '../console/session-key.ts';
import { payoutClientSecret } from '../issuer/client-secret.ts';
import { laySampleKeys } from '../sample/sample-keys.ts';
import { engineSettings, startEngines } from './engine-settings.ts';
import { PEERS } from './peers.ts';
import { type ProcessDescription, type SupervisedProcess, supervise } from './supervised-process.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const mainOf = (service: string): string => fileURLToPath(new URL(`../../../${service}/src/main.ts`, import.meta.url));

export interface StackOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly say: (line: string) => void;
  /** Default: all. Without any the engines, the issuer and the bank run, and whoever asked starts services as they please. */
  readonly services?: readonly StackServer[];
}

export interface Stack {
  readonly processes: readonly SupervisedProcess[];
  /** Resolves when every process says that it is ready. */
  readonly ready: (signal?: AbortSignal) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const READY_LOOK_MS = 250;
const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
};

/** Whoever answers there would be taken for ours. @throws ConfigurationFault */
const refuseTakenPorts = async (ports: readonly number[]): Promise<void> => {
  for (const port of ports) {
    const probe = createServer();
    try {
      await once(probe.listen(port, '127.0.0.1'), 'listening');
    } catch {
      throw new ConfigurationFault(`port ${String(port)} is taken; HUJI_STACK_PORT names the first of the ports`);
    }
    probe.close();
    await once(probe, 'close');
  }
};

type Place = Pick<StackOptions, 'environment' | 'directory'>;

const sharedSettings = ({ environment, directory }: Place): Readonly<Record<string, string | undefined>> => ({
  HUJI_LOG_LEVEL: 'warn',
  ADJUDICATION_URL: stackUrl('claim-adjudication', environment),
  ENROLLMENT_URL: stackUrl('enrollment', environment),
  ...environment,
  HUJI_DATA: resolve(directory),
  OIDC_ISSUER: `${stackUrl('issuer', environment)}/oidc`,
  PAYOUT_BANK_URL: `${stackUrl('bank', environment)}/`,
});

/** The console has no engine; it asks every service, and people know it by the one address. */
const consoleSettings = ({ environment, directory }: Place): Readonly<Record<string, string>> => ({
  CONSOLE_ORIGIN: stackUrl('console', environment),
  CONSOLE_SESSION_KEY: consoleSessionKey(directory),
  ...Object.fromEntries(STACK_SERVICES.map((name) => [addressSettingOf(name), stackUrl(name, environment)])),
});

/** Payout asks the register and premium under a name of its own; the issuer finds the same secret in the same folder. */
const payoutSettings = ({ environment, directory }: Place): Readonly<Record<string, string>> => ({
  PREMIUM_URL: stackUrl('premium', environment),
  PAYOUT_CLIENT_SECRET: payoutClientSecret(resolve(directory)),
});

/** What one service is told and no other. */
const ownSettings = (service: StackServer, place: Place): Readonly<Record<string, string>> =>
  service === 'payout' ? payoutSettings(place) : {};

/** One server of the stack on a port; any number of a service serve together on the same engines. */
export const serviceProcess = (service: StackServer, place: Place, port: number): ProcessDescription => ({
  name: service,
  arguments: [mainOf(service)],
  environment: {
    ...sharedSettings(place),
    ...(service === 'console' ? consoleSettings(place) : engineSettings(place.environment, service)),
    ...ownSettings(service, place),
    HUJI_PORT: String(port),
  },
});

/** Every service as a process of its own on Kafka and MongoDB, the issuer and the bank beside them; a child that dies is started again. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { environment, directory, say, services: wanted = STACK_SERVERS } = options;
  const ports = stackPorts(environment);
  await refuseTakenPorts(Object.values(ports));
  laySampleKeys({ ...environment, HUJI_DATA: resolve(directory) });
  await startEngines(environment);
  const shared = sharedSettings({ environment, directory });
  const peers = PEERS.map((peer) =>
    supervise({ name: peer, arguments: [MAIN, 'peer', peer], environment: shared }, say),
  );
  const services = wanted.map((service) =>
    supervise(serviceProcess(service, { environment, directory }, ports[service]), say),
  );
  const urls = (['issuer', 'bank-clock', ...wanted] as const).map((process) => stackUrl(process, environment));
  return {
    processes: [...peers, ...services],
    ready: async (signal) => {
      for (const url of urls) {
        while (!signal?.aborted && !(await isReady(url))) await sleep(READY_LOOK_MS);
      }
    },
    stop: async () => {
      await Promise.all(services.map((each) => each.stop()));
      await Promise.all(peers.map((each) => each.stop()));
    },
  };
};
