import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/http.ts';
import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';

/** A date of the submission that cannot be. */
export interface DateFault {
  readonly in: 'body';
  /** JSON pointer into the submission. */
  readonly pointer: string;
  readonly detail: string;
  readonly detailZh: string;
}

const fault = (pointer: string, detail: string, detailZh: string): DateFault => ({
  in: 'body',
  pointer,
  detail,
  detailZh,
});

const future = (pointer: string, date: CivilDate | undefined, today: CivilDate): DateFault[] =>
  date !== undefined && date > today ? [fault(pointer, 'lies after the day of the claim', '晚于申领日')] : [];

/** Discharge and re-admission within 24 hours, with a transfer slip, are one stay (rules §6.2). */
const TRANSFER_DAYS_MAX = 1;

const stayFaults = ({ segments }: Extract<ClaimSubmission, { event: 'stay' }>, today: CivilDate): DateFault[] =>
  segments.flatMap(({ admitted, discharged }, index) => {
    const before = segments[index - 1];
    return [
      ...(discharged < admitted
        ? [fault(`/segments/${String(index)}/discharged`, 'lies before the admission', '早于入院日')]
        : []),
      ...(before && admitted < before.discharged
        ? [
            fault(
              `/segments/${String(index)}/admitted`,
              'lies before the discharge of the segment before',
              '早于前一段的出院日',
            ),
          ]
        : []),
      ...(before && daysBetween(before.discharged, admitted) > TRANSFER_DAYS_MAX
        ? [
            fault(
              `/segments/${String(index)}/admitted`,
              'lies more than a day after the discharge before: that is another stay, and another claim',
              '距前一段出院超过一日，应作为另一次住院另行申领',
            ),
          ]
        : []),
      ...future(`/segments/${String(index)}/discharged`, discharged, today),
    ];
  });

/** Every date that cannot be. */
export const dateFaults = (claim: ClaimSubmission, today: CivilDate): DateFault[] => {
  switch (claim.event) {
    case 'stay':
      return stayFaults(claim, today);
    case 'diagnosis':
      return future('/reported', claim.reported, today);
    case 'accident':
      return [
        ...future('/happened', claim.happened, today),
        ...future('/assessed', claim.assessed, today),
        ...(claim.assessed !== undefined && claim.assessed < claim.happened
          ? [fault('/assessed', 'lies before the accident', '早于事故日')]
          : []),
      ];
  }
};
