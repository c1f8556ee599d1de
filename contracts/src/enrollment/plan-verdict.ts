import type { Words } from '../shared/bilingual.ts';
import { present } from '../shared/present.ts';
import { PLAN_REASONS, wordsOf } from './reason-codes.ts';

/** What a clerk reads of one plan of a batch, before it is submitted and after. */
export interface PlanVerdict {
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

export const planVerdict = ({ plan, size, n, k, required, pass, code }: PlanFigures): PlanVerdict => {
  const missing = pass || required === undefined ? 0 : Math.max(0, required - k);
  const standsAlone = code !== undefined && code !== 'SHORT' && code in PLAN_REASONS;
  return present({
    plan,
    result: pass ? 'accepted' : standsAlone ? code : 'short',
    size,
    n,
    joined: k,
    required,
    missing,
    sentence: planSentence(pass, code, missing),
  });
};
