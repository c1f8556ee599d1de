import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { BatchStateName } from '@huji/contracts/enrollment/reason-codes.ts';
import { type Assessment, assessmentOf, type OpenBatch } from './batch.ts';

const nothingPassed = (assessment: Assessment): boolean => assessment.plans.every(({ pass }) => !pass);

/** Told from dates where dates tell it: nothing is stored of "in effect" and "expired". */
export const batchState = (batch: OpenBatch, today: CivilDate): BatchStateName => {
  const { bill, asked, agreed, lastCoverEnd } = batch;
  if (batch.discarded || bill?.status === 'withdrawn') return 'withdrawn';
  if (bill?.status === 'lapsed') return 'lapsed';
  if (bill?.status === 'paid') {
    if (today < batch.startOn) return 'paid';
    return lastCoverEnd !== null && today > lastCoverEnd ? 'expired' : 'in-effect';
  }
  if (asked !== null || agreed === null) return asked === null ? 'draft' : 'submitted';
  const assessment = assessmentOf(batch, agreed.version);
  return assessment !== null && nothingPassed(assessment) ? 'short' : 'awaiting-payment';
};

/** Nothing of the batch is in force or can come to be. */
export const isOver = (state: BatchStateName): boolean => ['withdrawn', 'lapsed', 'expired'].includes(state);
