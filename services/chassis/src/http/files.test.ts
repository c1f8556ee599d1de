import { createHash } from 'node:crypto';
import { request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineOperation, type Operation } from '@huji/contracts/shared/http-contract.ts';
import { openApiDocument } from '@huji/contracts/shared/openapi.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import {
  contentDigest,
  sha256OfDigest,
  streamedFile,
  type StreamedFile,
} from '@huji/contracts/shared/streamed-file.ts';
import { startTestHttp, type TestHttp } from '../testing/test-http.ts';
import { handle } from './operation-router.ts';
import { readProblems } from './problem-registry.ts';

const TYPES = ['application/pdf', 'image/png'] as const;
const BYTES_MAX = 3_000_000;
const putScan = defineOperation({
  operationId: 'putScan',
  method: 'put',
  path: '/v1/scans/:scanId',
  summary: 'Stores a scan',
  allow: ['clerk'],
  params: z.object({ scanId: z.string() }),
  body: streamedFile(TYPES, 'The scan'),
  bodyBytesMax: BYTES_MAX,
  success: { status: 201, reply: z.object({ bytes: z.int(), chunksMax: z.int() }) },
});
const putOldScan = defineOperation({
  ...putScan,
  operationId: 'putOldScan',
  path: '/v1/old-scans/:scanId',
  body: streamedFile(TYPES, 'The scan', { digest: 'optional' }),
});
const readScan = defineOperation({
  operationId: 'readScan',
  method: 'get',
  path: '/v1/scans/:scanId',
  summary: 'Gives a scan back',
  allow: ['clerk'],
  params: z.object({ scanId: z.string() }),
  success: { status: 200, reply: streamedFile(TYPES, 'The scan') },
});

async function* repeated(chunk: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < times; n++) {
    yield chunk;
    await sleep(0);
  }
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const file = (bytes: Uint8Array, parts: Partial<StreamedFile> = {}): StreamedFile => ({
  contentType: 'application/pdf',
  sha256: sha256(bytes),
  content: repeated(bytes, 1),
  ...parts,
});

