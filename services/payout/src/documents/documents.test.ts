import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { temporaryStore, type TemporaryStore } from '@huji/chassis/testing/temporary-store.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { openDocuments, type Documents } from './documents.ts';

/** Documents as version 1 stored them, which told unions apart by `kind`. */
const CLAIM = '0190aaaa-0000-7000-8000-000000000001';
const ORDER = {
  schemaVersion: 1,
  commands: [],
  state: {
    state: 'ordered',
    orderId: `${CLAIM}:1`,
    source: { kind: 'claim', claimId: CLAIM, decisionNo: 1 },
    payeeId: 'P1',
    orderedFor: 'P1',
    orderedOn: '2025-08-01',
    lines: [{ fund: 'HM', item: 'HM', fen: 168_000 }],
    fen: 168_000,
    payoutBatchId: null,
    accountVersion: null,
    redirection: null,
    funded: false,
    attempts: [],
    clawBacks: [],
  },
};
const PAYEE = {
  schemaVersion: 1,
  commands: [],
  state: {
    state: 'registered',
    payeeId: 'E1',
    owner: { kind: 'employer', employerId: 'E1' },
    account: { sealed: 's1', fingerprint: 'f1', holderHash: 'h1' },
    nameCheck: 'matched',
    registeredOn: '2025-03-01',
    accountVersion: 1,
  },
};
const LINE = {
  account: 'benefits',
  ref: 'X-1',
  kind: 'payment',
  endToEndId: 'NOTPROVIDED',
  valueOn: '2025-08-05',
  fen: 168_000,
};
const ENTRY = {
  businessKey: 'opening:HM',
  kind: 'opening',
  date: '2025-01-01',
  lines: [
    { account: 'assets:bank:benefits', fen: 500 },
    { account: 'equity:fund:HM', fen: -500 },
  ],
};

const on = civilDate('2025-08-05');
let next = 0;
const envelope = (): Envelope => ({ commandId: `c${String(next++)}`, actor: 'test', at: instantOf(new Date()), on });

let temporary: TemporaryStore;
let documents: Documents;
const stored = (collection: string, id: string, body: JsonValue, index = {}): Promise<boolean> =>
  temporary.store.commit(collection, { id, revision: 0, commandId: id, atMs: 0, body, index, outbox: [] });
beforeEach(async () => {
  temporary = temporaryStore();
  documents = openDocuments(temporary.store);
  await temporary.store.migrate();
});
afterEach(() => temporary.remove());

test('an order of version 1 is read, and goes on', async () => {
  const { orderId } = ORDER.state;
  await stored('order', orderId, ORDER);
  const { source, ...order } = ORDER.state;
  expect((await documents.orders.read(orderId))?.state).toEqual({
    ...order,
    source: { type: 'claim', claimId: source.claimId, decisionNo: 1 },
  });
  const command = { type: 'assign', payoutBatchId: 'B1', accountVersion: 1, accountVerified: true, flags: [] } as const;
  expect(await documents.orders.execute(orderId, command, envelope())).toMatchObject({ type: 'committed' });
  expect((await documents.orders.read(orderId))?.state).toMatchObject({ state: 'batched', source: { type: 'claim' } });
});

const BATCH = '0190bbbb-0000-7000-8000-000000000001';
const REDIRECTION = { payeeId: 'P2', reason: 'PAYEE_DECEASED' };

test('an order of version 2 knows who proposed another payee by the account alone', async () => {
  const { orderId } = ORDER.state;
  const source = { type: 'claim', claimId: CLAIM, decisionNo: 1 };
  const state = { ...ORDER.state, source, redirection: { ...REDIRECTION, proposedBy: 'cashier-1' } };
  await stored('order', orderId, { ...ORDER, schemaVersion: 2, state });
  expect((await documents.orders.read(orderId))?.state).toEqual({
    ...state,
    redirection: { ...REDIRECTION, proposedBy: { subject: 'cashier-1' } },
  });
  const confirm = (subject: string) =>
    documents.orders.execute(
      orderId,
      {
        type: 'confirm-redirection',
        confirmedBy: { subject, personId: 'X', roles: ['accountant'] },
        on,
        barred: [],
        accountVersion: 1,
        accountVerified: true,
      },
      envelope(),
    );
  expect(await confirm('cashier-1')).toMatchObject({ refusal: { code: 'proposal_same_person' } });
  expect(await confirm('accountant-1')).toMatchObject({ type: 'committed' });
});

