import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { SUBMITTED_ROWS_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { AssessmentRecord } from './assessment-record.ts';

export interface AssessmentAnnouncement {
  readonly type: 'participation-assessed';
  readonly data: ParticipationAssessed;
}

/** How many parts it is told in; without any row in one, which has the plans. */
export const announcedParts = ({ rows }: Pick<AssessmentRecord, 'rows'>): number =>
  Math.max(1, Math.ceil(rows.length / SUBMITTED_ROWS_MAX));

/** What others are told of an assessment, in parts like the submission; every part repeats the plans. */
export const announceAssessment = (assessment: AssessmentRecord): readonly AssessmentAnnouncement[] => {
  const { batchId, version, employerId, startOn, submittedOn, payableUntil, rows, digest } = assessment;
  const parts = announcedParts(assessment);
  const plans = assessment.plans.map(({ plan, size, n, k, required, pass, code }) =>
    present({ plan, size, n, k, pass, required, code }),
  );
  const isAccepted = isAcceptedIn(assessment);
  return Array.from({ length: parts }, (_, index) => ({
    type: 'participation-assessed',
    data: {
      batchId,
      version,
      part: index + 1,
      parts,
      employerId,
      startOn,
      submittedOn,
      payableUntil,
      inEffectFrom: startOn,
      plans,
      rows: (parts === 1 ? rows : rows.slice(index * SUBMITTED_ROWS_MAX, (index + 1) * SUBMITTED_ROWS_MAX)).map(
        (row) => ({ ...row, accepted: isAccepted(row) }),
      ),
      digest,
    },
  }));
};
