import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { payableDaysFrom } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { AssessmentRecord } from '../assessment/assessment-record.ts';
import { assessAnyPlans } from '../assessment/assessment-unknown-plans.ts';
import type { DecidingRules } from '../decision/decision-record.ts';
import type { BatchSubmission, HeldCover, ParticipationFacts } from './submission.ts';

/** Covers of the members, by person: what has to be gathered for a submission. */
export interface SubmissionFacts {
  /** Of the persons in the rows; a person without any may be missing. */
  readonly covers: ReadonlyMap<string, readonly HeldCover[]>;
  /** Of everybody covered through the employer that has not ended before S. */
  readonly throughEmployer: ReadonlyMap<string, readonly HeldCover[]>;
}

/** What was granted through the employer counts until it ends (clause `participation`, `k`). */
export const isThroughEmployer = (cover: HeldCover, employerId: string, startOn: CivilDate): boolean =>
  cover.employerId === employerId && cover.end >= startOn;

/** Those covered through the employer who stand in no row are `others`; who left its service is named by the employer. */
export const participationFacts = (
  rows: BatchSubmission['rows'],
  leftService: readonly string[],
  { covers, throughEmployer }: SubmissionFacts,
): ParticipationFacts => {
  const left = new Set(leftService);
  const inRows = new Set(rows.map(({ personId }) => personId));
  const others = [...throughEmployer.entries()]
    .filter(([personId]) => !inRows.has(personId))
    .map(([personId, held]) => ({ personId, inService: !left.has(personId), covers: held }));
  return { covers, others };
};

/** The submission as the rules read it, from its parts. @throws RangeError without a part */
export const submissionOf = (parts: readonly BatchSubmitted[]): BatchSubmission => {
  const [head] = parts;
  if (head === undefined) throw new RangeError('a submission has at least one part');
  return parts.length === 1 ? head : { ...head, rows: parts.flatMap(({ rows }) => rows) };
};

/** batch-submitted, when all parts of the version are there: the assessment to be written once. */
export const reactToBatchSubmitted = (
  parts: readonly BatchSubmitted[],
  facts: SubmissionFacts,
  deciding: DecidingRules,
): AssessmentRecord => {
  const { rules, rulesHash, digestOf } = deciding;
  const submission = submissionOf(parts);
  const [head] = parts as readonly [BatchSubmitted];
  const { batchId, version, employerId, society, startOn, submittedOn } = head;
  const participation = participationFacts(submission.rows, head.leftService, facts);
  const { plans, rows } = assessAnyPlans(submission, society, participation, deciding);
  return {
    batchId,
    version,
    employerId,
    startOn,
    submittedOn,
    payableUntil: addDays(startOn, payableDaysFrom(rules.books, society, startOn)),
    submissionParts: head.parts,
    plans,
    rows,
    digest: digestOf({ plans, rows }),
    rulesHash,
  };
};
