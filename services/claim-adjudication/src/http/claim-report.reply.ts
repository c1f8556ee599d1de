import type { ReportedClaim, ReportedToOffice } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { ClaimFacts } from '../domain/claim/claim.ts';
import type { ClaimReport, HospitalFacts, Settlement } from '../domain/claim/claim-report.ts';

type Stay = Extract<ReportedClaim, { event: 'stay' }>;
type Diagnosis = Extract<ReportedClaim, { event: 'diagnosis' }>;

const settlementReply = (sums: Settlement): Stay['settlement'] => ({
  totalYuan: formatYuan(sums.total),
  poolPaidYuan: formatYuan(sums.poolPaid),
  bigPaidYuan: formatYuan(sums.bigPaid),
  civilPaidYuan: formatYuan(sums.civilPaid),
  aidPaidYuan: formatYuan(sums.aidPaid),
  deductibleYuan: formatYuan(sums.deductible),
  copayYuan: formatYuan(sums.copay),
  accountPaidYuan: formatYuan(sums.accountPaid),
  cashPaidYuan: formatYuan(sums.cashPaid),
});

const hospitalReply = ({ designated, emergency, grade, level, code, name }: HospitalFacts): Stay['hospital'] => ({
  designated,
  emergency,
  ...present({ code, name, grade: grade ?? undefined, level: (level ?? undefined) as Stay['hospital']['level'] }),
});

/** Codes are kept folded, a blank where people write a point. */
const codeReply = (illness: string): string => illness.replace(' ', '.');

/** What the claim reports, in the form in which it is filed and corrected. */
export const claimReportReply = ({ claim, lateReason }: ClaimFacts): ReportedClaim => ({
  ...reportReply(claim),
  ...present({ lateReason }),
});

/** The same for whoever decides on it: with the number of the receipt, to be held against the papers. */
export const officeReportReply = (facts: ClaimFacts): ReportedToOffice => ({
  ...claimReportReply(facts),
  ...present({ receipt: facts.receiptNumber }),
});

const reportReply = (claim: ClaimReport): ReportedClaim => {
  switch (claim.event) {
    case 'stay':
      return {
        event: 'stay',
        cause: claim.cause,
        hospital: hospitalReply(claim.hospital),
        segments: claim.segments.map(({ admittedOn, dischargedOn }) => ({ admittedOn, dischargedOn })),
        settlement: settlementReply(claim.settlement),
        ...present({ illness: claim.illness === undefined ? undefined : codeReply(claim.illness) }),
      };
    case 'diagnosis':
      return {
        event: 'diagnosis',
        cause: claim.cause,
        hospital: hospitalReply(claim.hospital),
        reportedOn: claim.reportedOn,
        illness: codeReply(claim.illness ?? ''),
        ci: (claim.findings['ci'] ?? 'none') as Diagnosis['ci'],
        fw: (claim.findings['fw'] ?? 'none') as Diagnosis['fw'],
      };
    case 'accident':
      return {
        event: 'accident',
        cause: claim.cause,
        happenedOn: claim.happenedOn,
        disability: [...claim.disability],
        death: claim.death,
        ...present({
          assessedOn: claim.assessedOn,
          accident: claim.accidentId === claim.happenedOn ? undefined : claim.accidentId,
        }),
      };
  }
};
