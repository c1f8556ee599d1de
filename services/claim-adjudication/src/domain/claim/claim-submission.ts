import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Fen, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { registerCode } from '../register/register-names.ts';
import type { ClaimReport, HospitalFacts, Settlement } from './claim-report.ts';
import { claimReported } from './claim-reported.ts';

const yuan = (text: string | undefined): Fen => (text === undefined ? ZERO_FEN : (parseYuan(text) ?? ZERO_FEN));

const NO_SETTLEMENT: Settlement = {
  total: ZERO_FEN,
  poolPaid: ZERO_FEN,
  bigPaid: ZERO_FEN,
  civilPaid: ZERO_FEN,
  aidPaid: ZERO_FEN,
  deductible: ZERO_FEN,
  copay: ZERO_FEN,
  accountPaid: ZERO_FEN,
  cashPaid: ZERO_FEN,
};

const settlementOf = (sums: Extract<ClaimSubmission, { event: 'stay' }>['settlement']): Settlement => ({
  total: yuan(sums.totalYuan),
  poolPaid: yuan(sums.poolPaidYuan),
  bigPaid: yuan(sums.bigPaidYuan),
  civilPaid: yuan(sums.civilPaidYuan),
  aidPaid: yuan(sums.aidPaidYuan),
  deductible: yuan(sums.deductibleYuan),
  copay: yuan(sums.copayYuan),
  accountPaid: yuan(sums.accountPaidYuan),
  cashPaid: yuan(sums.cashPaidYuan),
});

const hospitalOf = (hospital: Extract<ClaimSubmission, { event: 'stay' }>['hospital']): HospitalFacts => ({
  ...present({
    code: hospital.code === undefined ? undefined : registerCode(hospital.code),
    name: hospital.name,
  }),
  designated: hospital.designated,
  emergency: hospital.emergency,
  grade: hospital.grade ?? null,
  level: hospital.level ?? null,
});

const NO_HOSPITAL: HospitalFacts = { designated: true, emergency: false, grade: null, level: null };

/** The claim of the domain, from what was submitted over HTTP. */
export const claimReportOf = (body: ClaimSubmission, claimId: string, submittedOn: CivilDate): ClaimReport => {
  const { personId, cause } = body;
  const base = { claimId, personId, submittedOn, cause };
  switch (body.event) {
    case 'stay': {
      const { event, segments, illness } = body;
      const stay = { ...base, hospital: hospitalOf(body.hospital), settlement: settlementOf(body.settlement) };
      return claimReported(stay, { event, segments, illness });
    }
    case 'diagnosis': {
      const { event, reportedOn, illness, ci, fw } = body;
      const diagnosis = { ...base, hospital: hospitalOf(body.hospital), settlement: NO_SETTLEMENT };
      return claimReported(diagnosis, { event, reportedOn, illness, findings: { ci, fw } });
    }
    case 'accident': {
      const { event, happenedOn, assessedOn, accident, disability, death } = body;
      const accidental = { ...base, hospital: NO_HOSPITAL, settlement: NO_SETTLEMENT };
      return claimReported(accidental, { event, happenedOn, assessedOn, accident, disability, death });
    }
  }
};
