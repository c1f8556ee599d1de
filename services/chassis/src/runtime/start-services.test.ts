import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import {
  listAuditRoots,
  listDeadLetters,
  listAuditEntries,
  replayDeadLetter,
} from '@huji/contracts/shared/common-operations.ts';
import { newRootKey } from '../security/audit-signing.ts';
import { setBusinessDate } from '@huji/contracts/shared/development-operations.ts';
import { createNoteService, readNote, takeNote } from '../testing/note-service.ts';
import { openEmbeddedLog } from '../events/embedded-log.ts';
import type { LogDriver } from '../events/log-driver.ts';
import { silentLogger } from '../observability/logger.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { systemClock } from './business-clock.ts';
import { readRuntimeConfig } from './config.ts';
import { type RunningServices, startServices } from './start-services.ts';
import { startServiceHarness, type ServiceHarness } from '../testing/service-harness.ts';

/** The note service's event is of no emitted contract. */
const unchecked = (): void => undefined;

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('services in one process', () => {
  let services: ServiceHarness;
  let running: RunningServices;
  let cure: { healthy: boolean };
  let clerk: string;
  let administrator: string;
  beforeEach(async () => {
    cure = { healthy: false };
    services = await startServiceHarness({ note: createNoteService(cure) }, { day: '2025-05-21', check: unchecked });
    running = services.running;
    clerk = await services.token({ roles: ['clerk'] });
    administrator = await services.token({ roles: ['system-administrator'] });
  });
  afterEach(() => services.close());

  const take = (poison = false, key = randomUUID()) =>
    services.client.call(takeNote, { body: { dueOn: '2025-06-01', poison }, token: clerk, key });
  const read = (noteId: string) => services.client.call(readNote, { params: { noteId }, token: clerk });
  const text = async (path: string) => (await fetch(`${running.url}${path}`)).text();
  const status = async (path: string) => (await fetch(`${running.url}${path}`)).status;

  test('a command comes in, its event goes round, and its trace with it', async () => {
    const response = await fetch(`${running.url}/v1/notes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${clerk}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify({ dueOn: '2025-06-01' }),
    });
    expect(response.status).toBe(201);
    const { noteId } = (await response.json()) as { noteId: string };
    await running.settled();
    const note = await read(noteId);
    expect(note.seen).toBe(1);
    expect(note.trace).toContain(TRACE);
  });

  test('a creation is 201, and the same when it is repeated', async () => {
    const send = () =>
      fetch(`${running.url}/v1/notes`, {
        method: 'POST',
        headers: { authorization: `Bearer ${clerk}`, 'content-type': 'application/json', 'idempotency-key': 'once' },
        body: JSON.stringify({ dueOn: '2025-06-01' }),
      });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
  });

  test('the same key takes one note; after a restart too', async () => {
    const key = randomUUID();
    const first = await take(false, key);
    expect(await take(false, key)).toEqual(first);
    services = await services.restart();
    running = services.running;
    expect(await take(false, key)).toEqual(first);
    await running.settled();
    expect((await read(first.noteId)).seen).toBe(1);
  });

  test('health tells live, started and ready', async () => {
    expect(await Promise.all(['live', 'started', 'ready'].map((each) => status(`/health/${each}`)))).toEqual([
      200, 200, 200,
    ]);
  });

  test('an event that cannot be handled is parked, listed, measured, and handled by a replay once its cause is gone', async () => {
    const { noteId } = await take(true);
    const healthy = await take();
    await running.settled();
    expect((await read(healthy.noteId)).seen).toBe(1);
    const list = () => services.client.call(listDeadLetters('note'), { token: administrator });
    const { deadLetters } = await list();
    expect(deadLetters).toMatchObject([
      { consumer: 'note.on-note-taken', errorName: 'Error', eventType: 'mutualaid.note.note-taken.v1' },
    ]);
    expect(await text('/metrics')).toMatch(/mutualaid_note_dead_letters_records 1/);
    const params = { deadLetterId: deadLetters[0]?.deadLetterId ?? '' };
    const replay = () =>
      services.client.call(replayDeadLetter('note'), { params, token: administrator, key: randomUUID() });
    expect(await replay()).toEqual({ outcome: 'parked' });
    cure.healthy = true;
    expect(await replay()).toEqual({ outcome: 'handled' });
    expect((await read(noteId)).seen).toBe(1);
    expect((await list()).deadLetters).toEqual([]);
    const query = { stream: `dead-letter/${params.deadLetterId}`, limit: 3 };
    const first = await services.client.call(listAuditEntries('note'), { query, token: administrator });
    const cursor = first.cursor ?? '';
    const next = await services.client.call(listAuditEntries('note'), {
      query: { ...query, cursor },
      token: administrator,
    });
    expect([first.entries.length, next.cursor]).toEqual([3, null]);
    const entries = [...first.entries, ...next.entries];
    expect(entries.map(({ action, data }) => [action, data])).toEqual([
      ['dead-letter-replay-asked', undefined],
      ['dead-letter-replayed', { handled: false }],
      ['dead-letter-replay-asked', undefined],
      ['dead-letter-replayed', { handled: true }],
    ]);
  });

  test('a dead letter that does not exist is not found; who may not see them is told so', async () => {
    const params = { deadLetterId: 'note.on-note-taken:none' };
    const replay = (token: string) =>
      services.client.call(replayDeadLetter('note'), { params, token, key: randomUUID() });
    await expect(replay(administrator)).rejects.toMatchObject({ status: 404 });
    await expect(replay(clerk)).rejects.toMatchObject({ status: 403 });
  });

  test('the business day moves, and what falls due by it is done before the answer', async () => {
    const { noteId } = await take();
    await services.client.call(setBusinessDate, { body: { on: '2025-05-31' } });
    expect((await read(noteId)).expired).toBe(false);
    expect(await services.client.call(setBusinessDate, { body: { on: '2025-06-01' } })).toEqual({ on: '2025-06-01' });
    expect((await read(noteId)).expired).toBe(true);
    expect(running.clock.today()).toBe('2025-06-01');
  });

  test('measures carry registered names and no ids', async () => {
    const { noteId } = await take();
    await running.settled();
    const metrics = await text('/metrics');
    expect(metrics).toMatch(/mutualaid_note_events_handled_total\{consumer="note.on-note-taken",outcome="handled"\} 1/);
    expect(metrics).toMatch(/mutualaid_note_consumer_lag_records\{consumer="note.on-note-taken"\} 0/);
    expect(metrics).toMatch(/mutualaid_note_outbox_pending_records\{collection="note"\} 0/);
    expect(metrics).toMatch(/mutualaid_note_store_writes_total\{collection="note",outcome="written"\} [2-9]/);
    expect(metrics).not.toContain(noteId);
  });

  test('everything mounted is documented, interactively, from this process alone', async () => {
    const openApi = JSON.parse(await text('/openapi.json')) as { paths: Record<string, unknown> };
    expect(Object.keys(openApi.paths)).toEqual(
      expect.arrayContaining(['/v1/notes', '/v1/notes/{noteId}', '/v1/note/dead-letters', '/v1/note/audit/roots']),
    );
    const page = await text('/docs/');
    expect(page).toContain('swagger-ui');
    expect(page).not.toMatch(/https?:\/\/(?!localhost)/);
    expect(await text('/docs/swagger-initializer.js')).toContain('/openapi.json');
    expect(await status('/docs/swagger-ui-bundle.js')).toBe(200);
    expect((await fetch(`${running.url}/docs`)).url).toMatch(/\/docs\/$/);
  });

  test('a day that is over gets its root', async () => {
    await running.audit.closeDay(civilDate('2025-05-21'));
    const { roots } = await services.client.call(listAuditRoots('note'), { token: administrator });
    expect(roots.length).toBeGreaterThan(0);
  });

  test('nothing that identifies anybody is logged on the way', async () => {
    const { noteId } = await take();
    await read(noteId);
    expect(services.lines().some(({ operation, status: code }) => operation === 'takeNote' && code === 201)).toBe(true);
    expect(JSON.stringify(services.lines())).not.toContain('clerk-1');
  });
});

test('what two services claim is seen at the start', async () => {
  const create = createNoteService();
  await expect(
    startServiceHarness({ note: create, other: (context) => ({ ...create(context), name: 'other' }) }),
  ).rejects.toThrow(/belongs to note and to other/);
  await expect(startServiceHarness({ misnamed: create })).rejects.toThrow(/composed as misnamed/);
});

test('a production system has no business date to set', async () => {
  const key = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const services = await startServiceHarness(
    { note: createNoteService() },
    {
      clock: systemClock(),
      check: unchecked,
      environment: {
        HUJI_ENVIRONMENT: 'production',
        HUJI_MASTER_KEY: key(),
        HUJI_LOOKUP_KEY: key(),
        HUJI_AUDIT_SIGNING_KEY: newRootKey(),
        OIDC_ISSUER: 'https://id.example.org',
        MONGODB_URI: 'mongodb://elsewhere',
        KAFKA_BROKERS: 'elsewhere:9092',
      },
    },
  );
  try {
    const reply = await fetch(`${services.running.url}/dev/business-date`, { method: 'PUT', body: '{}' });
    expect(reply.status).toBe(404);
  } finally {
    await services.close();
  }
});

test('ends soon while it still waits for a topic that somebody else has yet to create', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-start-'));
  const documents = openSqliteDriver(join(directory, 'documents.sqlite'));
  const embedded = openEmbeddedLog(join(directory, 'log.sqlite'));
  const stopped: boolean[] = [];
  const never: LogDriver = {
    ...embedded,
    subscribe: (_group, _topics, _handle, stopping) =>
      new Promise((_resolve, reject) => {
        stopping?.addEventListener('abort', () => {
          stopped.push(true);
          reject(new Error('stopped'));
        });
      }),
  };
  const waiting = await startServices(
    { note: createNoteService({ healthy: true }) },
    {
      config: readRuntimeConfig({ HUJI_PORT: '0', HUJI_DATA: directory }),
      environment: { HUJI_PORT: '0', HUJI_DATA: directory },
      documents,
      log: never,
      logger: silentLogger,
      tokens: { issuer: 'http://127.0.0.1', keys: { uri: 'http://127.0.0.1/keys' } },
      clock: systemClock(),
    },
  );
  while ((await fetch(`${waiting.url}/health/started`)).status !== 200) await sleep(10);
  await waiting.stop();
  await waiting.started;
  expect(stopped.length).toBeGreaterThan(0);
  await embedded.close();
  await documents.close();
  rmSync(directory, { recursive: true, force: true });
}, 10_000);
