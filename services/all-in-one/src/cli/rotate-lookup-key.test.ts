import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, jest, test } from '@jest/globals';
import { createEnrollmentService } from '@huji/enrollment/service.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { createFieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { sampleResidentId } from '../sample/identity.ts';

jest.setTimeout(300_000);
const HUJI = fileURLToPath(new URL('../main.ts', import.meta.url));
const PEOPLE = 3_000;
const folder = mkdtempSync(join(tmpdir(), 'huji-rotation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [master, old, next] = [newKey(), newKey(), newKey()];
const settings = {
  HUJI_DATA: folder,
  HUJI_MASTER_KEY: master.toString('base64'),
  HUJI_LOOKUP_KEY: next.toString('base64'),
  HUJI_LOOKUP_KEYS_RETIRED: old.toString('base64'),
};
const numberOf = (at: number): string =>
  sampleResidentId(
    civilDate(`${String(1960 + Math.floor(at / 300))}-01-${String(1 + (at % 28)).padStart(2, '0')}`),
    'male',
    1 + (at % 300),
  );

/** Runs the command; killed at the first sign of work when asked for. */
const rotate = (
  killed: boolean,
): Promise<{ readonly code: number | null; readonly signal: string | null; readonly said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', HUJI, 'rotate-lookup-key'], {
      env: { PATH: process.env['PATH'], HUJI_LOG_LEVEL: 'silent', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (killed) child.kill('SIGKILL');
    });
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });

/** A register of so many people, written as enrollment stores them, under the old key. */
const layRegister = async (store: DocumentStore): Promise<void> => {
  const cipher = createFieldCipher(store, { current: master, retired: [], lookup: old }, Date.now);
  await inParallel(
    Array.from({ length: PEOPLE }, (_, at) => at),
    50,
    async (at) => {
      const personId = `00000000-0000-5000-8000-${String(at).padStart(12, '0')}`;
      const number = numberOf(at);
      const key = cipher.keyedHash('id-number', number);
      const sealed = {
        name: await cipher.seal(personId, '职工'),
        idNumber: await cipher.seal(personId, number),
        phone: null,
      };
      const person = {
        key,
        identity: cipher.keyedHash('identity', '职工\n'),
        sealed,
        birthOn: '1990-01-01',
        sex: 'male',
        employerIds: ['e'],
      };
      const write = async (collection: string, id: string, schemaVersion: number, state: JsonValue): Promise<void> => {
        const body = { schemaVersion, state, commands: [] };
        await store.commit(collection, { id, revision: 0, commandId: 'laid', atMs: 0, body, index: {}, outbox: [] });
      };
      await write('person', personId, 1, person);
      await write('person-key', key, 2, { personId, generation: 1 });
    },
  );
};

test('huji rotate-lookup-key that is killed in the middle goes on when it is run again, and says numbers only', async () => {
  const services = await startServiceHarness(
    { enrollment: createEnrollmentService },
    { foreign: foreignEventsOf('enrollment') },
  );
  const declarations = services.running.definitions.flatMap((each) => each.declarations);
  await services.close();
  const open = (): DocumentStore => new DocumentStore(openSqliteDriver(join(folder, 'documents.sqlite')));
  const before = open();
  await before.migrate([...declarations, { name: 'data-key', type: 'documents', indexes: [], shards: 1 }]);
  await layRegister(before);
  await before.close();

  const killed = await rotate(true);
  expect(killed.signal).toBe('SIGKILL');
  const between = open();
  for (const each of declarations) between.declare(each);
  const cipher = createFieldCipher(
    between,
    { current: master, retired: [], lookup: next, lookupRetired: [old] },
    Date.now,
  );
  // Half done, everybody is found under one key or the other.
  const hashes = Array.from({ length: PEOPLE }, (_, at) => [
    cipher.keyedHash('id-number', numberOf(at)),
    ...cipher.formerHashes('id-number', numberOf(at)),
  ]);
  const states = await between.loadMany('person-key', hashes.flat());
  const isThere = (index: number): boolean => (states[index]?.body as { state?: unknown } | undefined)?.state != null;
  const moved = hashes.filter((_, at) => isThere(2 * at)).length;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(PEOPLE);
  expect(hashes.filter((_, at) => !isThere(2 * at) && !isThere(2 * at + 1))).toEqual([]);
  await between.close();

  const done = await rotate(false);
  expect(done.said).toContain(`found     ${String(PEOPLE)} persons under the new key, 0 not`);
  expect(done.said).toContain('0 left');
  expect(done.said).toContain('rotated: HUJI_LOOKUP_KEYS_RETIRED may go');
  expect(done.code).toBe(0);
  expect(done.said).not.toMatch(/职工|\d{17}|[0-9a-f]{32}/);

  const after = open();
  for (const each of declarations) after.declare(each);
  const left = await after.loadMany(
    'person-key',
    hashes.map(([, former]) => former ?? ''),
  );
  expect(left.filter((document) => document !== null)).toEqual([]);
  const kept = await after.loadMany(
    'person-key',
    hashes.map(([hash]) => hash ?? ''),
  );
  expect(kept.map((document) => (document?.body as { state: { personId: string } }).state.personId)).toEqual(
    hashes.map((_, at) => `00000000-0000-5000-8000-${String(at).padStart(12, '0')}`),
  );
  await after.close();
});
