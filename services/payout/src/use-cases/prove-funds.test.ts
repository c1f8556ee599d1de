import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { openDocuments } from '../documents/documents.ts';
import { RESERVATIONS_MAX } from '../domain/fund-decider.ts';
import { proveFunds } from './prove-funds.ts';

let temporary: TemporaryStore;
let documents: ReturnType<typeof openDocuments>;
beforeEach(async () => {
  temporary = temporaryStore();
  documents = openDocuments(temporary.store);
  await temporary.store.migrate();
});
afterEach(() => temporary.remove());

const put = async (collection: string, id: string, body: JsonValue, index: Readonly<Record<string, string>> = {}) => {
  const write = { id, revision: 0, commandId: id, atMs: 0, body, outbox: [] };
  expect(await temporary.store.commit(collection, { ...write, index })).toBe(true);
};
/** A fund that holds back so much for a batch of 1000 fen that was let go, and gave back for so many orders. */
const holding = async (reservedFen: number, annulled: number): Promise<void> => {
  const orders = Array.from({ length: annulled }, (_, at) => `O${String(at)}`);
  const fund = { reservedFen, reservations: [], annulled: orders };
  await put('fund', 'HM', { schemaVersion: 1, commands: [], state: fund });
  const batch = { state: 'done', payoutBatchId: 'B', orders: [], fen: 1000, funds: [{ fund: 'HM', fen: 1000 }] };
  await put('payout-batch', 'B', { schemaVersion: 3, commands: [], state: batch }, { queue: 'done:2025-06-01' });
};
const faults = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const some of proveFunds({ documents })) found.push(...some);
  return found;
};
const ACCUSED = ['fund HM holds back something else than was let go out of it'];

test('a fund holds back what was let go out of it', async () => {
  await holding(1000, 0);
  expect(await faults()).toEqual([]);
});

test.each([
  ['less', 999, RESERVATIONS_MAX - 1],
  ['more', 1001, RESERVATIONS_MAX - 1],
  ['more, whatever it forgot,', 1001, RESERVATIONS_MAX],
])('a fund that holds %s is accused', async (_, reservedFen, annulled) => {
  await holding(reservedFen, annulled);
  expect(await faults()).toEqual(ACCUSED);
});

test('a fund that gave back for more orders than it remembers may hold less', async () => {
  await holding(999, RESERVATIONS_MAX);
  expect(await faults()).toEqual([]);
});
