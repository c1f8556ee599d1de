import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../engines/free-port.ts';
import type { Run } from './programs.ts';
import { runner } from './programs.ts';

export interface Following {
  /** What ends early has not seen everything. */
  readonly ended: () => boolean;
  readonly stop: () => void;
}

export interface ApiServer {
  readonly version: string;
  readonly folder: string;
  readonly kubeconfig: string;
  /** Starts a program that ends with the server. */
  readonly start: (program: string, args: readonly string[]) => void;
  /** Each event of a watch on a path of the API, until the server ends. */
  readonly follow: (path: string, heard: (event: unknown) => void) => Following;
  /** `kubectl` as somebody who may do everything. */
  readonly admin: Run;
  /** As somebody bound by nothing but the roles the test grants to `deployer`. */
  readonly deployer: Run;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const END_WITHIN_MS = 20_000;
const LOOK_MS = 200;
const LOG_CHARACTERS = 3_000;

const kubeconfigFor = (token: string, port: number): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'test', cluster: { server: `https://127.0.0.1:${String(port)}`, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  });

const etcdArguments = (folder: string, client: number, peer: number): readonly string[] => [
  ...['--name', 'test', '--data-dir', join(folder, 'etcd'), '--log-level', 'warn', '--unsafe-no-fsync'],
  ...['--listen-client-urls', `http://127.0.0.1:${String(client)}`],
  ...['--advertise-client-urls', `http://127.0.0.1:${String(client)}`],
  ...['--listen-peer-urls', `http://127.0.0.1:${String(peer)}`],
  ...['--initial-advertise-peer-urls', `http://127.0.0.1:${String(peer)}`],
  ...['--initial-cluster', `test=http://127.0.0.1:${String(peer)}`],
];

/** Loopback only; RBAC on, nobody anonymous, Pod Security among the admission plugins that are on by default. */
const apiServerArguments = (folder: string, etcd: number, port: number): readonly string[] => [
  ...['--etcd-servers', `http://127.0.0.1:${String(etcd)}`, '--secure-port', String(port)],
  ...['--bind-address', '127.0.0.1', '--advertise-address', '127.0.0.1', '--endpoint-reconciler-type', 'none'],
  ...['--cert-dir', join(folder, 'certificates'), '--service-cluster-ip-range', '10.96.0.0/16'],
  ...['--service-account-issuer', 'https://kubernetes.default.svc'],
  ...['--service-account-key-file', join(folder, 'accounts.key')],
  ...['--service-account-signing-key-file', join(folder, 'accounts.key')],
  ...['--token-auth-file', join(folder, 'tokens.csv'), '--anonymous-auth=false'],
  ...['--authorization-mode', 'Node,RBAC', '--profiling=false'],
];

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : Promise.race([
        new Promise((resolve) => child.once('exit', resolve)),
        sleep(END_WITHIN_MS, undefined, { ref: false }).then(() => child.kill('SIGKILL')),
      ]);

/** etcd and kube-apiserver in a folder of their own. @throws Error with the end of the log when it does not become ready */
export const startApiServer = async (bin: string, folder: string): Promise<ApiServer> => {
  const [etcd, peer, port] = [await freePort(), await freePort(), await freePort()];
  const tokens = { admin: randomUUID(), deployer: randomUUID() };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'accounts.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(
    join(folder, 'tokens.csv'),
    `${tokens.admin},admin,admin,"system:masters"\n${tokens.deployer},deployer,deployer,"deployers"\n`,
    { mode: 0o600 },
  );
  const children: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]): void => {
    const log = openSync(join(folder, `${program}.log`), 'a');
    children.push(spawn(join(bin, program), [...args], { stdio: ['ignore', log, log], cwd: folder }));
    closeSync(log);
  };
  const stop = async (): Promise<void> => {
    for (const child of [...children].reverse()) {
      child.kill('SIGTERM');
      await ended(child);
    }
  };
  const kubeconfig = join(folder, 'admin.kubeconfig');
  const follow = (path: string, heard: (event: unknown) => void): Following => {
    const env = { PATH: process.env['PATH'], KUBECONFIG: kubeconfig, HOME: folder };
    const child = spawn(join(bin, 'kubectl'), ['get', '--raw', path], { stdio: ['ignore', 'pipe', 'inherit'], env });
    children.push(child);
    createInterface({ input: child.stdout }).on('line', (line) => heard(JSON.parse(line)));
    return { ended: () => child.exitCode !== null, stop: () => void child.kill('SIGTERM') };
  };
  const kubectlAs = (who: keyof typeof tokens): Run => {
    const file = join(folder, `${who}.kubeconfig`);
    writeFileSync(file, kubeconfigFor(tokens[who], port), { mode: 0o600 });
    return runner(bin, { KUBECONFIG: file, HOME: folder });
  };
  const admin = kubectlAs('admin');
  start('etcd', etcdArguments(folder, etcd, peer));
  start('kube-apiserver', apiServerArguments(folder, etcd, port));
  const tooLate = Date.now() + READY_WITHIN_MS;
  while (!(await admin('kubectl', ['get', '--raw', '/readyz'])).ok) {
    if (Date.now() > tooLate || children.some(({ exitCode }) => exitCode !== null)) {
      await stop();
      throw new Error(
        `no API server: ${readFileSync(join(folder, 'kube-apiserver.log'), 'utf8').slice(-LOG_CHARACTERS)}`,
      );
    }
    await sleep(LOOK_MS);
  }
  const { output } = await admin('kubectl', ['get', '--raw', '/version']);
  const { gitVersion: version } = JSON.parse(output) as { gitVersion: string };
  return { version, folder, kubeconfig, start, follow, admin, deployer: kubectlAs('deployer'), stop };
};
