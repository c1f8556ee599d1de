import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Refused } from '../http/refused.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { createTestIssuer, type TestIssuer } from '../testing/test-issuer.ts';
import { createAuthenticator } from './tokens.ts';

const PERSON = '018f4e3a-7c2b-7d11-8a55-0242ac120002';

describe('a bearer token', () => {
  let issuer: TestIssuer;
  let offsetMs = 0;
  const nowMs = () => Date.now() + offsetMs;
  const authenticator = () => createAuthenticator({ ...issuer, nowMs });
  beforeAll(async () => {
    issuer = await createTestIssuer();
  });

  test('says who calls: subject, known roles, person, employers, societies and grade', async () => {
    const roles = ['member', 'made-up'] as unknown as ['member'];
    const token = await issuer.token({
      subject: 'm-1',
      roles,
      personId: PERSON,
      employerIds: [PERSON],
      societies: ['wuxi'],
      grade: 'junior',
    });
    expect(await authenticator()(`Bearer ${token}`)).toEqual({
      subject: 'm-1',
      roles: ['member'],
      personId: PERSON,
      employerIds: [PERSON],
      societies: ['wuxi'],
      grade: 'junior',
    });
  });

  test('is good until it expires, also when it was verified before', async () => {
    const authenticate = authenticator();
    const header = `Bearer ${await issuer.token({ roles: ['clerk'] }, 300)}`;
    await authenticate(header);
    offsetMs = 400_000;
    try {
      await expect(authenticate(header)).rejects.toBeInstanceOf(Refused);
    } finally {
      offsetMs = 0;
    }
  });

  test('that was verified once is not verified again: a thousand callers cost as much as one', async () => {
    const authenticate = authenticator();
    const header = `Bearer ${await issuer.token({ roles: ['clerk'] })}`;
    const first = await authenticate(header);
    for (let n = 0; n < 1_000; n++) expect(await authenticate(header)).toBe(first);
  });

  test('of another issuer, another audience, another key, another algorithm or without signature is not accepted', async () => {
    const authenticate = authenticator();
    const es = await generateKeyPair('ES256');
    const rs = await generateKeyPair('RS256');
    const signed = (
      alg: string,
      key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'],
      audience: string,
      from: string,
    ) =>
      new SignJWT({ roles: ['cashier'] })
        .setProtectedHeader({ alg, kid: 'test' })
        .setSubject('x')
        .setIssuer(from)
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(key);
    const good = await issuer.token({ roles: ['cashier'] });
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const tokens = [
      await signed('ES256', es.privateKey, 'huji', issuer.issuer),
      await signed('RS256', rs.privateKey, 'huji', issuer.issuer),
      await (await createTestIssuer('https://other.test')).token({ roles: ['cashier'] }),
      `${part({ alg: 'none' })}.${good.split('.')[1] ?? ''}.AA`,
      `${good.slice(0, -6)}AAAAAA`,
    ];
    for (const token of tokens) {
      await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject({ refusal: { code: 'unauthenticated' } });
    }
    const elsewhere = createAuthenticator({ ...issuer, audience: 'another', nowMs });
    await expect(elsewhere(`Bearer ${good}`)).rejects.toBeInstanceOf(Refused);
  });

  test.each([undefined, '', 'Bearer', 'Bearer  x', 'Bearer a.b', 'Basic a.b.c', 'Bearer a.b.c d'])(
    'is asked for where the header is %p',
    async (header) => {
      await expect(authenticator()(header)).rejects.toMatchObject({ refusal: { code: 'unauthenticated' } });
    },
  );

  test.each(['discover', 'uri'] as const)(
    'of an issuer that takes the question (%s) and says nothing waits',
    async (how) => {
      const silent = createServer(() => undefined).listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const address = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
      const keys = how === 'uri' ? { uri: `${address}/jwks` } : how;
      const authenticate = createAuthenticator({ ...issuer, issuer: address, keys, nowMs });
      await expect(authenticate(`Bearer ${await issuer.token({ roles: ['clerk'] })}`)).rejects.toBeInstanceOf(
        Unavailable,
      );
      silent.closeAllConnections();
      silent.close();
    },
  );

  test('is checked with keys the issuer publishes; an issuer that does not answer is no fault of the caller', async () => {
    let failing = true;
    let keys = () => issuer.keys.set;
    const server = createServer((request, response) => {
      if (failing) return void response.writeHead(500).end();
      const discovery = { jwks_uri: `http://${request.headers.host ?? ''}/jwks` };
      const answer = request.url === '/jwks' ? keys() : discovery;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const uri = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks`;
    const header = `Bearer ${await issuer.token({ roles: ['clerk'] })}`;
    const authenticate = createAuthenticator({ ...issuer, keys: { uri }, nowMs });
    await expect(authenticate(header)).rejects.toBeInstanceOf(Unavailable);
    failing = false;
    expect((await authenticate(header)).roles).toEqual(['clerk']);
    const found = await createTestIssuer(uri.replace('/jwks', ''));
    failing = true;
    const discover = createAuthenticator({ ...found, keys: 'discover', nowMs });
    const foundHeader = `Bearer ${await found.token({ roles: ['clerk'] })}`;
    await expect(discover(foundHeader)).rejects.toBeInstanceOf(Unavailable);
    failing = false;
    keys = () => found.keys.set;
    expect((await discover(foundHeader)).roles).toEqual(['clerk']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const nobody = createAuthenticator({ ...issuer, keys: { uri }, nowMs });
    await expect(nobody(header)).rejects.toBeInstanceOf(Unavailable);
  });
});
