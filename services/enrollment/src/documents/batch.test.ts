import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { latestSubmission } from '../domain/batch.ts';
import { openBatches } from './batch.ts';

/** A document as programmes before schema version 2 left it: billed, with a correction asked for. */
const STORED_1: JsonValue = {
  schemaVersion: 1,
  state: {
    employerId: '4f1c2d0e-9f57-5a0b-8a56-3c4c7c5d0f11',
    society: 'changchun',
    startOn: '2025-06-01',
    openedOn: '2025-05-25',
    headcount: { size: 12, women: 0, exclusions: [], leftService: [] },
    roster: { id: 'r2', rows: 11, persons: 11, parts: 1, no: 2, identified: [{ part: 1, rows: 11 }] },
    standing: {
      version: 1,
      roster: { no: 1, id: 'r1', rows: 10, parts: 1 },
      headcount: { size: 12, women: 0, exclusions: [], leftService: [] },
      submittedOn: '2025-05-25',
    },
    asked: {
      version: 2,
      roster: { no: 2, id: 'r2', rows: 11, parts: 1 },
      headcount: { size: 12, women: 0, exclusions: [], leftService: [] },
      submittedOn: '2025-05-26',
    },
    withdrawalAsked: null,
    refusedChange: null,
    lastVersion: 2,
    assessments: [],
    bill: {
      version: 1,
      billRevision: 1,
      reference: 'HJ00000000000197',
      dueFen: 99000,
      payableUntil: '2025-07-01',
      status: 'awaiting',
      paidOn: null,
    },
    moneys: [],
    lastCoverEnd: null,
    discarded: false,
  },
  commands: [],
};

let temporary: TemporaryStore;
let batches: ReturnType<typeof openBatches>;
beforeEach(async () => {
  temporary = temporaryStore();
  batches = openBatches(temporary.store);
  await temporary.store.migrate();
});
afterEach(() => temporary.remove());

test('a batch that was stored as version 1 is read, and goes on', async () => {
  await temporary.store.commit('batch', {
    id: 'b',
    revision: 0,
    commandId: 'c',
    atMs: 0,
    body: STORED_1,
    index: { order: null },
    outbox: [],
  });
  const before = (await batches.read('b'))?.state;
  expect(before).toMatchObject({ agreed: { version: 1, roster: { id: 'r1' } }, asked: { version: 2 } });
  expect(before).not.toHaveProperty('standing');
  const envelope = { commandId: 'd', actor: 'fold', at: '2025-05-27T01:00:00.000Z', on: '2025-05-27' } as Parameters<
    typeof batches.execute
  >[2];
  const command = { type: 'note-change-refused', version: 2, code: 'BATCH_LAPSED' } as const;
  const { state: after } = obeyed(await batches.execute('b', command, envelope));
  expect(after && latestSubmission(after)).toMatchObject({ version: 1 });
});
