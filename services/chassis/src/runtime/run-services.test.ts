import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let directory: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huji-process-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

const run = (environment: Record<string, string>) => {
  const started = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<Ended>();
  let output = '';
  const process_ = spawn(process.execPath, [fileURLToPath(new URL('../testing/note-process.ts', import.meta.url))], {
    env: { HUJI_DATA: directory, HUJI_PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = process_;
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    const address = /"address":"([^"]+)"[^\n]*"msg":"started"/.exec(output)?.[1];
    if (address !== undefined) started.resolve(address);
  };
  process_.stdout.on('data', take);
  process_.stderr.on('data', take);
  process_.on('exit', (code, signal) => ended.resolve({ code, signal, output }));
  return { process: process_, started: started.promise, ended: ended.promise };
};

test('a process of its own serves until SIGTERM, comes to rest and exits 0', async () => {
  const { process: running, started, ended } = run({});
  const address = await started;
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  running.kill('SIGTERM');
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output.trim().split('\n').at(-1)).toContain('"msg":"ended"');
  await expect(fetch(`${address}/health/live`)).rejects.toThrow();
}, 30_000);

test('after SIGTERM a process is not ready for a while, serves on, and ends each connection with its answer', async () => {
  const { process: running, started, ended } = run({ HUJI_UNREADY_MS: '2000' });
  const address = await started;
  running.kill('SIGTERM');
  const unready = async (): Promise<Response> => {
    const answer = await fetch(`${address}/health/ready`);
    return answer.status === 503 ? answer : unready();
  };
  expect((await unready()).headers.get('connection')).toBe('close');
  const answer = await fetch(`${address}/health/live`);
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect((await ended).code).toBe(0);
}, 30_000);

test('settings are printed once, and no secret among them', async () => {
  const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const { process: running, started, ended } = run({ HUJI_MASTER_KEY: key });
  await started;
  running.kill('SIGINT');
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output.match(/"msg":"settings"/g)).toHaveLength(1);
  expect(output).not.toContain(key);
}, 30_000);

test('production does not start on the values of a laptop, and says which they are', async () => {
  const { ended } = run({ HUJI_ENVIRONMENT: 'production' });
  const { code, output } = await ended;
  expect(code).not.toBe(0);
  expect(output).toMatch(/HUJI_MASTER_KEY is missing.*OIDC_ISSUER must be an https address.*KAFKA_BROKERS is missing/);
}, 30_000);

test('a process that is only to migrate does so and ends by itself', async () => {
  const { ended } = run({ HUJI_MIGRATE: 'only', HUJI_UNREADY_MS: '60000' });
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output).not.toContain('"msg":"started"');
  expect(output).toContain('"msg":"ended"');
  const { process: running, started } = run({ HUJI_MIGRATE: 'no' });
  expect((await fetch(`${await started}/health/ready`)).status).toBe(200);
  running.kill('SIGTERM');
}, 30_000);
