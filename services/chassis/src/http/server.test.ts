import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { bound, changes, ID, KEY } from '../testing/note-operations.ts';
import { startTestHttp, type TestHttp } from '../testing/test-http.ts';
import type { TestPerson } from '../testing/test-issuer.ts';

describe('an operation over HTTP', () => {
  let http: TestHttp;
  let clerk: string;
  beforeAll(async () => {
    http = await startTestHttp(bound);
    clerk = `Bearer ${await http.issuer.token({ subject: 'clerk-7', roles: ['clerk'] })}`;
  });
  afterAll(() => http.close());

  const put = (path = `/v1/notes/${ID}`) =>
    request(http.url).put(path).set('Authorization', clerk).set('Idempotency-Key', KEY).set('If-Match', '"7"');
  const good = { on: '2025-05-21', sum: '10.00', rows: [] };

  test('answers what the contract describes, with the revision as ETag, and nothing it does not describe', async () => {
    const reply = await request(http.url).get('/v1/notes/n1').expect(200);
    expect(reply.headers['etag']).toBe('"3"');
    expect(reply.body).toEqual({ noteId: 'n1', on: '2025-05-21', sum: '12.50' });
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['x-powered-by']).toBeUndefined();
  });

  test('gives the handler an envelope that is the same for a repeated request and names neither key nor body', async () => {
    http.clock.set?.(civilDate('2025-06-01'));
    changes.length = 0;
    const first = await put().send(good).expect(200);
    const again = await put().send({ rows: [], sum: '10.00', on: '2025-05-21' }).expect(200);
    const other = await put()
      .set('Idempotency-Key', 'another')
      .send({ ...good, sum: '11.00' });
    expect(other.status).toBe(200);
    const [a, b, c] = changes as { commandId: string; bodyHash: string; actor: string; on: string }[];
    expect(first.headers['location']).toBe(again.headers['location']);
    expect(a).toMatchObject({ commandId: b?.commandId, bodyHash: b?.bodyHash, actor: 'clerk-7', on: '2025-06-01' });
    expect(c?.commandId).not.toBe(a?.commandId);
    expect(c?.bodyHash).not.toBe(a?.bodyHash);
    expect(JSON.stringify(a)).not.toContain(KEY);
    http.clock.set?.(null);
  });

  test('a key is used for one request: another body, document or operation is refused and changes nothing', async () => {
    const key = 'one-request';
    const asked = (path: string) => put(path).set('Idempotency-Key', key);
    await asked(`/v1/notes/${ID}`).send(good).expect(200);
    changes.length = 0;
    const refusals = [
      await asked(`/v1/notes/${ID}`).send({ ...good, sum: '11.00' }),
      await asked(`/v1/notes/${ID}?dry=yes`).send(good),
      await asked('/v1/notes/018f4e3a-7c2b-7d11-8a55-0242ac120009').send(good),
      await request(http.url)
        .post(`/v1/notes/${ID}/closing`)
        .set('Authorization', clerk)
        .set('Idempotency-Key', key)
        .send({}),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      refusals.map(() => [422, 'idempotency_key_reused']),
    );
    expect(changes).toEqual([]);
    // What could not be read, or was not allowed, used no key.
    await asked(`/v1/notes/${ID}`).set('Idempotency-Key', 'corrected').send({}).expect(400);
    await asked(`/v1/notes/${ID}`).set('Idempotency-Key', 'corrected').send(good).expect(200);
  });

  test('two callers that choose the same key do not meet', async () => {
    changes.length = 0;
    const other = `Bearer ${await http.issuer.token({ subject: 'clerk-8', roles: ['clerk'] })}`;
    await put().send(good).expect(200);
    await put().set('Authorization', other).send(good).expect(200);
    const [a, b] = changes as { commandId: string }[];
    expect(a?.commandId).not.toBe(b?.commandId);
  });

  test('bad input names every field, in English and Chinese, and changes nothing', async () => {
    changes.length = 0;
    const bad = { on: '2025-02-30', sum: '1.234', rows: [{ text: 'ok' }, { text: '', more: 1 }] };
    const reply = await put('/v1/notes/not-a-uuid?dry=maybe').send(bad).expect(400);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.body).toMatchObject({
      code: 'invalid_input',
      status: 400,
      errors: [{ in: 'path', pointer: '/noteId' }],
    });
    const query = await put(`/v1/notes/${ID}?dry=maybe`).send(bad).expect(400);
    expect(query.body.errors).toMatchObject([{ in: 'query', pointer: '/dry' }]);
    const body = await put().send(bad).expect(400);
    const pointers = body.body.errors.map((fault: { pointer: string }) => fault.pointer).sort();
    expect(pointers).toEqual(['/on', '/rows/1/more', '/rows/1/text', '/sum']);
    expect(body.body.errors[0].detailZh).toMatch(/[\u4e00-\u9fff]/);
    expect(changes).toEqual([]);
  });

  test.each([
    ['no token', {}, 401, 'unauthenticated'],
    ['a token that is none', { Authorization: 'Bearer a.b.c' }, 401, 'unauthenticated'],
    ['another scheme', { Authorization: 'Basic YTpi' }, 401, 'unauthenticated'],
  ])('a caller with %s is not known', async (_title, headers, status, code) => {
    const reply = await request(http.url).put(`/v1/notes/${ID}`).set(headers).send(good);
    expect(reply.status).toBe(status);
    expect(reply.body.code).toBe(code);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
  });

  test('what a stranger sends is not even parsed', async () => {
    const reply = await request(http.url).put(`/v1/notes/${ID}`).type('application/json').send('{"malformed');
    expect(reply.status).toBe(401);
    const large = await request(http.url)
      .put(`/v1/notes/${ID}`)
      .send({ text: 'x'.repeat(3_000) });
    expect(large.status).toBe(401);
  });

  test('a write without a body names what is missing', async () => {
    const reply = await put().expect(400);
    expect(reply.body.errors).toMatchObject([{ in: 'body', pointer: '' }]);
  });

  test('a role the contract does not name is denied before the body is looked at', async () => {
    const others: Role[][] = [['member', 'supervisor'], ['member', 'office-head'], ['system-administrator'], []];
    for (const roles of others) {
      const token = `Bearer ${await http.issuer.token({ roles })}`;
      const reply = await put().set('Authorization', token).send({ nonsense: true }).expect(403);
      expect(reply.body.code).toBe('forbidden');
    }
  });

  test.each<[string, TestPerson, string]>([
    ['roles that exclude each other', { roles: ['clerk', 'reviewer'] }, 'roles_incompatible'],
    ['the role that is held alone', { roles: ['clerk', 'system-administrator'] }, 'roles_incompatible'],
    ['no person', { roles: ['clerk'], personId: null }, 'person_id_missing'],
  ])('a token of staff with %s is denied, whatever the operation allows', async (_title, person, code) => {
    const token = `Bearer ${await http.issuer.token(person)}`;
    const reply = await put().set('Authorization', token).send({ nonsense: true }).expect(403);
    expect(reply.body.code).toBe(code);
  });

  test('a write without an Idempotency-Key, or with one that has a blank, is too long or is not ASCII, is refused', async () => {
    const missing = await request(http.url).put(`/v1/notes/${ID}`).set('Authorization', clerk).send(good).expect(400);
    expect(missing.body.code).toBe('idempotency_key_required');
    for (const wrong of ['', 'on ce', 'x'.repeat(256), 'caf\u00e9']) {
      const reply = await put().set('Idempotency-Key', wrong).send(good).expect(400);
      expect(reply.body.errors).toMatchObject([{ in: 'header', pointer: '/idempotency-key' }]);
    }
    for (const right of ['once', '~'.repeat(255), '!"quoted"!'])
      await put().set('Idempotency-Key', right).send(good).expect(200);
  });

  test('a change must name the version it saw: absent 428, another 412, no ETag at all 400', async () => {
    const absent = await request(http.url)
      .put(`/v1/notes/${ID}`)
      .set('Authorization', clerk)
      .set('Idempotency-Key', KEY)
      .send(good);
    expect([absent.status, absent.body.code]).toEqual([428, 'if_match_required']);
    const stale = await put().set('If-Match', '"6"').send(good);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    const star = await put().set('If-Match', '*').send(good);
    expect([star.status, star.body.errors[0].pointer]).toEqual([400, '/if-match']);
  });

  test('a condition where the contract takes none is refused, not passed over; a read takes any', async () => {
    const close = request(http.url)
      .post(`/v1/notes/${ID}/closing`)
      .set('Authorization', clerk)
      .set('Idempotency-Key', KEY)
      .set('If-Match', '"7"');
    const reply = await close.send({});
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/if-match']);
    await request(http.url).get(`/v1/notes/${ID}`).set('If-Match', '"7"').expect(200);
  });

  test.each([
    ['missing', 404, 'not_found'],
    ['refused', 422, 'idempotency_key_reused'],
    ['busy', 503, 'unavailable'],
    ['broken', 500, 'internal_error'],
    ['drifted', 500, 'internal_error'],
    ['unregistered', 409, 'refused'],
  ])('a handler that ends with "%s" is answered %i %s', async (noteId, status, code) => {
    const reply = await request(http.url).get(`/v1/notes/${noteId}`);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.titleZh).toMatch(/[\u4e00-\u9fff]/);
    if (status === 503) expect(reply.headers['retry-after']).toBe('1');
    if (noteId === 'refused') expect(reply.body.data).toEqual({ first: 1 });
  });

  test('a fault is logged once, as an error, without numbers of people or quoted names, and not told to the caller', async () => {
    const before = http.logged().length;
    const reply = await request(http.url).get('/v1/notes/broken').expect(500);
    const errors = http
      .logged()
      .slice(before)
      .filter((line) => line['level'] === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ operation: 'getNote', errorName: 'Error' });
    expect(JSON.stringify([errors, reply.body])).not.toMatch(/6222|Zhang/);
  });

  test('a body too large is 413, malformed JSON 400, another type 415, another encoding 415', async () => {
    const large = await put().send({ ...good, rows: [{ text: 'x'.repeat(3_000) }] });
    expect([large.status, large.body.code]).toEqual([413, 'body_too_large']);
    const malformed = await put().type('application/json').send('{"on": ');
    expect([malformed.status, malformed.body.code]).toEqual([400, 'malformed_request']);
    const form = await put().type('application/x-www-form-urlencoded').send('on=2025-05-21');
    expect([form.status, form.body.code]).toEqual([415, 'unsupported_media_type']);
    const encoded = await put().type('application/json').set('Content-Encoding', 'zstd-9').send('{}');
    expect([encoded.status, encoded.body.code]).toEqual([415, 'unsupported_media_type']);
  });

  test('JSON is UTF-8: other bytes are malformed, another charset is not known', async () => {
    const bytes = (body: Buffer, type = 'application/json') =>
      put()
        .set('Content-Type', type)
        .serialize((value) => value as string)
        .send(body as unknown as string);
    const latin = await bytes(Buffer.from('{"on":"2025-05-21","sum":"1","rows":[{"text":"caf\u00e9"}]}', 'latin1'));
    expect([latin.status, latin.body.code]).toEqual([400, 'malformed_request']);
    for (const charset of ['utf-16', 'gb18030', 'iso-8859-1', 'nonsense']) {
      const reply = await bytes(Buffer.from(JSON.stringify(good)), `application/json; charset=${charset}`);
      expect([reply.status, reply.body.code]).toEqual([415, 'unsupported_media_type']);
    }
    await bytes(Buffer.from(JSON.stringify(good)), 'application/json; charset="UTF-8"').expect(200);
  });

  test('a code that the contract does not name is a fault where we test, and an answer that is logged where people work', async () => {
    const strict = await request(http.url).get('/v1/notes/undeclared');
    expect([strict.status, strict.body.code]).toEqual([500, 'internal_error']);
    const telling = await startTestHttp(bound, { undeclared: 'tell' });
    const told = await request(telling.url).get('/v1/notes/undeclared');
    expect([told.status, told.body.code]).toEqual([412, 'stale']);
    for (const lines of [http.logged(), telling.logged()])
      expect(lines.filter(({ errorName }) => errorName === 'UndeclaredProblem')).toMatchObject([
        { level: 'error', operation: 'getNote' },
      ]);
    await telling.close();
  });

  test('text that no engine gives back as it was is refused at the edge', async () => {
    const lone = await put().type('application/json').send('{"on":"2025-05-21","sum":"1","rows":[{"text":"\\ud800"}]}');
    expect([lone.status, lone.body.errors[0].pointer]).toEqual([400, '/rows/0/text']);
    const nul = await put().send({ ...good, rows: [{ text: 'a\u0000b' }] });
    expect([nul.status, nul.body.errors[0].detailZh]).toEqual([400, '含有空字符']);
    const deep = await put()
      .type('application/json')
      .send(`${'['.repeat(900)}${']'.repeat(900)}`);
    expect([deep.status, deep.body.code]).toEqual([400, 'invalid_input']);
  });

  test('an unknown address is 404, an unknown method 405 with Allow, an unreadable address 400', async () => {
    const nowhere = await request(http.url).get('/v1/nothing');
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not_found']);
    const method = await request(http.url).delete(`/v1/notes/${ID}`);
    expect([method.status, method.body.code]).toEqual([405, 'method_not_allowed']);
    expect(method.headers['allow']).toBe('PUT, GET, HEAD');
    const asked = await request(http.url).options(`/v1/notes/${ID}`);
    expect([asked.status, asked.headers['allow']]).toEqual([405, 'PUT, GET, HEAD']);
    const page = await request(http.url).post('/problems/not_found');
    expect([page.status, page.body.code, page.headers['allow']]).toEqual([405, 'method_not_allowed', 'GET, HEAD']);
    const unreadable = await request(http.url).get('/v1/notes/%E0%A4%A');
    expect([unreadable.status, unreadable.body.code]).toEqual([400, 'malformed_request']);
  });

  test('an address is found in whatever case, with or without a slash at its end', async () => {
    for (const address of ['/V1/Notes/n1', '/v1/notes/n1/', '/v1/NOTES/n1?x=1']) {
      const { status, body } = await request(http.url).get(address);
      expect([address, status, (body as { noteId?: string }).noteId]).toEqual([address, 200, 'n1']);
    }
    expect((await request(http.url).head('/v1/notes/n1')).status).toBe(200);
  });

  test('a read under a condition is answered whole: no contract names 304', async () => {
    const { status, body } = await request(http.url).get('/v1/notes/n1').set('If-None-Match', '"3"');
    expect([status, body]).toMatchObject([200, { noteId: 'n1' }]);
  });

  test('other media travel where the contract names them', async () => {
    const reply = await request(http.url).post('/v1/csv').type('text/csv').send('姓名,证件号').expect(202);
    expect([reply.text, reply.headers['content-type']]).toEqual(['6 characters', 'text/plain; charset=utf-8']);
    await request(http.url).post('/v1/csv').send({ a: 1 }).expect(415);
  });

  test('the type of a problem leads to its registered meaning', async () => {
    const { body } = await request(http.url).get('/v1/nothing');
    const meaning = await request(http.url).get(body.type).expect(200);
    expect(meaning.body).toMatchObject({ code: 'not_found', status: 404 });
    await request(http.url).get('/problems/constructor').expect(404);
  });

  test('durations are measured per operation, and never by an id', async () => {
    await request(http.url).get('/v1/notes/measured').expect(200);
    const { text } = await http.metrics.exposition();
    expect(text).toMatch(
      /mutualaid_enrollment_http_request_duration_seconds_count{operation="getNote",method="get",status="2xx"} \d/,
    );
    expect(text).not.toContain('measured');
  });

  test('whatever is sent, the answer is a problem of the caller, never a fault of ours', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.jsonValue().map((value) => JSON.stringify({ ...good, rows: value })),
        ),
        fc.oneof(fc.constant(ID), fc.string({ minLength: 1 }).map(encodeURIComponent)),
        fc.dictionary(fc.string(), fc.string()).map((query) => new URLSearchParams(query).toString()),
        async (body, noteId, query) => {
          if (noteId === '.' || noteId === '..') return;
          const reply = await fetch(`${http.url}/v1/notes/${noteId}?${query}`, {
            method: 'PUT',
            headers: {
              authorization: clerk,
              'content-type': 'application/json',
              'idempotency-key': randomUUID(),
              'if-match': '"7"',
            },
            body,
          });
          const text = await reply.text();
          statuses.add(reply.status);
          expect(reply.status).toBeLessThan(500);
          if (reply.status >= 400) expect(JSON.parse(text)).toMatchObject({ status: reply.status });
        },
      ),
      { numRuns: 100 },
    );
    expect(statuses.has(400)).toBe(true);
  }, 30_000);

  test('bytes that are no HTTP do not take the server down', async () => {
    const port = Number(new URL(http.url).port);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('\u0001\u0002 HELLO\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
      socket.on('close', () => resolve(''));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    await request(http.url).get('/v1/notes/n1').expect(200);
  });
});
