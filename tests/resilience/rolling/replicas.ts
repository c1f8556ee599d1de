import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { STACK_SERVERS, STACK_SERVICES, type StackServer } from '@huji/all-in-one/addresses.ts';
import { serviceProcess } from '@huji/all-in-one/stack/stack.ts';
import { type SupervisedProcess, supervise } from '@huji/all-in-one/stack/supervised-process.ts';
import { addressSettingOf } from '@huji/contracts/surfaces.ts';
import { until } from '../within.ts';
import { freePort } from '../../engines/free-port.ts';

const VALUES = new URL('../../../charts/service/values.yaml', import.meta.url);
const RESTARTED_WITHIN_MS = 90_000;

/** One process of a service, which is started again when it has ended. */
export interface Replica {
  readonly service: StackServer;
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly process: SupervisedProcess;
}

interface Drain {
  readonly unreadySeconds: number;
  readonly seconds: number;
}

/** What the chart gives every service to end in, so that a process here ends as a pod does. */
export const drainOfTheChart = (): Readonly<Record<'HUJI_UNREADY_MS' | 'HUJI_DRAIN_MS', string>> => {
  const values = parse(readFileSync(VALUES, 'utf8')) as {
    readonly exports: { readonly defaults: { readonly drain: Drain } };
  };
  const { unreadySeconds, seconds } = values.exports.defaults.drain;
  return { HUJI_UNREADY_MS: String(unreadySeconds * 1_000), HUJI_DRAIN_MS: String(seconds * 1_000) };
};

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health/ready`, { headers: { connection: 'close' } })).ok;
  } catch {
    return false;
  }
};

type Place = Parameters<typeof serviceProcess>[1];

/** As the chart's hook does it before any pod: each service that keeps data makes its collections and topics and ends. @throws Error */
export const migrateAll = async ({ environment, directory }: Place): Promise<void> => {
  const place = { environment: { ...environment, HUJI_MIGRATE: 'only' }, directory };
  await Promise.all(
    STACK_SERVICES.map(async (service) => {
      const { arguments: args, environment: env } = serviceProcess(service, place, 0);
      const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env } });
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`${service} did not migrate (${String(code)})`);
    }),
  );
};

/** Two processes of each server on the same engines, which migrate nothing and find each other behind the proxy; each is kept running until it is stopped. */
export const startReplicas = async (
  { environment, directory }: Place,
  proxyUrl: string,
  say: (line: string) => void,
): Promise<readonly Replica[]> => {
  const place = { environment: { ...environment, HUJI_MIGRATE: 'no' }, directory };
  const addresses = Object.fromEntries(STACK_SERVICES.map((service) => [addressSettingOf(service), proxyUrl]));
  const replicas: Replica[] = [];
  for (const number of [1, 2]) {
    for (const service of STACK_SERVERS) {
      const port = await freePort();
      const told = serviceProcess(service, place, port);
      const process = supervise({ ...told, environment: { ...told.environment, ...addresses } }, say);
      replicas.push({ service, number, url: `http://127.0.0.1:${String(port)}`, process });
    }
  }
  return replicas;
};

export const allReady = async (replicas: readonly Replica[]): Promise<void> => {
  for (const { service, url } of replicas) await until(`${service} is ready`, RESTARTED_WITHIN_MS, () => isReady(url));
};

/** SIGTERM; resolves when the process that took its place is ready, with the seconds that this took. */
export const restart = async ({ service, url, process: child }: Replica): Promise<number> => {
  const startedMs = performance.now();
  const pid = child.pid();
  if (pid === undefined) throw new Error(`${service} does not run`);
  process.kill(pid, 'SIGTERM');
  await until(`${service} is started again`, RESTARTED_WITHIN_MS, () => child.pid() !== pid);
  await until(`${service} is ready again`, RESTARTED_WITHIN_MS, () => isReady(url));
  return (performance.now() - startedMs) / 1_000;
};
