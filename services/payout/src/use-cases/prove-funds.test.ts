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

const put = async (
  collection: string,
  id: string,
  body: JsonValue,
  index: Readonly<Record<string, string>> = {},
  revision = 0,
) => {
  const write = { id, revision, commandId: `${id}:${String(revision)}`, atMs: 0, body, outbox: [] };
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

/** As another batch stands when batches are read first, while funds are read, and when batches are read last. */
const going = (...states: readonly { readonly state: string; readonly round: number; readonly isHeld?: boolean }[]) => {
  const step = async (at: number): Promise<void> => {
    const { state, round, isHeld = false } = states[at]!;
    const batch = { state, round, payoutBatchId: 'C', orders: [], fen: 500, funds: [{ fund: 'HM', fen: 500 }] };
    const fund = { reservedFen: isHeld ? 1500 : 1000, reservations: [], annulled: [] };
    await put(
      'payout-batch',
      'C',
      { schemaVersion: 3, commands: [], state: batch },
      { queue: `${state}:2025-06-01` },
      at,
    );
    await put('fund', 'HM', { schemaVersion: 1, commands: [], state: fund }, {}, at + 1);
  };
  const { funds, orders, payoutBatches } = documents;
  const walk = async function* () {
    await step(1);
    const read = await funds.readMany(['HM']);
    await step(2);
    for (const found of read) if (found !== null) yield found;
  };
  return { begin: () => step(0), documents: { orders, payoutBatches, funds: { walk } } };
};

test.each([
  [
    'and back',
    [
      { state: 'approved', round: 0 },
      { state: 'reserving', round: 1 },
      { state: 'withdrawn', round: 1 },
    ],
    [],
  ],
  [
    'and stays',
    [
      { state: 'approved', round: 0 },
      { state: 'reserving', round: 1 },
      { state: 'done', round: 1 },
    ],
    [],
  ],
  [
    'nowhere',
    [
      { state: 'approved', round: 0 },
      { state: 'approved', round: 0 },
      { state: 'withdrawn', round: 0 },
    ],
    ACCUSED,
  ],
  [
    'back before',
    [
      { state: 'withdrawn', round: 1 },
      { state: 'withdrawn', round: 1 },
      { state: 'withdrawn', round: 1 },
    ],
    ACCUSED,
  ],
])(
  'a batch that goes there %s between the two readings: the fund held its sum meanwhile',
  async (_, states, accused) => {
    await holding(1000, 0);
    const { begin, documents: moving } = going(...states.map((each, at) => ({ ...each, isHeld: at === 1 })));
    await begin();
    const found: string[] = [];
    for await (const some of proveFunds({ documents: moving })) found.push(...some);
    expect(found).toEqual(accused);
  },
);
