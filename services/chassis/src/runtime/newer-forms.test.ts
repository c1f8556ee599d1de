import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LogDriver } from '../events/log-driver.ts';
import { openSqlite } from '../persistence/sqlite-database.ts';
import { createNoteService, noteTaken, readNote, takeNote } from '../testing/note-service.ts';
import { startServiceHarness, type ServiceHarness } from '../testing/service-harness.ts';

/** The note service's event is of no emitted contract. */
const unchecked = (): void => undefined;

describe('a process that meets what a newer programme wrote', () => {
  let services: ServiceHarness;
  let clerk: string;
  let log: LogDriver;
  beforeEach(async () => {
    services = await startServiceHarness(
      { note: createNoteService() },
      { day: '2025-05-21', check: unchecked, wrapLog: (driver) => (log = driver) },
    );
    clerk = await services.token({ roles: ['clerk'] });
  });
  afterEach(() => services.close());

  const ready = async () => {
    const response = await fetch(`${services.running.url}/health/ready`);
    return [response.status, await response.json()];
  };
  const waits = async () =>
    /^mutualaid_note_newer_forms_state (\d)$/m.exec(await (await fetch(`${services.running.url}/metrics`)).text())?.[1];
  const take = async () =>
    (await services.client.call(takeNote, { body: { dueOn: '2025-06-01' }, token: clerk, key: randomUUID() })).noteId;
  /** As a newer programme would leave it. */
  const makeNewer = (noteId: string) => {
    const file = openSqlite(join(services.directory, 'documents.sqlite'));
    file.prepare(`UPDATE "documents:note" SET body = json_set(body, '$.schemaVersion', 2) WHERE id = ?`).run(noteId);
    file.close();
  };
  const until = async (isSo: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await isSo()); tries++) await new Promise((done) => setTimeout(done, 25));
  };

  test('waits for nothing as long as it can read everything', async () => {
    await take();
    await services.running.settled();
    expect([await ready(), await waits()]).toEqual([[200, { status: 'ready' }], '0']);
  });

  test('stays ready and says that it waits: by an event of a later version, which stands in the log', async () => {
    const [record] = [{ topic: noteTaken.topic, key: 'a', value: '{}' }];
    await log.append([
      {
        ...record,
        headers: {
          ce_specversion: '1.0',
          ce_id: 'note/note/a.1.0',
          ce_source: '/note',
          ce_type: noteTaken.type.replace('.v1', '.v2'),
          ce_time: '2025-05-21T00:00:00.000Z',
        },
      },
    ]);
    await until(async () => (await waits()) === '1');
    expect([await ready(), await waits()]).toEqual([[200, { status: 'ready', waitsFor: ['newer-forms'] }], '1']);
    expect(await services.running.store.count('parked', { field: 'open', from: '', max: 1 })).toBe(0);
  });

  test('answers 503 with Retry-After for that document, says so, and serves every other', async () => {
    const [newer, other] = [await take(), await take()];
    await services.running.settled();
    makeNewer(newer);
    const response = await fetch(`${services.running.url}/v1/notes/${newer}`, {
      headers: { authorization: `Bearer ${clerk}` },
    });
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect((await services.client.call(readNote, { params: { noteId: other }, token: clerk })).seen).toBe(1);
    expect(await ready()).toEqual([200, { status: 'ready', waitsFor: ['newer-forms'] }]);
  });

  test('says so when a clock met it: the document stays due, the others are done', async () => {
    const [newer, other] = [await take(), await take()];
    await services.running.settled();
    makeNewer(newer);
    services.setDay('2025-06-02');
    await services.running.scanClocks();
    expect((await services.client.call(readNote, { params: { noteId: other }, token: clerk })).expired).toBe(true);
    expect(await ready()).toEqual([200, { status: 'ready', waitsFor: ['newer-forms'] }]);
  });
});
