import { expect, test } from '@jest/globals';
import type { OpenBatch, ProvenBatch } from '@huji/enrollment/verify.ts';
import type { BilledVersion } from '@huji/premium/verify.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { batchFaults } from './batch-faults.ts';

const [SENT, UNTIL] = [civilDate('2025-06-10'), civilDate('2025-07-31')];
const KNOWN: NonNullable<OpenBatch['bill']> = {
  billRevision: 1,
  version: 1,
  reference: 'R',
  dueFen: fen(5_000),
  payableUntil: UNTIL,
  status: 'awaiting',
  paidOn: null,
};
const AGREED = { version: 1, submittedOn: SENT } as NonNullable<OpenBatch['agreed']>;
const BILL: BilledVersion = {
  status: 'awaiting',
  billRevision: 1,
  paidOn: null,
  standing: { version: 1, payableUntil: UNTIL } as NonNullable<BilledVersion['standing']>,
  sums: new Set([fen(5_000)]),
  former: [],
  changedAt: 'then',
  isSeen: true,
  faults: [],
};
const found = (batch: Partial<OpenBatch>, more: Partial<ProvenBatch> = {}): ProvenBatch => ({
  revision: 1,
  submittedAt: () => 'then',
  faults: [],
  batch: { lastVersion: 1, agreed: AGREED, asked: null, withdrawalAsked: null, bill: KNOWN, ...batch } as OpenBatch,
  ...more,
});
const soon = (): boolean => false;
const long = (): boolean => true;

test.each<[string, ProvenBatch, BilledVersion | null]>([
  ['and its bill are alike', found({}), BILL],
  ['was never submitted', found({ agreed: null, bill: null, lastVersion: 0 }, { submittedAt: () => null }), null],
  ['was withdrawn before it was billed', found({ agreed: null, bill: null }), { ...BILL, standing: null }],
])('nothing speaks against a batch that %s, however long ago', (_, batch, bill) => {
  for (const isLong of [soon, long]) expect(batchFaults({ found: batch, bill, isLong })).toEqual([]);
});

test.each<[string, ProvenBatch, BilledVersion | null]>([
  ['submitted version 1 and nobody answered', found({ asked: AGREED, agreed: null, bill: null }), null],
  ['never heard of its bill', found({ agreed: null, bill: null }), BILL],
  ['never heard what became of its bill', found({}), { ...BILL, billRevision: 2, status: 'paid', paidOn: SENT }],
])('what is on its way is told when it was long ago: %s', (fault, batch, bill) => {
  expect(batchFaults({ found: batch, bill, isLong: soon })).toEqual([]);
  expect(batchFaults({ found: batch, bill, isLong: long })).toEqual([fault]);
});

test.each<[string, ProvenBatch, BilledVersion | null]>([
  ['was billed and has no bill', found({}), null],
  ['was billed and has no bill', found({ bill: null }), null],
  ['heard of a later bill than there is', found({ bill: { ...KNOWN, billRevision: 2 } }), BILL],
  ['heard of another bill than there is', found({ bill: { ...KNOWN, status: 'lapsed' } }), BILL],
  ['heard of another bill than there is', found({ bill: { ...KNOWN, version: 2 } }), BILL],
  ['heard of another bill than there is', found({ bill: { ...KNOWN, payableUntil: SENT } }), BILL],
  ['heard of another sum than its bill asks for', found({ bill: { ...KNOWN, dueFen: fen(4_900) } }), BILL],
  ['lost a version', found({}, { faults: ['lost a version'] }), BILL],
])('what cannot be on its way is told at once: %s', (fault, batch, bill) => {
  expect(batchFaults({ found: batch, bill, isLong: soon })).toEqual([fault]);
});
