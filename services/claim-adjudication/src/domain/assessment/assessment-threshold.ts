import type { PlanReason } from '@huji/contracts/enrollment/reason-codes.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type CompiledPlan, roundStartingOn, type Rules, ruleValue } from '../rule-book/compiled-rules.ts';
import type { BatchSubmission } from '../submission/submission.ts';

export interface PlanAssessment {
  readonly plan: string;
  /** All staff in service on the snapshot date. */
  readonly size: number;
  /** Staff who count for the plan. */
  readonly n: number;
  /** Distinct persons who will hold the plan on the start date. */
  readonly k: number;
  /** Absent where the plan has no threshold. */
  readonly required?: number;
  /** required − k when short, else absent. */
  readonly missing?: number;
  readonly pass: boolean;
  /** Absent when it passes. */
  readonly code?: PlanReason;
  readonly clause: string;
}

/** `everybody` up to that size, else the share rounded up, in integers: a displayed percentage never decides. */
export const requiredMembers = (
  size: number,
  n: number,
  everybodyUpTo: number,
  share: { readonly numerator: number; readonly denominator: number },
): number => (size <= everybodyUpTo ? n : Math.ceil((share.numerator * n) / share.denominator));

/** Submitted between open and close of the round that starts on S. */
const roundIsOpen = (rules: Rules, startOn: CivilDate, submittedOn: CivilDate): boolean => {
  const round = roundStartingOn(rules, startOn);
  return round !== undefined && round.open <= submittedOn && submittedOn <= round.close;
};

export const testThreshold = (
  { book, plan }: CompiledPlan,
  rules: Rules,
  submission: BatchSubmission,
  counts: { readonly holders: number; readonly coveredElsewhere: number },
): PlanAssessment => {
  const { size } = submission;
  const women = plan.headcount === 'women';
  const excluded = submission.exclusions.reduce(
    (sum, exclusion) =>
      exclusion.women === women && (exclusion.plan === undefined || exclusion.plan === plan.code)
        ? sum + exclusion.count
        : sum,
    0,
  );
  const n = Math.max(0, (women ? submission.women : size) - excluded - counts.coveredElsewhere);
  const k = counts.holders;
  const found = { plan: plan.code, size, n, k, clause: book.participation.clause };
  if (plan.term.kind === 'round' && !roundIsOpen(rules, submission.startOn, submission.submittedOn))
    return { ...found, pass: false, code: 'ROUND_CLOSED' };
  if (!plan.participationThreshold) return { ...found, pass: true };
  const everybodyUpTo = Number(
    ruleValue(book, book.participation.everybodyUpTo, { 'batch-submission': submission.submittedOn }),
  );
  const required = requiredMembers(size, n, everybodyUpTo, book.participation.share);
  if (n === 0) return { ...found, required, pass: false, code: 'NOBODY_ELIGIBLE' };
  if (k > n) return { ...found, required, pass: false, code: 'HEADCOUNT_INCONSISTENT' };
  return k >= required
    ? { ...found, required, pass: true }
    : { ...found, required, missing: required - k, pass: false, code: 'SHORT' };
};
