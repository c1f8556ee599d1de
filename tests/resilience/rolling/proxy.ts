import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replicaVariable } from '../../../infra/emit/proxy.ts';
import { until } from '../within.ts';
import { freePort } from '../../engines/free-port.ts';
import type { Replica } from './replicas.ts';

const CONFIGURATION = fileURLToPath(new URL('../../../infra/haproxy/haproxy.cfg', import.meta.url));
const LISTENING_WITHIN_MS = 10_000;
const SENT_TO_WITHIN_MS = 60_000;

export interface Proxy {
  readonly url: string;
  /** Resolves when it sends to so many replicas of a service. */
  readonly sendsTo: (service: string, replicas: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A replica as the proxy sees it. */
export type Behind = Pick<Replica, 'service' | 'number' | 'url'>;

/** The distribution's HAProxy with the configuration that is given to operators, before these replicas. */
export const startProxy = async (bin: string, port: number, replicas: readonly Behind[]): Promise<Proxy> => {
  const servers = replicas.map(({ service, number, url }) => [replicaVariable(service, number), new URL(url).host]);
  const bind = `127.0.0.1:${String(port)}`;
  const status = `127.0.0.1:${String(await freePort())}`;
  const child = spawn(join(bin, 'haproxy'), ['-db', '-f', CONFIGURATION], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      HUJI_PROXY_BIND: bind,
      HUJI_PROXY_STATUS_BIND: status,
      ...Object.fromEntries(servers),
    },
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
    sendsTo: (service, replicas) =>
      until(`the proxy sends to ${String(replicas)} of ${service}`, SENT_TO_WITHIN_MS, async () =>
        (await (await fetch(`http://${status}`)).text()).split('\n').includes(`${service} ${String(replicas)}`),
      ),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
