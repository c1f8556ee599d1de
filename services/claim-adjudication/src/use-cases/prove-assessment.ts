import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { ReleasedRules } from '../adapters/released-rules.ts';
import type { Documents } from '../documents/documents.ts';
import { assessmentFaults, isSeenMade, submittedFaults, toldFaults } from '../domain/assessment/assessment-evidence.ts';
import { announcedParts } from '../domain/assessment/assessment-announcements.ts';
import { type AssessmentRecord, partIds, type RecordedRow, versionId } from '../domain/assessment/assessment-record.ts';

export interface AssessmentProof {
  readonly store: DocumentStore;
  readonly documents: Pick<Documents, 'assessments' | 'assessmentParts' | 'submissions'>;
  readonly released: Pick<ReleasedRules, 'pricesOn' | 'digestOf'>;
}

/** What was found of one version, and what contradicts it. */
export interface ProvenAssessment {
  readonly version: number;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  readonly payableUntil: CivilDate;
  readonly plans: readonly { readonly plan: string; readonly pass: boolean }[];
  /** By number; a version may have 50,000. */
  readonly rows: ReadonlyMap<number, RecordedRow>;
  readonly isAccepted: (row: RecordedRow) => boolean;
  /** False: others were not told all of it yet. */
  readonly isTold: boolean;
  /** The audit log saw it made; false as well of one of before it was told. */
  readonly isSeen: boolean;
  /** One line each. */
  readonly faults: readonly string[];
}

/** Part by part, for all of them beside the assessment are much. */
const submissionFaults = async (
  { documents }: AssessmentProof,
  { batchId, version, submissionParts, employerId, startOn, submittedOn, rows }: AssessmentRecord,
  byNo: ReadonlyMap<number, RecordedRow>,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  let submitted = 0;
  for (const id of partIds(batchId, version, submissionParts)) {
    const part = await documents.submissions.read(id);
    if (part === null) return [...faults, 'lost a part of what was submitted'];
    const isSame = part.employerId === employerId && part.startOn === startOn && part.submittedOn === submittedOn;
    faults.push(
      ...submittedFaults(byNo, part.rows),
      ...(isSame ? [] : ['is of another employer or day than its rows']),
    );
    submitted += part.rows.length;
  }
  return submitted === rows.length ? faults : [...faults, 'judged other rows than were submitted'];
};

const tellingFaults = async (
  { documents }: AssessmentProof,
  assessment: AssessmentRecord,
  byNo: ReadonlyMap<number, RecordedRow>,
): Promise<{ readonly isTold: boolean; readonly faults: readonly string[] }> => {
  const { batchId, version, rows } = assessment;
  const faults: string[] = [];
  let told = 0;
  const ids = partIds(batchId, version, announcedParts(assessment));
  for (const id of ids) {
    const part = await documents.assessmentParts.read(id);
    if (part === null) return { isTold: false, faults };
    faults.push(...toldFaults(assessment, byNo, part));
    told += part.rows.length;
  }
  return { isTold: true, faults: told === rows.length ? faults : [...faults, 'is told with other rows'] };
};

/** An assessment against what was submitted, told and sold; null: there is none. Reads only. */
export const proveAssessment = async (
  parts: AssessmentProof,
  batchId: string,
  version: number,
): Promise<ProvenAssessment | null> => {
  const assessment = await parts.documents.assessments.read(versionId(batchId, version));
  if (assessment === null) return null;
  const rows = new Map(assessment.rows.map((row) => [row.rowNo, row]));
  const witnesses = await readAuditEntries(parts.store, `assessment/${batchId}`);
  const telling = await tellingFaults(parts, assessment, rows);
  const faults = [
    ...(assessment.batchId === batchId && assessment.version === version ? [] : ['is of another batch or version']),
    ...(rows.size === assessment.rows.length ? [] : ['has two rows of one number']),
    ...assessmentFaults({ assessment, witnesses, ...parts.released }),
    ...(await submissionFaults(parts, assessment, rows)),
    ...telling.faults,
  ];
  const { employerId, startOn, submittedOn, payableUntil, plans } = assessment;
  const told = { rows, isAccepted: isAcceptedIn(assessment), isTold: telling.isTold };
  const isSeen = isSeenMade(assessment, witnesses);
  return { version, employerId, startOn, submittedOn, payableUntil, plans, ...told, isSeen, faults };
};
