import type { Words } from '../shared/bilingual.ts';
import { present } from '../shared/present.ts';
import { PLAN_REASONS, type PlanReason, wordsOf } from './reason-codes.ts';

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

/**
 * What became of one plan of a batch: enough joined, too few did, or a reason that stands alone because no number of persons
 * would mend it. Replies, notices and case files say it in these words.
 */
export type PlanResult =
  | { readonly type: 'accepted'; readonly required?: number; readonly joined: number }
  | { readonly type: 'short'; readonly required?: number; readonly joined: number; readonly missing: number }
  | { readonly type: PlanReason };

const standsAlone = (code: string | undefined): code is PlanReason =>
  code !== undefined && code !== 'SHORT' && Object.hasOwn(PLAN_REASONS, code);

const missingOf = ({ k, required, pass }: PlanFigures): number =>
  pass || required === undefined ? 0 : Math.max(0, required - k);

export const planResult = (figures: PlanFigures): PlanResult => {
  const { k: joined, required, pass, code } = figures;
  if (pass) return present({ type: 'accepted' as const, required, joined });
  if (standsAlone(code)) return { type: code };
  return present({ type: 'short' as const, required, joined, missing: missingOf(figures) });
};

const sentenceOf = ({ pass, code }: PlanFigures, missing: number): Words => {
  if (pass) return { zh: '人数已达到要求', en: 'Enough persons' };
  if (code === undefined || code === 'SHORT')
    return { zh: `还差 ${String(missing)} 人`, en: `${String(missing)} more needed` };
  return wordsOf(code);
};

/** The result with all its figures, and a sentence for the clerk. */
export const planVerdict = (figures: PlanFigures): PlanVerdict => {
  const { plan, size, n, k: joined, required } = figures;
  const missing = missingOf(figures);
  const { type: result } = planResult(figures);
  return present({ plan, result, size, n, joined, required, missing, sentence: sentenceOf(figures, missing) });
};
