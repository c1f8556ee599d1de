import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createHttpServer, type HttpServer } from '@huji/chassis/http/server.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { mountConsole } from '@huji/console/console.ts';
import { createNoteSignIn } from '@huji/console/session/note-sign-in.ts';
import { NO_TRACING } from '@huji/chassis/observability/tracing.ts';
import { type Laptop, startLaptop } from '../compose.ts';
import { browser } from '../testing/http-browser.ts';

let directory: string;
let laptop: Laptop;
let cookie: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'huji-console-'));
  laptop = await startLaptop({ environment: { HUJI_DATA: directory, HUJI_PORT: '0' }, logger: silentLogger });
  const somebody = browser(laptop.url);
  await somebody.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
  cookie = [...somebody.jar].map(([name, value]) => `${name}=${value}`).join('; ');
});
afterAll(async () => {
  await laptop.stop();
  rmSync(directory, { recursive: true });
});

const api = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${laptop.url}/api${path}`, { ...init, headers: { cookie, ...init.headers } });

describe('a session', () => {
  test('begins at the page that was asked for and comes back to it', async () => {
    const person = browser(laptop.url);
    const back = await person.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
    expect(await back.json()).toEqual({
      signedIn: true,
      name: '王芳',
      subject: 'reviewer-1',
      roles: ['reviewer'],
    });
  });

  test('of somebody of the office is noted where colleagues look for them; of others nothing is', async () => {
    const head = browser(laptop.url);
    await head.signIn('office-head', '/auth/sign-in?to=/auth/session');
    await browser(laptop.url).signIn('clerk', '/auth/sign-in?to=/auth/session');
    const answer = await head.visit('/api/v1/staff');
    const { staff } = (await answer.json()) as { staff: { subject: string; name: string; roles: string[] }[] };
    expect(staff.map(({ subject, name, roles }) => [subject, name, roles]).sort()).toEqual([
      ['office-head', '刘建国', ['office-head']],
      ['reviewer-1', '王芳', ['reviewer']],
    ]);
  });

  test('says which day is played where that is another one than the clock’s', async () => {
    const person = browser(laptop.url);
    const demoDay = async () => ((await (await person.visit('/auth/session')).json()) as { demoDay?: string }).demoDay;
    const play = (on: string | null) =>
      fetch(`${laptop.url}/dev/business-date`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ on }),
      });
    await person.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
    expect(await demoDay()).toBeUndefined();
    await play('2025-05-21');
    expect(await demoDay()).toBe('2025-05-21');
    await play(null);
    expect(await demoDay()).toBeUndefined();
  });

  test('begins also while it cannot be noted who signed in', async () => {
    const noted = createNoteSignIn({ addressOf: () => 'http://127.0.0.1:1', tracing: NO_TRACING });
    await expect(noted({ access: 'a.b.c', roles: ['reviewer'] })).resolves.toBeUndefined();
  });

  test('lies in a cookie that no script reads and no stranger opens', async () => {
    const person = browser(laptop.url);
    const begun = await person.visit('/auth/sign-in?to=/m');
    const [set = ''] = begun.headers.getSetCookie();
    expect(set).toMatch(/^huji-\d+=/);
    expect(set).toMatch(/HttpOnly/i);
    expect(set).toMatch(/SameSite=Lax/i);
    expect(decodeURIComponent(set)).not.toMatch(/verifier|nonce|eyJ/);
    for (const [name, value] of person.jar) person.jar.set(name, `${value.slice(0, -4)}AAAA`);
    expect(await (await person.visit('/auth/session')).json()).toEqual({ signedIn: false });
  });

  test.each([['//evil.example'], ['/\\evil.example'], ['https://evil.example/'], ['evil'], ['']])(
    'never leads to %s',
    async (to) => {
      const person = browser(laptop.url);
      const begun = await person.visit(`/auth/sign-in?to=${encodeURIComponent(to)}`);
      const page = await (await person.follow(begun)).text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ subject: 'reviewer-1' });
      let at = await person.visit(action, { method: 'POST', body });
      while (!at.url.includes('/auth/callback')) at = await person.visit(at.headers.get('location') ?? '');
      expect(at.headers.get('location')).toBe('/');
    },
  );

  test('that was not finished begins again on the way to where somebody was going', async () => {
    const person = browser(laptop.url);
    const begun = await person.visit('/auth/sign-in?to=/m/claims');
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const page = await person.visit(`/auth/callback?error=access_denied&state=${state}`);
    expect(await page.text()).toContain('href="/auth/sign-in?to=%2Fm%2Fclaims"');
  });

  test('is not made by an answer nobody asked for', async () => {
    const page = await fetch(`${laptop.url}/auth/callback?code=x&state=y`, { headers: { cookie } });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('登录没有完成');
  });

  test('that was opened under another name of this machine moves to the one origin first', async () => {
    const { port } = new URL(laptop.url);
    const location = await new Promise<string | undefined>((resolve) => {
      httpRequest({ host: '127.0.0.1', port, path: '/m/claims', headers: { host: `localhost:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.headers.location);
      }).end();
    });
    expect(location).toBe(`${laptop.url}/m/claims`);
  });

  test('ends here and at the issuer, whose page asks in Chinese and has nothing inline', async () => {
    const person = browser(laptop.url);
    await person.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
    const out = await person.visit('/auth/sign-out', { method: 'POST', headers: { origin: laptop.url } });
    const { to } = (await out.json()) as { to: string };
    expect(await (await person.visit('/auth/session')).json()).toEqual({ signedIn: false });
    const page = await (await person.visit(to)).text();
    expect(page).toContain('退出互济');
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|https?:\/\/(?!127\.)/);
  });
});

