import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { PlanAssessment } from './assessment-threshold.ts';

/** A row as the assessment left it, short: a batch may have 50,000. */
export interface RecordedRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly units: number;
  readonly code?: string;
  readonly contributionFen: Fen;
}

/** What was found of one version of a batch, written once; what is told to others is cut from it. */
export interface AssessmentRecord {
  readonly batchId: string;
  readonly version: number;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  readonly payableUntil: CivilDate;
  readonly submissionParts: number;
  /** Also those the society does not have. */
  readonly plans: readonly (Omit<PlanAssessment, 'code'> & { readonly code?: string | undefined })[];
  readonly rows: readonly RecordedRow[];
  readonly digest: string;
  readonly rulesHash: string;
}

export const versionId = (batchId: string, version: number): string => `${batchId}:${String(version)}`;
export const partId = (batchId: string, version: number, part: number): string =>
  `${versionId(batchId, version)}:${String(part)}`;

/** Ids of all parts of a submitted version. */
export const partIds = (batchId: string, version: number, parts: number): readonly string[] =>
  Array.from({ length: parts }, (_, index) => partId(batchId, version, index + 1));
