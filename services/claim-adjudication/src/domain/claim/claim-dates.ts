import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { AccidentClaim, DiagnosisClaim, StayClaim } from './claim-report.ts';

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

/** What is dated of a submission, a correction or a case. */
export type DatedClaim =
  | Pick<StayClaim, 'event' | 'segments'>
  | Pick<DiagnosisClaim, 'event' | 'reportedOn'>
  | (Pick<AccidentClaim, 'event' | 'happenedOn'> & { readonly assessedOn?: CivilDate | undefined });

const stayFaults = (
  { segments }: Extract<DatedClaim, { event: 'stay' }>,
  today: CivilDate,
  transferDays: number,
): DateFault[] =>
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
      ...(before && daysBetween(before.dischargedOn, admittedOn) > transferDays
        ? [
            fault(
              `/segments/${String(index)}/admittedOn`,
              'lies later after the discharge before than a transfer does: that is another stay, and another claim',
              '距前一段出院过久，不属转院，应作为另一次住院另行申请',
            ),
          ]
        : []),
      ...future(`/segments/${String(index)}/dischargedOn`, dischargedOn, today),
    ];
  });

/** Every date that cannot be. `transferDays`: what may lie between two segments of one stay (clause `stay.transfer`). */
export const dateFaults = (claim: DatedClaim, today: CivilDate, transferDays: number): DateFault[] => {
  switch (claim.event) {
    case 'stay':
      return stayFaults(claim, today, transferDays);
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