describe('the gateway', () => {
  test('puts the token in, and keeps what a browser says of itself out', async () => {
    const answer = await api('/v1/claims', { headers: { cookie, authorization: 'Bearer nonsense' } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ claims: [], cursor: null });
    const bare = await fetch(`${laptop.url}/api/v1/claims`, { headers: { authorization: 'Bearer nonsense' } });
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ code: 'unauthenticated' });
  });

  test.each([
    ['/v1/nothing', 404],
    ['/metrics', 404],
    ['/openapi.json', 404],
    ['/dev/token', 404],
    ['/v1/development/clock', 404],
    ['/v1/claims/../../dev/people', 404],
    ['/v1/employers/not-an-id', 400],
    ['/v1/funds', 403],
  ])('answers %s with %i', async (path, status) => {
    expect((await api(path)).status).toBe(status);
  });

  test.each([
    ['/nowhere', 404, '返回首页', '/'],
    ['/public/nowhere', 404, '返回首页', '/'],
    ['/auth/nowhere', 404, '返回首页', '/'],
    ['/api/v1/nowhere', 404, '返回首页', '/'],
  ])('answers a browser that opens %s with a page', async (path, status, link, to) => {
    const headers = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };
    const page = await fetch(`${laptop.url}${path}`, { headers });
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain(`<a href="${to}">${link}</a>`);
    const problem = await fetch(`${laptop.url}${path}`, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  });

  test('lets a problem through as the service said it', async () => {
    const answer = await api('/v1/employers/not-an-id');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '/employerId' }] });
  });

  const search = (headers: Readonly<Record<string, string>>): Promise<Response> =>
    api('/v1/persons/search', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ idNumber: '1' }),
    });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of this host', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
    ['another origin, by a browser without Sec-Fetch', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['whoever does not say', {}],
  ])('refuses a change from %s', async (_, headers) => {
    expect((await search(headers as Record<string, string>)).status).toBe(403);
  });

  test('takes a change from its own pages', async () => {
    expect((await search({ origin: laptop.url })).status).toBe(400);
    expect((await search({ origin: laptop.url, 'sec-fetch-site': 'same-origin' })).status).toBe(400);
  });

  test('renews a session once for five requests, with an issuer that rotates', async () => {
    const server: HttpServer = createHttpServer({
      services: [],
      problems: readProblems(),
      logger: silentLogger,
      rateLimitPerMinute: 10_000,
      extras: [
        mountConsole({
          origin: laptop.url,
          issuer: `${laptop.url}/oidc`,
          clientId: 'huji-console',
          sessionKeys: [readFileSync(join(directory, 'console-key'), 'utf8')],
          addressOf: () => laptop.url,
          // Almost an hour later: the token is about to end.
          nowMs: () => Date.now() + 3_595_000,
        }),
      ],
    });
    const { url } = await server.listen('127.0.0.1', 0);
    try {
      const ask = (): Promise<Response> => fetch(`${url}/api/v1/claims`, { headers: { cookie } });
      const answers = await Promise.all(Array.from({ length: 5 }, ask));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(answers.every(({ headers }) => headers.getSetCookie().length > 0)).toBe(true);
      expect((await ask()).status).toBe(200);
    } finally {
      await server.drain(100);
    }
  });
});

describe('the pages', () => {
  test('run nothing that does not come as a file from here, whoever wrote it into them', async () => {
    const person = browser(laptop.url);
    const signIn = await person.follow(await person.visit('/auth/sign-in?to=/m'));
    await person.signIn('reviewer-1', '/auth/sign-in?to=/auth/session');
    const addresses = ['/', '/public', '/m', '/e/batches', '/o', '/auth/signed-out?of=here', '/auth/callback?error=x'];
    const shown = [signIn, ...(await Promise.all(addresses.map((address) => person.visit(address))))];
    for (const page of shown) {
      const { pathname } = new URL(page.url);
      const policy = (page.headers.get('content-security-policy') ?? '').split(/; ?/);
      expect([pathname, page.headers.get('content-type')]).toEqual([pathname, expect.stringContaining('text/html')]);
      expect([pathname, policy]).toEqual([
        pathname,
        expect.arrayContaining(["default-src 'none'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]),
      ]);
      const open = policy.filter((each) => /unsafe|\*|https?:|data:|nonce-|sha\d+-/.test(each));
      const scripts = policy.filter((each) => each.startsWith('script-src'));
      expect([pathname, open, scripts.filter((each) => each !== "script-src 'self'")]).toEqual([pathname, [], []]);
      const inline = /<style|<script(?![^>]* src=)|<[^>]+ (style|on[a-z]+)=|javascript:/i.exec(await page.text());
      expect([pathname, inline?.[0]]).toEqual([pathname, undefined]);
    }
  });

  test('are for people who have signed in', async () => {
    for (const path of ['/m', '/e/batches/1', '/o']) {
      const answer = await fetch(`${laptop.url}${path}`, { redirect: 'manual' });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/auth/sign-in?to=${encodeURIComponent(path)}`);
    }
  });

  test.each([['/assets/../package.json'], ['/assets/%2e%2e%2fmember.html'], ['/assets/none.js'], ['/assets/a.map']])(
    'have no file %s',
    async (path) => {
      expect((await fetch(`${laptop.url}${path}`)).status).toBe(404);
    },
  );
});
