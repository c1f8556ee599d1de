import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type StackService, STACK_SERVICES, stackUrl } from '@huji/all-in-one/addresses.ts';
import { serviceProcess, type Stack } from '@huji/all-in-one/stack/stack.ts';
import { type SupervisedProcess, supervise } from '@huji/all-in-one/stack/supervised-process.ts';
import { freePort } from '../../engines/local-engines.ts';
import { until } from '../within.ts';

const VALUES = new URL('../../../charts/service/values.yaml', import.meta.url);
const RESTARTED_WITHIN_MS = 90_000;

/** One process of a service, which is started again when it has ended. */
export interface Replica {
  readonly service: StackService;
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

/** The stack's own process of each service, and a second one on the same engines. */
export const secondReplicas = async (
  stack: Stack,
  directory: string,
  say: (line: string) => void,
): Promise<readonly Replica[]> => {
  const first = STACK_SERVICES.map((service): Replica => {
    const process = stack.processes.find(({ name }) => name === service);
    if (process === undefined) throw new Error(`${service} is not in the stack`);
    return { service, number: 1, url: stackUrl(service), process };
  });
  const second: Replica[] = [];
  for (const service of STACK_SERVICES) {
    const port = await freePort();
    const description = serviceProcess(service, { environment: { ...process.env }, directory }, port);
    second.push({ service, number: 2, url: `http://127.0.0.1:${String(port)}`, process: supervise(description, say) });
  }
  for (const { service, url } of second) {
    await until(`the second ${service} is ready`, RESTARTED_WITHIN_MS, () => isReady(url));
  }
  return [...first, ...second];
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
