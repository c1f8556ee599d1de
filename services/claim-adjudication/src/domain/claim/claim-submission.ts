import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Fen, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { registerCode } from '../register/register-names.ts';
import type { ClaimReport, HospitalFacts, Settlement } from './claim-report.ts';

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

/** The claim of the domain, from what was submitted over HTTP; references and codes as people read them. */
export const claimReportOf = (body: ClaimSubmission, claimId: string, submittedOn: CivilDate): ClaimReport => {
  const { personId, cause } = body;
  const base = { claimId, personId, submittedOn, cause };
  switch (body.event) {
    case 'stay':
      return {
        ...base,
        event: 'stay',
        hospital: hospitalOf(body.hospital),
        settlement: settlementOf(body.settlement),
        segments: body.segments,
        ...present({ illness: body.illness === undefined ? undefined : foldReference(body.illness) }),
      };
    case 'diagnosis':
      return {
        ...base,
        event: 'diagnosis',
        hospital: hospitalOf(body.hospital),
        settlement: NO_SETTLEMENT,
        reportedOn: body.reportedOn,
        illness: foldReference(body.illness),
        findings: { ci: body.ci, fw: body.fw },
      };
    case 'accident':
      return {
        ...base,
        event: 'accident',
        hospital: NO_HOSPITAL,
        settlement: NO_SETTLEMENT,
        happenedOn: body.happenedOn,
        ...present({ assessedOn: body.assessedOn }),
        accidentId: body.accident === undefined ? body.happenedOn : foldReference(body.accident),
        disability: body.disability,
        death: body.death,
      };
  }
};
