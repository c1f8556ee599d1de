import { handle } from '@huji/chassis/http/operation-router.ts';
import { previewAssessment as contract } from '@huji/contracts/claim-adjudication/http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { PlanAssessment } from '../domain/assessment-threshold.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewAssessment } from '../use-cases/preview-assessment.ts';

const missingOf = ({ required, k, pass }: PlanAssessment): number =>
  pass || required === undefined ? 0 : Math.max(0, required - k);

const SENTENCES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  HEADCOUNT_INCONSISTENT: { zh: '参加人数超过申报人数,请核对职工总数', en: 'More persons joined than were declared' },
  NOBODY_ELIGIBLE: { zh: '没有符合条件的职工', en: 'Nobody on the staff is eligible' },
  ROUND_CLOSED: { zh: '本轮未开放', en: 'The round is not open' },
};

const sentence = (plan: PlanAssessment): { readonly zh: string; readonly en: string } => {
  if (plan.pass) return { zh: '已达到参加比例', en: 'The threshold is met' };
  const missing = String(missingOf(plan));
  return (
    (plan.code === undefined ? undefined : SENTENCES[plan.code]) ?? {
      zh: `还差 ${missing} 人`,
      en: `${missing} more needed`,
    }
  );
};

const resultOf = ({ pass, code }: PlanAssessment): string =>
  pass ? 'accepted' : code === undefined || code === 'SHORT' ? 'short' : code;

/**
 * Asked by enrollment with the clerk's own token. What it tells of persons is a row code, and only of persons whose ids the
 * caller already has.
 */
export const bindPreviewAssessment = (parts: Parts) =>
  handle(contract, async ({ body, principal, envelope }) => {
    const { plans, rows } = await previewAssessment(parts, body, envelope, principal);
    return {
      body: {
        plans: plans.map((plan) => ({
          plan: plan.plan,
          result: resultOf(plan),
          size: plan.size,
          n: plan.n,
          joined: plan.k,
          missing: missingOf(plan),
          sentence: sentence(plan),
          ...present({ required: plan.required }),
        })),
        rows: rows.map(({ rowNo, personId, plan, code }) => present({ rowNo, personId, plan, code })),
      },
    };
  });