describe('an operation that streams', () => {
  let http: TestHttp;
  let token: string;
  let stored: Buffer[] = [];
  let given: () => StreamedFile;
  beforeAll(async () => {
    http = await startTestHttp([
      handle(putScan, async ({ body }) => {
        const chunks: Buffer[] = [];
        for await (const chunk of body.content) chunks.push(Buffer.from(chunk));
        stored.push(Buffer.concat(chunks));
        return {
          body: { bytes: Buffer.concat(chunks).length, chunksMax: Math.max(...chunks.map(({ length }) => length)) },
        };
      }),
      handle(putOldScan, async ({ body }) => {
        const chunks: Buffer[] = [];
        for await (const chunk of body.content) chunks.push(Buffer.from(chunk));
        stored.push(Buffer.concat(chunks));
        return { body: { bytes: body.bytes ?? 0, chunksMax: 0 } };
      }),
      handle(readScan, async () => ({ body: given(), revision: 2 })),
    ]);
    token = await http.issuer.token({ subject: 'clerk-1', roles: ['clerk'] });
  });
  afterAll(() => http.close());
  beforeEach(() => {
    stored = [];
  });

  let keys = 0;
  const put = (body: StreamedFile, key = `key-${String(++keys)}`) =>
    operationClient(() => http.url).call(putScan, { params: { scanId: 'a' }, body, token, key });
  const problem = (answer: Promise<unknown>) =>
    answer.then(
      () => null,
      (error: unknown) => (error instanceof ProblemAnswer ? [error.status, error.code] : error),
    );

  test('takes a file piece by piece, never as a whole', async () => {
    const bytes = Buffer.alloc(2_000_000, 7);
    const { bytes: received, chunksMax } = await put(file(bytes));
    expect(received).toBe(bytes.length);
    expect(chunksMax).toBeLessThan(200_000);
    expect(stored.map(sha256)).toEqual([sha256(bytes)]);
  });

  test('refuses another type, a file without its digest, one that is too large and one that arrives damaged', async () => {
    const bytes = Buffer.from('scan');
    expect(await problem(put(file(bytes, { contentType: 'text/html' })))).toEqual([415, 'unsupported_media_type']);
    expect(await problem(put(file(bytes, { sha256: '' })))).toEqual([400, 'invalid_input']);
    expect(await problem(put(file(bytes, { sha256: sha256(Buffer.from('other')) })))).toEqual([400, 'invalid_input']);
    const large = Buffer.alloc(BYTES_MAX + 1);
    expect(await problem(put(file(large)))).toEqual([413, 'body_too_large']);
    expect(stored).toEqual([]);
  });

  test('ties the key to the content: the same key with another file is refused before it is read', async () => {
    await put(file(Buffer.from('one')), 'scan-key');
    await put(file(Buffer.from('one')), 'scan-key');
    expect(await problem(put(file(Buffer.from('two')), 'scan-key'))).toEqual([422, 'idempotency_key_reused']);
    expect(stored.map(String)).toEqual(['one', 'one']);
  });

  test('that took a body before files streamed takes one without a digest, and ties the key to it all the same', async () => {
    const send = async (text: string, key: string, headers: Record<string, string> = {}) => {
      const reply = await fetch(`${http.url}/v1/old-scans/a`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', 'idempotency-key': key, ...headers },
        body: text,
      });
      return [reply.status, ((await reply.json()) as { code?: string }).code];
    };
    expect(await send('one', 'old-key')).toEqual([201, undefined]);
    expect(await send('one', 'old-key')).toEqual([201, undefined]);
    expect(await send('two', 'old-key')).toEqual([422, 'idempotency_key_reused']);
    expect(await send('two', 'other-key', { 'content-digest': 'sha-256=:AAAA:' })).toEqual([400, 'invalid_input']);
    expect(await send('x'.repeat(BYTES_MAX + 1), 'large-key')).toEqual([413, 'body_too_large']);
    expect(stored.map(String)).toEqual(['one', 'one']);
  });

  test('gives a file with its type, length, name and revision', async () => {
    const bytes = Buffer.from('%PDF-1.7 …');
    given = () => file(bytes, { bytes: bytes.length, fileName: '决定书 1.pdf' });
    const reply = await fetch(`${http.url}/v1/scans/a`, { headers: { authorization: `Bearer ${token}` } });
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      etag: '"2"',
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytes)).toBe(true);
    const received = await operationClient(() => http.url).call(readScan, { params: { scanId: 'a' }, token });
    expect(received).toMatchObject({ contentType: 'application/pdf', bytes: bytes.length, fileName: '决定书 1.pdf' });
    const chunks: Uint8Array[] = [];
    for await (const chunk of received.content) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test('a file of a type the contract does not name is a fault; so is one that breaks off, and its reader is told', async () => {
    given = () => file(Buffer.from('x'), { contentType: 'text/html' });
    const wrong = await fetch(`${http.url}/v1/scans/a`, { headers: { authorization: `Bearer ${token}` } });
    expect(wrong.status).toBe(500);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(100_000);
      await sleep(20);
      throw new Error('the file cannot be read on');
    }
    given = () => file(Buffer.from(''), { content: broken() });
    const cut = await fetch(`${http.url}/v1/scans/a`, { headers: { authorization: `Bearer ${token}` } });
    await expect(cut.arrayBuffer()).rejects.toThrow();
    const errors = () => http.logged().filter(({ level, operation }) => level === 'error' && operation === 'readScan');
    while (errors().length < 2) await sleep(5);
    expect(errors()).toHaveLength(2);
  });

  test('a reader who goes away is no fault', async () => {
    const before = http.logged().filter(({ level }) => level === 'error').length;
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          yield Buffer.alloc(50_000);
          await sleep(1);
        }
      } finally {
        ended = true;
      }
    }
    given = () => file(Buffer.from(''), { content: endless() });
    await new Promise<void>((resolve) => {
      const reading = send(`${http.url}/v1/scans/a`, { headers: { authorization: `Bearer ${token}` } }, (response) => {
        response.once('data', () => {
          reading.destroy();
          resolve();
        });
      });
      reading.on('error', () => undefined);
      reading.end();
    });
    while (!ended) await sleep(5);
    await sleep(20);
    expect(http.logged().filter(({ level }) => level === 'error')).toHaveLength(before);
  });

  test('is documented with its types and the digest it wants', () => {
    const info = { title: 't', version: '1', description: 'd' };
    const operations = [putScan, readScan] as unknown as readonly Operation[];
    const document = openApiDocument(info, [{ name: 'scan', operations }], readProblems());
    const { put: upload, get: download } = (document['paths'] as Record<string, Record<string, never>>)[
      '/v1/scans/{scanId}'
    ]!;
    expect(Object.keys((upload!['requestBody'] as { content: object }).content)).toEqual([...TYPES]);
    expect(upload!['parameters']).toContainEqual({ $ref: '#/components/parameters/ContentDigest' });
    expect(Object.keys((download!['responses'] as Record<string, { content: object }>)['200']!.content)).toEqual([
      ...TYPES,
    ]);
  });
});

test('a digest is written and read as RFC 9530 says', () => {
  const hex = sha256(Buffer.from('{"hello": "world"}'));
  expect(contentDigest(hex)).toBe('sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:');
  expect(sha256OfDigest(`sha-512=:abc=:, ${contentDigest(hex)}`)).toBe(hex);
  for (const none of [undefined, '', 'sha-256=X48E', 'md5=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'])
    expect(sha256OfDigest(none)).toBeNull();
});
