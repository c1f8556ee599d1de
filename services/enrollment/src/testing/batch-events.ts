import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { batchBilled, batchPaid } from '@huji/contracts/premium/events.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';

/** What adjudication and premium would say of a submission, checked by their contracts when it is published. */
const DIGEST = '0'.repeat(64);

export const assess = (submission: BatchSubmitted, required: number) => ({
  contract: participationAssessed,
  key: submission.batchId,
  data: {
    batchId: submission.batchId,
    version: submission.version,
    part: submission.part,
    parts: submission.parts,
    employerId: submission.employerId,
    startOn: submission.startOn,
    submittedOn: submission.submittedOn,
    payableUntil: '2025-07-01',
    inEffectFrom: submission.startOn,
    plans: [
      {
        plan: 'HM',
        size: submission.size,
        n: submission.size,
        k: submission.rows.length,
        required,
        pass: submission.rows.length >= required,
        ...presentIf(submission.rows.length < required, { code: 'SHORT' }),
      },
    ],
    rows: submission.rows.map(({ rowNo, personId, plan, units, consent }) => ({
      rowNo,
      personId,
      plan,
      units,
      ...presentIf(!consent, { code: 'NO_CONSENT' }),
      contributionFen: consent ? 9_900 : 0,
    })),
    digest: DIGEST,
  },
});
export const billed = (batchId: string, version = 1, billRevision = 1) => ({
  contract: batchBilled,
  key: batchId,
  data: {
    batchId,
    version,
    billRevision,
    reference: 'HJ00000000000197',
    dueFen: 99_000,
    heldFen: 0,
    payableUntil: '2025-07-01',
  },
});
export const paid = (batchId: string, version = 1, billRevision = 2) => ({
  contract: batchPaid,
  key: batchId,
  data: { batchId, version, billRevision, paidOn: '2025-05-28' },
});
export const covered = (submission: BatchSubmitted, personId: string, outcome: 'granted' | 'declined') => ({
  contract: coverChanged,
  key: personId,
  data: {
    personId,
    batchId: submission.batchId,
    employerId: submission.employerId,
    version: submission.version,
    billRevision: 2,
    postedOn: '2025-06-01',
    rows: submission.rows
      .filter((row) => row.personId === personId)
      .map(({ rowNo, plan }) => ({
        rowNo,
        plan,
        outcome,
        ...(outcome === 'granted'
          ? { start: '2025-06-01', end: '2026-05-31', fund: 'HM' }
          : { code: 'ALREADY_COVERED' }),
        deltaFen: outcome === 'granted' ? 9_900 : 0,
      })),
  },
});
