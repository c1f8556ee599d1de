import type { BatchSubmitted, SubmittedRow } from '@huji/contracts/enrollment/events.ts';
import { SUBMITTED_ROWS_MAX } from '@huji/contracts/enrollment/events.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { BatchSubmission } from '../domain/batch-submission.ts';
import type { Assessment } from '../domain/participation.ts';
import { digestOf } from './decision.ts';

/** Rows as the assessment left them, short: a batch may have 50,000. */
export interface StoredRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly units: number;
  readonly code?: string;
  readonly contributionFen: Fen;
}

/** Findings of a whole submission, those about plans the society does not have included. */
export interface JudgedBatch {
  readonly plans: readonly (Omit<Assessment['plans'][number], 'code'> & { readonly code?: string | undefined })[];
  readonly rows: readonly StoredRow[];
}

/** What was found of one version of a batch, written once; what is told to others is cut from it. */
export interface StoredAssessment {
  readonly batchId: string;
  readonly version: number;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  readonly payableUntil: CivilDate;
  readonly submissionParts: number;
  readonly plans: JudgedBatch['plans'];
  readonly rows: readonly StoredRow[];
  readonly digest: string;
  readonly rulesHash: string;
}

export const versionId = (batchId: string, version: number): string => `${batchId}:${String(version)}`;
export const partId = (batchId: string, version: number, part: number): string =>
  `${versionId(batchId, version)}:${String(part)}`;

/** The submission as the domain reads it, from its parts. */
export const submissionOf = (parts: readonly BatchSubmitted[]): BatchSubmission => {
  const [head] = parts;
  if (head === undefined) throw new RangeError('a submission has at least one part');
  return { ...head, rows: parts.flatMap(({ rows }) => rows) };
};

export const storedAssessment = (
  head: BatchSubmitted,
  { plans, rows }: JudgedBatch,
  payableDays: number,
  rulesHash: string,
): StoredAssessment => {
  return {
    batchId: head.batchId,
    version: head.version,
    employerId: head.employerId,
    startOn: head.startOn,
    submittedOn: head.submittedOn,
    payableUntil: addDays(head.startOn, payableDays),
    submissionParts: head.parts,
    plans,
    rows,
    digest: digestOf({ plans, rows }),
    rulesHash,
  };
};

export const assessmentParts = ({ rows }: StoredAssessment): number =>
  Math.max(1, Math.ceil(rows.length / SUBMITTED_ROWS_MAX));

/** The data of one `participation-assessed`; `part` counts from 1. */
export const assessmentPart = (assessment: StoredAssessment, part: number) => ({
  batchId: assessment.batchId,
  version: assessment.version,
  part,
  parts: assessmentParts(assessment),
  employerId: assessment.employerId,
  startOn: assessment.startOn,
  submittedOn: assessment.submittedOn,
  payableUntil: assessment.payableUntil,
  inEffectFrom: assessment.startOn,
  plans: assessment.plans.map(({ plan, size, n, k, required, pass, code }) => ({
    plan,
    size,
    n,
    k,
    pass,
    ...(required === undefined ? {} : { required }),
    ...(code === undefined ? {} : { code }),
  })),
  rows: assessment.rows.slice((part - 1) * SUBMITTED_ROWS_MAX, part * SUBMITTED_ROWS_MAX),
  digest: assessment.digest,
});

/** Rows that get cover when the version is paid: valid ones of plan parts that passed. */
export const acceptedRows = ({ rows, plans }: StoredAssessment): readonly StoredRow[] => {
  const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
  return rows.filter(({ code, plan }) => code === undefined && passed.has(plan));
};

export const personFactsOf = ({ birthOn, sex, category, relation, leftOn, insured }: SubmittedRow) => ({
  birthOn,
  sex,
  category,
  relation,
  insured,
  ...(leftOn === undefined ? {} : { leftOn }),
});
