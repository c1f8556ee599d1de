import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { bookInForce } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { AssessmentRecord } from '../domain/assessment/assessment-record.ts';
import { assessAnyPlans } from '../domain/assessment/assessment-unknown-plans.ts';
import { participationFacts } from '../domain/submission/submission-reactions.ts';
import type { BatchSubmission } from '../domain/submission/submission.ts';
import { actsFor } from '../views/employer-clerks.ts';
import { gatherSubmissionFacts } from './gather-submission-facts.ts';
import type { Parts } from './parts.ts';

export interface DraftSubmission extends Omit<BatchSubmission, 'submittedOn'> {
  readonly society: string;
  readonly leftService: readonly string[];
}

/**
 * What the assessment of a draft would find today. Whom else the employer covers is counted for the clerk who acts for it,
 * and for nobody else. @throws Refused
 */
export const previewAssessment = async (
  parts: Parts,
  draft: DraftSubmission,
  { on }: Pick<Envelope, 'on'>,
  principal: Principal,
): Promise<Pick<AssessmentRecord, 'plans' | 'rows'>> => {
  const { society, employerId, leftService } = draft;
  if (bookInForce(parts.released.rules.books, society, on) === undefined)
    throw refused({ code: 'society_unknown', detail: `${society} has no rule book` });
  const submission: BatchSubmission = { ...draft, submittedOn: on };
  const facts = await gatherSubmissionFacts(parts, submission);
  const { covers, others } = participationFacts(submission.rows, leftService, facts);
  const acts = await actsFor(parts.views.employerClerks, principal, employerId);
  return assessAnyPlans(submission, society, { covers, others: acts ? others : [] }, parts.released);
};
