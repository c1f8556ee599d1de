import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type BatchStateName, PLAN_REASONS, wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { type Assessment, assessmentOf, type OpenBatch } from './batch.ts';

/** What a clerk reads of one plan of the batch. */
export interface PlanStanding {
  readonly plan: string;
  readonly result: string;
  readonly size: number;
  readonly n: number;
  readonly joined: number;
  readonly required?: number;
  readonly missing: number;
  readonly sentence: Words;
}

/** The figures of one plan as adjudication gives them. */
export interface PlanFigures {
  readonly plan: string;
  readonly size: number;
  readonly n: number;
  readonly k: number;
  readonly required?: number | undefined;
  readonly pass: boolean;
  readonly code?: string | undefined;
}

const planSentence = (pass: boolean, code: string | undefined, missing: number): Words => {
  if (pass) return { zh: '人数已达到要求', en: 'Enough persons' };
  if (code === undefined || code === 'SHORT')
    return { zh: `还差 ${String(missing)} 人`, en: `${String(missing)} more needed` };
  return wordsOf(code);
};

export const planStanding = ({ plan, size, n, k, required, pass, code }: PlanFigures): PlanStanding => {
  const missing = pass || required === undefined ? 0 : Math.max(0, required - k);
  const standsAlone = code !== undefined && code !== 'SHORT' && code in PLAN_REASONS;
  return {
    plan,
    result: pass ? 'accepted' : standsAlone ? code : 'short',
    size,
    n,
    joined: k,
    ...(required === undefined ? {} : { required }),
    missing,
    sentence: planSentence(pass, code, missing),
  };
};

const nothingPassed = (assessment: Assessment): boolean => assessment.plans.every(({ pass }) => !pass);

/** Told from dates where dates tell it: nothing is stored of "in effect" and "expired". */
export const batchState = (batch: OpenBatch, today: CivilDate): BatchStateName => {
  const { bill, asked, standing, lastCoverEnd } = batch;
  if (batch.discarded || bill?.status === 'withdrawn') return 'withdrawn';
  if (bill?.status === 'lapsed') return 'lapsed';
  if (bill?.status === 'paid') {
    if (today < batch.startOn) return 'paid';
    return lastCoverEnd !== null && today > lastCoverEnd ? 'expired' : 'in-effect';
  }
  if (asked !== null || standing === null) return asked === null ? 'draft' : 'submitted';
  const assessment = assessmentOf(batch, standing.version);
  return assessment !== null && nothingPassed(assessment) ? 'short' : 'awaiting-payment';
};
