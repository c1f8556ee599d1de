import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { expect, test } from '@jest/globals';
import request from 'supertest';
import { bound, getNote, ID, note, postCsv } from '../testing/note-operations.ts';
import { startTestHttp } from '../testing/test-http.ts';
import { InvalidInput } from './invalid-input.ts';
import { handle } from './operation-router.ts';

test('whoever invents tokens is limited by address, whatever the tokens', async () => {
  const http = await startTestHttp(bound, { rateLimitPerMinute: 30 });
  const guess = (n: number) =>
    request(http.url)
      .put(`/v1/notes/${ID}`)
      .set('Authorization', `Bearer a.b.${String(n)}`);
  try {
    for (let n = 0; n < 3; n++) await guess(n).expect(401);
    await guess(4).expect(429);
  } finally {
    await http.close();
  }
});

test('what is refused before its operation is found is counted: whoever is shut out is seen', async () => {
  const http = await startTestHttp(bound, { rateLimitPerMinute: 1 });
  try {
    await request(http.url).get('/v1/notes/a').expect(200);
    await request(http.url).get('/v1/notes/a').expect(429);
    await request(http.url).get('/v1/notes/a').expect(429);
    const { text } = await http.metrics.exposition();
    expect(text).toContain('mutualaid_enrollment_http_problems_total{operation="other",code="too_many_requests"} 2');
  } finally {
    await http.close();
  }
});

test.each([
  { trustedProxies: 0, limited: [401, 429, 429] },
  { trustedProxies: 1, limited: [401, 401, 429] },
])('behind $trustedProxies proxies a caller is limited by the address that the last of them saw', async (told) => {
  const http = await startTestHttp(bound, { rateLimitPerMinute: 10, trustedProxies: told.trustedProxies });
  const guess = async (seen: string): Promise<number> => {
    const asked = request(http.url).put(`/v1/notes/${ID}`).set('Authorization', `Bearer a.b.${randomUUID()}`);
    return (await asked.set('X-Forwarded-For', seen)).status;
  };
  try {
    // The first address of the header is the caller's own invention.
    const statuses = [
      await guess('198.51.100.1'),
      await guess('198.51.100.2'),
      await guess('203.0.113.9, 198.51.100.2'),
    ];
    expect(statuses).toEqual(told.limited);
  } finally {
    await http.close();
  }
});

test('callers are limited each by themselves, and told how long to wait', async () => {
  const http = await startTestHttp(bound, { rateLimitPerMinute: 2 });
  try {
    await request(http.url).get('/v1/notes/a').expect(200);
    await request(http.url).get('/v1/notes/a').expect(200);
    const limited = await request(http.url).get('/v1/notes/a').expect(429);
    expect(limited.body.code).toBe('too_many_requests');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    await request(http.url).get('/v1/notes/a').set('Authorization', 'Bearer x.y.z').expect(200);
  } finally {
    await http.close();
  }
});

test('a connection is kept longer than a proxy keeps it, until the server retires: then every answer ends its own', async () => {
  const http = await startTestHttp(bound);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const paths = ['/v1/notes/a', '/v1/none', '/nowhere'];
  try {
    for (const path of paths) {
      const { headers } = await request(http.url).get(path).agent(agent);
      expect(headers['connection']).toBe('keep-alive');
      expect(headers['keep-alive']).toBe('timeout=75');
    }
    http.server.retire();
    for (const path of paths) {
      const { status, headers } = await request(http.url).get(path).agent(agent);
      expect(status).toBeLessThan(500);
      expect(headers['connection']).toBe('close');
    }
  } finally {
    agent.destroy();
    await http.close();
  }
});

test('draining lets a request in hand finish and refuses new connections', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let entered = (): void => undefined;
  const inHand = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const slow = handle(getNote, async () => {
    entered();
    await held;
    return { body: note('slow') };
  });
  const http = await startTestHttp([slow]);
  const reply = fetch(`${http.url}/v1/notes/slow`);
  await inHand;
  const drained = http.server.drain(5_000);
  await expect(fetch(`${http.url}/v1/notes/late`)).rejects.toThrow();
  release();
  expect((await reply).status).toBe(200);
  await drained;
});

test('a handler may refuse bad content of its own with pointers, and a request without end is cut when the grace is over', async () => {
  const csv = handle(postCsv, async () => {
    throw new InvalidInput([
      { in: 'body', pointer: '/rows/2/证件号', detail: 'wrong check digit', detailZh: '校验码错误' },
    ]);
  });
  const never = handle(getNote, () => new Promise(() => undefined));
  const http = await startTestHttp([csv, never]);
  const reply = await request(http.url).post('/v1/csv').type('text/csv').send('x').expect(400);
  expect(reply.body.errors[0].pointer).toBe('/rows/2/证件号');
  const hanging = fetch(`${http.url}/v1/notes/n`).catch(() => 'cut');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await http.server.drain(100);
  expect(await hanging).toBe('cut');
});
