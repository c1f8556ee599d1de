import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { Answer } from '../shared/api/client.ts';
import { type Draft, SUMS, SUMS_NEEDED } from '../shared/claims/claim-draft.ts';
import { type Hospital, type Submission, submissionOf } from '../shared/claims/submission.ts';

export type Report = Answer<paths, '/v1/me/claims/{number}/report'>;

const filled = (values: Readonly<Record<string, string | number | undefined>>): Draft =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );

const sumsOf = (settlement: Record<string, string | undefined>): Draft =>
  Object.fromEntries(
    SUMS.flatMap((name) => {
      const sum = settlement[name];
      const isOnSheet = SUMS_NEEDED.some((needed) => needed === name) || Number(sum ?? 0) > 0;
      return sum !== undefined && isOnSheet ? [[name, sum]] : [];
    }),
  );

const findingOf = ({ ci, fw }: { readonly ci?: string; readonly fw?: string }): string =>
  [ci, fw].find((finding) => finding !== undefined && finding !== 'none') ?? 'none';

/** The illness as it is chosen from the register, its name behind its code; the code alone where no register names it. */
const illnessField = (report: Report, name: string | null): Draft =>
  report.event === 'accident' || report.illness === undefined || name === null
    ? {}
    : { illness: `${report.illness} ${name}` };

/** The fields of the form as the report has them; the number of the receipt is kept by nobody. */
export const draftOf = (report: Report, illnessName: string | null): Draft => ({
  ...fieldsOf(report),
  ...illnessField(report, illnessName),
  ...filled({ lateReason: report.lateReason }),
});

const fieldsOf = (report: Report): Draft => {
  switch (report.event) {
    case 'stay':
      return {
        ...filled({
          event: 'stay',
          cause: report.cause,
          admittedOn: report.segments[0]?.admittedOn,
          dischargedOn: report.segments.at(-1)?.dischargedOn,
          illness: report.illness,
          ...hospitalFields(report.hospital),
        }),
        ...sumsOf(report.settlement),
      };
    case 'diagnosis':
      return filled({
        event: 'diagnosis',
        reportedOn: report.reportedOn,
        illness: report.illness,
        finding: findingOf(report),
        ...hospitalFields(report.hospital),
      });
    case 'accident':
      return filled({
        event: 'accident',
        cause: report.cause,
        happenedOn: report.happenedOn,
        assessedOn: report.assessedOn,
        accident: report.accident,
        disability: report.disability.at(0),
      });
  }
};

const hospitalFields = ({ designated, emergency, grade, level, code, name }: Hospital) => ({
  hospital: name ?? code,
  hospitalCode: code,
  designated: designated ? 'yes' : 'no',
  emergency: emergency ? 'yes' : 'no',
  grade,
  level,
});

export type Correction = paths['/v1/me/claims/{number}/report']['put']['requestBody']['content']['application/json'];

/** Without the receipt where none was typed: the claim keeps the one it has. */
export const correctionOf = (draft: Draft, before: Report): Correction => {
  const submission = submissionOf(draft);
  const { receipt, ...report } = submission;
  const named = receipt === '' ? report : { ...report, receipt };
  return { ...named, ...kept(submission, before) } as Correction;
};

/** What the form has no field for stays as it was reported: transfers in between, further injuries. */
const kept = (report: Submission, before: Report): Partial<Correction> => {
  if (report.event === 'stay' && before.event === 'stay') {
    const { segments } = before;
    const [typed] = report.segments;
    const [first] = segments;
    const last = segments.at(-1);
    const isLonger = segments.length > 1 && typed && first && last;
    return {
      ...present({
        segments: isLonger
          ? segments.map((each, index) => ({
              admittedOn: index === 0 ? typed.admittedOn : each.admittedOn,
              dischargedOn: index === segments.length - 1 ? typed.dischargedOn : each.dischargedOn,
            }))
          : undefined,
      }),
    } as Partial<Correction>;
  }
  if (report.event === 'accident' && before.event === 'accident') {
    const { disability: [typed] = [] } = report;
    const { death, disability } = before;
    return { death, ...presentIf(typed === disability[0], { disability }) } as Partial<Correction>;
  }
  return {};
};
