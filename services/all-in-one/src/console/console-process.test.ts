import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addressSettingOf, ANSWERING_SERVICES } from '@huji/contracts/surfaces.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createHttpServer, type HttpServer } from '@huji/chassis/http/server.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { createLaptopIssuer, type LaptopIssuer } from '../issuer/laptop-issuer.ts';
import { browser } from '../testing/http-browser.ts';

const MAIN = fileURLToPath(new URL('../../../console/src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'huji-console-process-'));
const children: ChildProcess[] = [];
let issuer: LaptopIssuer;
let provider: HttpServer;
let service: Server;
let heard: IncomingHttpHeaders[] = [];
let origin = '';
let settings: Readonly<Record<string, string>> = {};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const run = (port: number, more: Readonly<Record<string, string>> = {}): ChildProcess => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...settings, HUJI_PORT: String(port), ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  return child;
};

const replica = async (port: number, more: Readonly<Record<string, string>> = {}) => {
  const child = run(port, more);
  const url = `http://127.0.0.1:${String(port)}`;
  const ready = () =>
    fetch(`${url}/health/ready`).then(
      ({ status }) => status,
      () => 0,
    );
  for (let look = 0; look < 300 && (await ready()) !== 200; look += 1) await sleep(50);
  return { child, url, ready };
};

beforeAll(async () => {
  const port = await freePort();
  const issuerPort = await freePort();
  origin = `http://127.0.0.1:${String(port)}`;
  const url = `http://127.0.0.1:${String(issuerPort)}`;
  issuer = await createLaptopIssuer({ directory: folder, url, environment: 'development', pagesOrigin: origin });
  provider = createHttpServer({
    services: [],
    problems: readProblems(),
    logger: silentLogger,
    rateLimitPerMinute: 10_000,
    extras: [issuer.mount],
  });
  await provider.listen('127.0.0.1', issuerPort);
  service = createServer((request, response) => {
    heard.push(request.headers);
    if (request.url?.includes('hangs') === true) return;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"claims":[],"cursor":null}');
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  const address = `http://127.0.0.1:${String((service.address() as AddressInfo).port)}/`;
  settings = {
    HUJI_LOG_LEVEL: 'silent',
    OIDC_ISSUER: `${url}/oidc`,
    CONSOLE_ORIGIN: origin,
    CONSOLE_SESSION_KEY: 'thirty-two characters at the very least',
    ...Object.fromEntries(ANSWERING_SERVICES.map((name) => [addressSettingOf(name), address])),
    PAYOUT_URL: 'http://127.0.0.1:1',
  };
}, 120_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  service?.close();
  await provider?.drain(0);
  await issuer?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the console as a process of its own', () => {
  test('signs people in, asks the service that owns the operation, and is measured by operation', async () => {
    const { url, child } = await replica(Number(new URL(origin).port));
    const person = browser(url);
    const page = await person.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
    expect(await page.json()).toMatchObject({ signedIn: true, name: '王芳', roles: ['reviewer'] });
    heard = [];
    const answer = await person.visit('/api/v1/claims');
    expect(await answer.json()).toEqual({ claims: [], cursor: null });
    expect(heard[0]).toMatchObject({ authorization: expect.stringMatching(/^Bearer eyJ/) });
    expect(heard[0]?.['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(heard[0]?.cookie).toBeUndefined();
    const away = await person.visit('/api/v1/funds');
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
    const measures = await (await person.visit('/metrics')).text();
    expect(measures).toMatch(
      /mutualaid_console_http_request_duration_seconds_count\{operation="listClaims",method="get",status="2xx"\} 1/,
    );
    expect(measures).not.toContain('operation="other"');

    // Another replica with the same key knows who is there; one with another key knows nobody.
    const second = await replica(await freePort());
    const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = await fetch(`${second.url}/api/v1/claims`, { headers: { cookie } });
    expect(asked.status).toBe(200);
    // What hangs until its caller goes away is measured as such, and not as a success.
    const hanging = fetch(`${second.url}/api/v1/claims?cursor=hangs`, {
      headers: { cookie },
      signal: AbortSignal.timeout(300),
    });
    await expect(hanging).rejects.toThrow();
    const gone = async (): Promise<boolean> =>
      (await (await fetch(`${second.url}/metrics`)).text()).includes(
        'operation="listClaims",method="get",status="gone"} 1',
      );
    while (!(await gone())) await sleep(20);
    const stranger = await replica(await freePort(), {
      CONSOLE_SESSION_KEY: 'another key that is long enough to be one',
    });
    expect((await fetch(`${stranger.url}/api/v1/claims`, { headers: { cookie } })).status).toBe(401);
    // A key that was changed still opens what it sealed.
    const changed = await replica(await freePort(), {
      CONSOLE_SESSION_KEY: 'another key that is long enough to be one',
      CONSOLE_SESSION_KEY_RETIRED: settings['CONSOLE_SESSION_KEY']!,
    });
    expect((await fetch(`${changed.url}/api/v1/claims`, { headers: { cookie } })).status).toBe(200);
    for (const each of [child, second.child, stranger.child, changed.child]) each.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  }, 120_000);

  test('that is told to end says "not ready", serves on, and ends', async () => {
    const { child, ready, url } = await replica(await freePort(), { HUJI_UNREADY_MS: '600' });
    expect(await ready()).toBe(200);
    child.kill('SIGTERM');
    await sleep(200);
    expect(await ready()).toBe(503);
    expect((await fetch(`${url}/auth/session`)).headers.get('connection')).toBe('close');
    expect((await once(child, 'exit'))[0]).toBe(0);
  }, 60_000);

  test.each([
    ['a public client, whose refresh tokens replicas could not share', {}, /CONSOLE_CLIENT_SECRET is missing/],
    ['plain HTTP', {}, /CONSOLE_ORIGIN must be an https address.*/],
    ['a short key', { CONSOLE_SESSION_KEY: 'short' }, /CONSOLE_SESSION_KEY/],
    ['an address of a service that is none', { PAYOUT_URL: 'payout' }, /PAYOUT_URL/],
  ])('refuses production with %s', async (_, more, said) => {
    const child = run(0, { HUJI_ENVIRONMENT: 'production', ...more });
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    const [code] = (await once(child, 'close')) as [number];
    expect(text).toMatch(said);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
