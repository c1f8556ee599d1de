import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CoverChanged, ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { reactToCoverChanged, reactToParticipationAssessed, reactToRefundRequested } from './batch-reactions.ts';
import { reactToCoverGranted } from './person-reactions.ts';

const granted = (start: string, end: string): CoverChanged['rows'][number] => ({
  rowNo: 1,
  plan: 'HM',
  outcome: 'granted',
  start: civilDate(start),
  end: civilDate(end),
  fund: 'HM',
  deltaFen: fen(9_900),
});
const declined: CoverChanged['rows'][number] = {
  rowNo: 2,
  plan: 'HA',
  outcome: 'declined',
  code: 'ALREADY_COVERED',
  deltaFen: fen(0),
};

describe('what covers became', () => {
  test('the last day of those that were granted, and the last first day for the holder', () => {
    const rows = [granted('2025-06-01', '2026-05-31'), granted('2025-07-01', '2026-06-30'), declined];
    expect(reactToCoverChanged({ rows })).toEqual({ type: 'note-cover-end', end: '2026-06-30' });
    expect(reactToCoverGranted({ employerId: 'e', rows })).toEqual({
      type: 'note-covered',
      employerId: 'e',
      startOn: '2025-07-01',
    });
  });

  test('nothing where nothing was granted', () => {
    expect(reactToCoverChanged({ rows: [declined] })).toBeNull();
    expect(reactToCoverGranted({ employerId: 'e', rows: [declined] })).toBeNull();
  });
});

test('an assessed row counts where nothing speaks against it and its plan part passed', () => {
  const row = { rowNo: 1, personId: 'p', units: 1, contributionFen: fen(0) };
  const assessed: ParticipationAssessed = {
    batchId: 'b',
    version: 1,
    part: 1,
    parts: 1,
    employerId: 'e',
    startOn: civilDate('2025-06-01'),
    submittedOn: civilDate('2025-05-25'),
    payableUntil: civilDate('2025-07-01'),
    inEffectFrom: civilDate('2025-06-01'),
    plans: [
      { plan: 'HM', size: 3, n: 3, k: 2, pass: true },
      { plan: 'HA', size: 3, n: 3, k: 1, pass: false, code: 'SHORT' },
    ],
    rows: [
      { ...row, plan: 'HM' },
      { ...row, plan: 'HM', code: 'NO_CONSENT' },
      { ...row, plan: 'HA' },
    ],
    digest: '0'.repeat(64),
  };
  expect(reactToParticipationAssessed(assessed)).toMatchObject({ type: 'note-assessment', acceptedRows: 1 });
});

test('money that goes back counts against the batch, once per refund', () => {
  const refund = { batchId: 'b', refundNo: 2, payeeId: 'e', fen: fen(1_000), requestedOn: civilDate('2025-05-29') };
  expect(reactToRefundRequested(refund)).toEqual({
    ...{ type: 'note-money', id: 'refund:2', fen: -1_000 },
    on: '2025-05-29',
  });
});
