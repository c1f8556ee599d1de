import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replicaVariable } from '../../../infra/emit/proxy.ts';
import { until } from '../within.ts';
import type { Replica } from './replicas.ts';

const CONFIGURATION = fileURLToPath(new URL('../../../infra/haproxy/haproxy.cfg', import.meta.url));
const LISTENING_WITHIN_MS = 10_000;

export interface Proxy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The distribution's HAProxy with the configuration that is given to operators, before these replicas. */
export const startProxy = async (bin: string, port: number, replicas: readonly Replica[]): Promise<Proxy> => {
  const servers = replicas.map(({ service, number, url }) => [replicaVariable(service, number), new URL(url).host]);
  const bind = `127.0.0.1:${String(port)}`;
  const child = spawn(join(bin, 'haproxy'), ['-db', '-f', CONFIGURATION], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], HUJI_PROXY_BIND: bind, ...Object.fromEntries(servers) },
  });
  const ended = once(child, 'exit');
  const url = `http://${bind}`;
  await until('the proxy listens', LISTENING_WITHIN_MS, async () => {
    if (child.exitCode !== null) throw new Error('the proxy did not start');
    return fetch(url).then(
      () => true,
      () => false,
    );
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
