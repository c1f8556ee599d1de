import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { CommandMemory, COMMANDS } from '../aggregate/command-memory.ts';
import { sourcePosition } from '../events/cloud-event-binding.ts';
import type { Delivered } from '../events/log-driver.ts';
import { PARKED_COLLECTION, Parking } from '../events/parking.ts';
import { SLICES, SLICE_STREAMS, Slices } from '../events/slices.ts';
import { dutiesOf } from '../duties/duties.ts';
import { createPostsHeld, POSTS_HELD } from '../duties/posts-held.ts';
import { createIdempotencyKeys, IDEMPOTENCY_KEYS } from '../http/idempotency-keys.ts';
import { newKey } from '../security/aes-gcm.ts';
import { AUDIT, AUDIT_HEADS, AUDIT_ROOTS } from '../security/audit-documents.ts';
import { createAuditLog } from '../security/audit-log.ts';
import { createRootSigner, newRootKey } from '../security/audit-signing.ts';
import type { RootOfPages } from '../security/audit-root.ts';
import { createDataKeys, DATA_KEYS } from '../security/data-keys.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { NewerForm } from './faults.ts';
import { openSqlite } from './sqlite-database.ts';
import { tableOf } from './sqlite-statements.ts';
import { type ViewDefinition, ViewStore } from './view-store.ts';

const AT = '2026-05-02T00:00:00.000Z' as Instant;
const clock = { now: () => AT };
const RECORD: Delivered = { topic: 't', partition: 0, offset: '1', key: 'a', value: '{}', headers: { ce_id: 'e' } };
const STREAMS = Array.from({ length: SLICE_STREAMS + 1 }, (_, n) => String(n));
const ENTRY = { stream: 's', action: 'read', commandId: 'c', actor: 'a', at: AT, on: civilDate('2026-05-02') };

/** What the chassis keeps for itself: how a document of each collection comes to be, and how it is read. */
const remembering = (temporary: TemporaryStore) => {
  const { store } = temporary;
  const commands = new CommandMemory(store);
  const keys = createIdempotencyKeys(store);
  const duties = dutiesOf({
    '2020-01-01.yaml': { effectiveFrom: '2020-01-01', source: 's', exclusive: [], alone: [], steps: {} },
  });
  const posts = () => createPostsHeld(store, duties, () => Date.parse(AT));
  posts();
  const reviewer = { subject: 'a', roles: ['reviewer' as const], personId: 'p', employerIds: [] };
  const takePost = () => posts().take({ principal: reviewer }, civilDate('2026-05-02'));
  const parking = new Parking(store, 'test', clock);
  const slice = () => new Slices(store).of('group', 'e', STREAMS, clock);
  slice();
  const masters = { current: newKey(), retired: [], lookup: newKey() };
  const dataKeys = () => createDataKeys(store, masters, () => 1_000);
  dataKeys();
  const signer = createRootSigner(newRootKey());
  const audit = () => createAuditLog(store, () => Date.parse(AT), signer);
  audit();
  const claim = () => keys.claim({ commandId: 'k', operationId: 'o', bodyHash: 'h', at: AT });
  const closeDay = async () => {
    await audit().record(ENTRY);
    return audit().closeDay(civilDate('2026-05-02'));
  };
  const row = { id: 'r', ...sourcePosition('s/c/x.1.0'), row: { text: 'one' }, index: {} };
  const view = new ViewStore<{ readonly text: string }>(store, { view: 'seen', indexes: [] });
  return {
    [COMMANDS.name]: [
      () => commands.keep('note', 'a', [{ id: 'c', hash: 'h', revision: 1 }], AT),
      () => commands.find('note', 'a', 'c'),
    ],
    [IDEMPOTENCY_KEYS.name]: [claim, claim],
    [POSTS_HELD.name]: [takePost, takePost],
    [PARKED_COLLECTION.name]: [
      () => parking.park('group', RECORD, null, new Error('x')),
      () => parking.find({ max: 1 }),
    ],
    [SLICES.name]: [() => slice().keep({ done: SLICE_STREAMS, parked: [] }), () => slice().load()],
    [DATA_KEYS.name]: [() => dataKeys().obtain('p'), () => dataKeys().find('p')],
    [AUDIT.name]: [() => audit().record(ENTRY), () => audit().record({ ...ENTRY, commandId: 'other' })],
    [AUDIT_ROOTS.name]: [closeDay, () => audit().roots()],
    [AUDIT_HEADS.name]: [closeDay, async () => audit().headPage(((await closeDay()) as RootOfPages).pages[0]!)],
    seen: [() => view.project([row]), () => view.get('r')],
  } as Readonly<Record<string, readonly [() => Promise<unknown>, () => Promise<unknown>]>>;
};

describe('what the chassis keeps for itself', () => {
  let temporary: TemporaryStore;
  let kinds: ReturnType<typeof remembering>;
  beforeEach(async () => {
    temporary = temporaryStore();
    kinds = remembering(temporary);
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const names: readonly string[] = [
    COMMANDS,
    IDEMPOTENCY_KEYS,
    POSTS_HELD,
    PARKED_COLLECTION,
    SLICES,
    DATA_KEYS,
    AUDIT,
    AUDIT_ROOTS,
    AUDIT_HEADS,
    { name: 'seen' },
  ].map(({ name }) => name);

  /** The one document of a collection as it lies in the file. */
  const onDisk = (collection: string, change: (body: Record<string, unknown>) => Record<string, unknown>) => {
    const file = openSqlite(join(temporary.directory, 'documents.sqlite'));
    const table = tableOf(collection);
    const { id, body } = file.prepare(`SELECT id, body FROM ${table}`).get() as { id: string; body: string };
    const before = JSON.parse(body) as Record<string, unknown>;
    file.prepare(`UPDATE ${table} SET body = ? WHERE id = ?`).run(JSON.stringify(change(before)), id);
    file.close();
    return before;
  };

  test.each(names)(
    '%s has a version; without one it is read as the first, and a newer one is waited for',
    async (name) => {
      const [keep, read] = kinds[name]!;
      await keep();
      const stored = onDisk(name, ({ schemaVersion: _version, ...rest }) => rest);
      expect(stored['schemaVersion']).toEqual(expect.any(Number));
      await read();
      onDisk(name, (body) => ({ ...body, schemaVersion: 99 }));
      await expect(read()).rejects.toThrow(NewerForm);
    },
  );

  test('a row of an older form is brought to the present one', async () => {
    const [keep] = kinds['seen']!;
    await keep();
    const next: ViewDefinition = {
      view: 'seen',
      indexes: [],
      schemaVersion: 2,
      upcast: (row, from) => ({ words: [(row as { text: string }).text, from] }),
    };
    const view = new ViewStore<{ readonly words: readonly unknown[] }>(temporary.store, next);
    expect([await view.get('r'), await view.getMany(['r'])]).toEqual([{ words: ['one', 1] }, [{ words: ['one', 1] }]]);
  });
});
