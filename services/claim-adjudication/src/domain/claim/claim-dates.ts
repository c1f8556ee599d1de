import type { ClaimCorrection, ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
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
  date !== undefined && date > today ? [fault(pointer, 'lies after the day of the claim', '晚于申请日')] : [];

type Dated = ClaimSubmission | ClaimCorrection;

/** Discharge and re-admission within 24 hours, with a transfer slip, are one stay. */
const TRANSFER_DAYS_MAX = 1;

const stayFaults = ({ segments }: Extract<Dated, { event: 'stay' }>, today: CivilDate): DateFault[] =>
  segments.flatMap(({ admittedOn, dischargedOn }, index) => {
    const before = segments[index - 1];
    return [
      ...(dischargedOn < admittedOn
        ? [fault(`/segments/${String(index)}/dischargedOn`, 'lies before the admission', '早于入院日')]
        : []),
      ...(before && admittedOn < before.dischargedOn
        ? [
            fault(
              `/segments/${String(index)}/admittedOn`,
              'lies before the discharge of the segment before',
              '早于前一段的出院日',
            ),
          ]
        : []),
      ...(before && daysBetween(before.dischargedOn, admittedOn) > TRANSFER_DAYS_MAX
        ? [
            fault(
              `/segments/${String(index)}/admittedOn`,
              'lies more than a day after the discharge before: that is another stay, and another claim',
              '距前一段出院超过一日，应作为另一次住院另行申请',
            ),
          ]
        : []),
      ...future(`/segments/${String(index)}/dischargedOn`, dischargedOn, today),
    ];
  });

/** Every date that cannot be. */
export const dateFaults = (claim: Dated, today: CivilDate): DateFault[] => {
  switch (claim.event) {
    case 'stay':
      return stayFaults(claim, today);
    case 'diagnosis':
      return future('/reportedOn', claim.reportedOn, today);
    case 'accident':
      return [
        ...future('/happenedOn', claim.happenedOn, today),
        ...future('/assessedOn', claim.assessedOn, today),
        ...(claim.assessedOn !== undefined && claim.assessedOn < claim.happenedOn
          ? [fault('/assessedOn', 'lies before the accident', '早于事故日')]
          : []),
      ];
  }
};
