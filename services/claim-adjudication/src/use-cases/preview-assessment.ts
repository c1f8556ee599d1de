import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { type Assessment, assessBatch } from '../domain/assessment.ts';
import { bookOfSociety, participationFacts } from '../domain/submission-reactions.ts';
import type { BatchSubmission } from '../domain/submission.ts';
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
): Promise<Assessment> => {
  const { society, employerId, leftService } = draft;
  const { rules } = parts.released;
  const book = bookOfSociety(rules, society, on);
  if (!book) throw refused({ code: 'society_unknown', detail: `${society} has no rule book` });
  const unknown = draft.rows.find(({ plan }) => !book.plans.some(({ code }) => code === plan));
  if (unknown) throw refused({ code: 'plan_unknown', detail: `${unknown.plan} is no plan of ${society}` });
  const submission: BatchSubmission = { ...draft, submittedOn: on };
  const facts = await gatherSubmissionFacts(parts, submission);
  const { covers, others } = participationFacts(submission.rows, leftService, facts);
  const acts = await actsFor(parts.views.employerClerks, principal, employerId);
  return assessBatch(submission, { covers, others: acts ? others : [] }, rules);
};
