import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createHttpServer, type HttpServer } from '@huji/chassis/http/server.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { createAuthenticator } from '@huji/chassis/security/tokens.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { payoutClientSecret } from './client-secret.ts';
import { createLaptopIssuer, type LaptopIssuer } from './laptop-issuer.ts';
import { samplePerson } from './people.ts';

const PERSON = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
const VERIFIER = 'a-verifier-that-is-long-enough-for-pkce-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A browser, as far as cookies and redirects go. */
const browser = (url: string) => {
  const cookies = new Map<string, string>();
  const visit = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, url), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...present({ body: form && new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  /** Follows redirects inside the origin until a page, or until it leaves for `/?code=`. */
  const follow = async (response: Response): Promise<{ response: Response; at: string }> => {
    let current = response;
    for (;;) {
      const to = current.headers.get('location');
      if (to === null || to.startsWith(`${url}/?`)) return { response: current, at: to ?? current.url };
      current = await visit(to);
    }
  };
  return { visit, follow };
};

describe('the issuer of the laptop', () => {
  let directory: string;
  let port: number;
  let url: string;
  let issuer: LaptopIssuer;
  let server: HttpServer;

  const start = async (): Promise<void> => {
    issuer = await createLaptopIssuer({ directory, url, environment: 'development' });
    server = createHttpServer({
      services: [],
      problems: readProblems(),
      logger: silentLogger,
      rateLimitPerMinute: 1_000,
      extras: [issuer.mount],
    });
    await server.listen('127.0.0.1', port);
  };
  const stop = async (): Promise<void> => {
    await server.drain(100);
    await issuer.close();
  };
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huji-issuer-'));
    port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(directory, { recursive: true });
  });

  const principal = (token: string) =>
    createAuthenticator({ ...issuer.tokens, audience: 'huji', nowMs: Date.now })(`Bearer ${token}`);
  const devToken = async (body: unknown) =>
    fetch(`${url}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const accessToken = async (response: Response) => ((await response.json()) as { access_token: string }).access_token;
  const authorize = `/oidc/auth?${new URLSearchParams({
    client_id: 'huji-console',
    response_type: 'code',
    scope: 'openid profile',
    state: 's1',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
  }).toString()}`;
  const authorizeAt = () => `${authorize}&redirect_uri=${encodeURIComponent(`${url}/`)}`;
  const exchange = (code: string) =>
    fetch(`${url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'huji-console',
        code,
        redirect_uri: `${url}/`,
        code_verifier: VERIFIER,
      }),
    });

  test('signs people in on a page in Chinese, by authorization code with PKCE, and services accept the token', async () => {
    const { visit, follow } = browser(url);
    const page = await follow(await visit(authorizeAt()));
    const html = await page.response.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('审核员');
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    const done = await follow(await visit(action, { subject: 'reviewer-2' }));
    const back = new URL(done.at);
    expect(back.searchParams.get('state')).toBe('s1');
    const tokens = await exchange(back.searchParams.get('code') ?? '');
    expect(tokens.status).toBe(200);
    expect(await principal(await accessToken(tokens))).toEqual({
      subject: 'reviewer-2',
      roles: ['reviewer'],
      personId: samplePerson('reviewer-2')?.personId,
      name: samplePerson('reviewer-2')?.name,
      employerIds: [],
      societies: ['changchun', 'wuxi', 'baoying'],
      grade: 'senior',
    });
    const again = await exchange(back.searchParams.get('code') ?? '');
    expect(again.status).toBe(400);
  });

  test('knows who signed in after a restart, and tokens stay good', async () => {
    const { visit, follow } = browser(url);
    const html = await (await follow(await visit(authorizeAt()))).response.text();
    await follow(await visit(/action="([^"]+)"/.exec(html)?.[1] ?? '', { personId: PERSON }));
    const token = await accessToken(await devToken({ subject: 'clerk' }));
    await stop();
    await start();
    expect((await principal(token)).roles).toEqual(['clerk']);
    const back = new URL((await follow(await visit(authorizeAt()))).at);
    const signedIn = await principal(await accessToken(await exchange(back.searchParams.get('code') ?? '')));
    expect(signedIn).toEqual({ subject: `member-${PERSON}`, roles: ['member'], personId: PERSON, employerIds: [] });
  });

  test('gives scripts a token of any sample person, and of any person of the register as a member', async () => {
    const people = (await (await fetch(`${url}/dev/people`)).json()) as {
      people: { subject: string; roles: string[]; personId: string }[];
    };
    for (const { subject, roles, personId } of people.people) {
      expect(await principal(await accessToken(await devToken({ subject })))).toMatchObject({
        subject,
        roles,
        personId,
      });
    }
    expect(new Set(people.people.map(({ personId }) => personId)).size).toBe(people.people.length);
    const roles = new Set(people.people.flatMap((person) => person.roles));
    expect([...roles].sort()).toEqual(
      ['accountant', 'cashier', 'clerk', 'office-head', 'reviewer', 'supervisor', 'system-administrator'].sort(),
    );
    expect((await principal(await accessToken(await devToken({ personId: PERSON })))).personId).toBe(PERSON);
  });

  test('gives payout a token of its own by its secret: the role of a service, no person, and nothing without the secret', async () => {
    const asService = (secret: string) =>
      fetch(`${url}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`huji-payout:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
    const known = await principal(await accessToken(await asService(payoutClientSecret(directory))));
    expect(known).toEqual({ subject: 'huji-payout', roles: ['service'], employerIds: [] });
    expect((await asService('another secret')).status).toBe(401);
    for (const client_id of ['huji-script', 'huji-console']) {
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_id });
      expect((await fetch(`${url}/oidc/token`, { method: 'POST', body })).status).toBe(400);
    }
  });

  test.each([[{ subject: 'nobody' }], [{ subject: 'member-1' }], [{ personId: 'x' }], [{}], [[]], [{ subject: 7 }]])(
    'has no token for %j',
    async (body) => {
      expect((await devToken(body)).status).toBe(404);
    },
  );

  test('signs with ES256 alone and publishes only what is public', async () => {
    const keys = (await (await fetch(`${url}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys.keys).toHaveLength(1);
    expect(keys.keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256' });
    expect(keys.keys[0]).not.toHaveProperty('d');
    expect(issuer.tokens.keys).toMatchObject({ set: { keys: [{ kty: 'EC' }] } });
    expect(JSON.stringify(issuer.tokens.keys)).not.toContain('"d"');
    const discovery = (await (await fetch(`${url}/oidc/.well-known/openid-configuration`)).json()) as Record<
      string,
      unknown
    >;
    expect(discovery).toMatchObject({ issuer: `${url}/oidc`, id_token_signing_alg_values_supported: ['ES256'] });
    expect(statSync(join(directory, 'issuer-keys.json')).mode & 0o077).toBe(0);
  });

  test('tells a person who is not there so on the page, and an interaction nobody began is the caller’s error', async () => {
    const { visit, follow } = browser(url);
    const html = await (await follow(await visit(authorizeAt()))).response.text();
    const wrong = await visit(/action="([^"]+)"/.exec(html)?.[1] ?? '', { personId: '<script>' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('没有这个人员编号');
    const stranger = await fetch(`${url}/oidc/sign-in/none`);
    expect(stranger.status).toBe(400);
  });

  test('sends nobody anywhere but to its own pages, and asks for PKCE', async () => {
    const { visit } = browser(url);
    const elsewhere = await visit(`${authorize}&redirect_uri=${encodeURIComponent('https://evil.example/')}`);
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('无法登录');
    const plain = await visit(authorizeAt().replace(/&code_challenge[^&]*/g, ''));
    expect(plain.headers.get('location') ?? '').toContain('error=invalid_request');
  });
});

test('production refuses the built-in issuer', async () => {
  const options = { directory: tmpdir(), url: 'https://huji.example', environment: 'production' } as const;
  await expect(createLaptopIssuer(options)).rejects.toThrow(/production refuses/);
});
