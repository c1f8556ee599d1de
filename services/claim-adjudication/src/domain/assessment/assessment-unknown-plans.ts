import { bookInForce } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { AssessmentRecord, RecordedRow } from './assessment-record.ts';
import { assessBatch, type AssessedRow } from './assessment.ts';
import { planOn } from '../rule-book/compiled-rules.ts';
import type { DecidingRules } from '../decision/decision-record.ts';
import type { BatchSubmission, ParticipationFacts } from '../submission/submission.ts';

const PLAN_UNKNOWN = 'PLAN_UNKNOWN';

const recorded = ({ rowNo, personId, plan, units, code, contributionFen }: AssessedRow): RecordedRow =>
  code === undefined
    ? { rowNo, personId, plan, units, contributionFen }
    : { rowNo, personId, plan, units, code, contributionFen };

/**
 * Whether a society sells a plan to batches that begin on S: the book in force then has it, whatever an earlier or a later one
 * has, and with a contribution (D-38).
 */
export const isSoldBy = (
  society: string,
  startOn: CivilDate,
  { rules, votedOnly = false }: Pick<DecidingRules, 'rules' | 'votedOnly'>,
): ((plan: string) => boolean) => {
  const book = bookInForce(rules.books, society, startOn);
  return (plan) => {
    const compiled = planOn(rules, plan, startOn);
    return compiled !== undefined && compiled.book === book && (!votedOnly || compiled.contribution !== null);
  };
};

/**
 * The rules judge the plans that the society sells; rows of any other plan are answered too, with PLAN_UNKNOWN, so that
 * nobody waits for ever for a batch with a mistyped code.
 */
export const assessAnyPlans = (
  submission: BatchSubmission,
  society: string,
  facts: ParticipationFacts,
  deciding: Pick<DecidingRules, 'rules' | 'votedOnly'>,
): Pick<AssessmentRecord, 'plans' | 'rows'> => {
  const { rules } = deciding;
  const isSold = isSoldBy(society, submission.startOn, deciding);
  const asked = new Map<string, boolean>();
  for (const { plan } of submission.rows) if (!asked.has(plan)) asked.set(plan, isSold(plan));
  const unknown = submission.rows.filter(({ plan }) => asked.get(plan) !== true);
  const known = unknown.length === 0 ? submission.rows : submission.rows.filter(({ plan }) => asked.get(plan) === true);
  const assessed = assessBatch({ ...submission, rows: known }, facts, rules);
  const rows = assessed.rows.map(recorded);
  if (unknown.length === 0) return { plans: assessed.plans, rows };
  const { size } = submission;
  return {
    plans: [
      ...assessed.plans,
      ...[...new Set(unknown.map(({ plan }) => plan))].map((plan) => ({
        plan,
        size,
        n: 0,
        k: 0,
        pass: false,
        code: PLAN_UNKNOWN,
        clause: '',
      })),
    ],
    rows: [
      ...rows,
      ...unknown.map(({ rowNo, personId, plan, units }) => ({
        rowNo,
        personId,
        plan,
        units,
        code: PLAN_UNKNOWN,
        contributionFen: ZERO_FEN,
      })),
    ],
  };
};