test('a payout batch of version 1 knows its people by their accounts, and they are known again', async () => {
  const state = {
    state: 'approved',
    payoutBatchId: BATCH,
    orders: [],
    fen: 0,
    funds: [],
    maker: 'cashier-1',
    checker: 'cashier-2',
    madeOn: '2025-08-01',
    madeAt: '2025-08-01T01:00:00.000Z',
    round: 0,
    reserved: [],
    shortFund: null,
  };
  await stored('payout-batch', BATCH, { schemaVersion: 1, commands: [], state });
  const { payoutBatches } = documents;
  expect((await payoutBatches.read(BATCH))?.state).toEqual({
    ...state,
    maker: { subject: 'cashier-1' },
    checker: { subject: 'cashier-2' },
  });
  const release = (subject: string) =>
    payoutBatches.execute(BATCH, { type: 'release', releaser: { subject, personId: 'X' }, barred: [], on }, envelope());
  expect(await release('cashier-2')).toMatchObject({ refusal: { code: 'payout_batch_same_person' } });
  expect(await release('office-head')).toMatchObject({ type: 'committed' });
});

test('a payee of version 1 is read', async () => {
  await stored('payee', 'E1', PAYEE);
  expect((await documents.payees.read('E1'))?.state).toEqual({
    ...PAYEE.state,
    owner: { type: 'employer', employerId: 'E1' },
    registeredName: 'unknown',
    registerNo: 0,
  });
});

test('a payee of version 2 waits for the word of the register', async () => {
  const employerId = '0190cccc-0000-7000-8000-000000000001';
  const state = { ...PAYEE.state, payeeId: employerId, owner: { type: 'employer', employerId } };
  await stored('payee', employerId, { ...PAYEE, schemaVersion: 2, state }, { owner: employerId });
  const { payees } = documents;
  expect((await payees.read(employerId))?.state).toEqual({ ...state, registeredName: 'unknown', registerNo: 0 });
  await payees.execute(employerId, { type: 'keep' }, envelope());
  for (const asked of [{ field: 'fingerprint', equals: 'f1' }, { field: 'unnamedSince' }])
    expect((await payees.find({ ...asked, max: 9 })).rows.map(({ id }) => id)).toEqual([employerId]);
});

test('a statement line of version 1 is the same line when it is said again', async () => {
  await stored('statement-line', 'benefits:X-1', LINE);
  const { kind: _kind, ...line } = LINE;
  const said = { ...line, account: 'benefits', type: 'payment', valueOn: on, fen: fen(line.fen) } as const;
  expect(await documents.statementLines.read('benefits:X-1')).toEqual(said);
  await stored('statement-line', 'benefits:x-2', { ...LINE, ref: 'x-2' });
  expect(await documents.statementLines.put({ ...said, ref: 'x-2' }, envelope())).toBe('exists');
  const again = (changed = {}) => documents.statementLines.put({ ...said, ...changed }, envelope());
  expect(await again()).toBe('exists');
  expect(await again({ ref: 'ｘ－1', endToEndId: 'notprovided' })).toBe('exists');
  expect(await again({ fen: fen(1) })).toBe('changed');
});

test('a journal entry of version 1 is the same entry when it is posted again, and can be counted', async () => {
  await stored('entry', ENTRY.businessKey, ENTRY, { date: ENTRY.date, uncountedSince: '2025-01-01' });
  const { kind: _kind, ...rest } = ENTRY;
  const lines = ENTRY.lines.map(({ account, fen: amount }) => ({ account, fen: fen(amount) }));
  const entry = { ...rest, type: 'opening', date: civilDate(ENTRY.date), lines } as const;
  const { journalEntries } = documents;
  expect((await journalEntries.page({ cursor: null, max: 9 })).rows).toEqual([entry]);
  expect(await journalEntries.putOnce(entry, envelope())).toBe('exists');
  expect(await journalEntries.uncounted(9)).toEqual([{ id: ENTRY.businessKey, entry }]);
  await journalEntries.takeMarksOff([ENTRY.businessKey], envelope());
  expect(await journalEntries.uncounted(9)).toEqual([]);
  expect((await journalEntries.page({ cursor: null, max: 9 })).rows).toEqual([entry]);
});
