import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { previewAssessment } from '@huji/contracts/claim-adjudication/http.ts';
import type { Stores } from '../aggregates/stores.ts';
import { actsFor } from '../views/employer-clerks.ts';
import { participationFacts } from '../events/assess-submission.ts';
import type { BatchSubmission } from '../domain/batch-submission.ts';
import { assessBatch } from '../domain/participation.ts';
import type { PlanAssessment } from '../domain/threshold.ts';
import type { ReleasedRules } from '../released-rules.ts';

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
 * caller already has; whom else the employer covers is counted for the clerk who acts for it, and for nobody else.
 */
export const previewAssessmentRoute = (stores: Stores, released: () => ReleasedRules) =>
  handle(previewAssessment, async ({ body, principal, envelope }) => {
    const { society, employerId, leftService } = body;
    const { rules, bookOn } = released();
    const book = bookOn(society, envelope.on);
    if (!book) throw refused({ code: 'society_unknown', detail: `${society} has no rule book` });
    const unknown = body.rows.find(({ plan }) => !book.plans.some(({ code }) => code === plan));
    if (unknown) throw refused({ code: 'plan_unknown', detail: `${unknown.plan} is no plan of ${society}` });
    const submission: BatchSubmission = { ...body, submittedOn: envelope.on };
    const { covers, others } = await participationFacts(stores, submission, leftService);
    const acts = await actsFor(stores.employerClerks, principal, employerId);
    const assessed = assessBatch(submission, { covers, others: acts ? others : [] }, rules);
    return {
      body: {
        plans: assessed.plans.map((plan) => ({
          plan: plan.plan,
          result: resultOf(plan),
          size: plan.size,
          n: plan.n,
          joined: plan.k,
          missing: missingOf(plan),
          sentence: sentence(plan),
          ...(plan.required === undefined ? {} : { required: plan.required }),
        })),
        rows: assessed.rows.map(({ rowNo, personId, plan, code }) => ({
          rowNo,
          personId,
          plan,
          ...(code === undefined ? {} : { code }),
        })),
      },
    };
  });
