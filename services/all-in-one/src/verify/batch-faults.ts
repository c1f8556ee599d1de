import type { ProvenAssessment } from '@huji/claim-adjudication/verify.ts';
import type { OpenBatch, ProvenBatch, SentRow } from '@huji/enrollment/verify.ts';
import type { BilledVersion } from '@huji/premium/verify.ts';

type BatchBill = NonNullable<OpenBatch['bill']>;
type BilledStanding = NonNullable<BilledVersion['standing']>;
type Dated = Pick<BilledStanding, 'employerId' | 'startOn' | 'submittedOn'>;

/** A batch as enrollment holds it beside the bill that stands, both read while neither changed. */
export interface BilledBatch {
  readonly found: ProvenBatch;
  readonly bill: BilledVersion | null;
  /** Whether what was said then must have been heard by now; never of what the audit log did not see yet. */
  readonly isLong: (at: string | null) => boolean;
}

const knownBillFaults = (known: BatchBill, { bill, isLong }: BilledBatch): readonly string[] => {
  if (bill === null) return ['was billed and has no bill'];
  if (known.billRevision > bill.billRevision) return ['heard of a later bill than there is'];
  if (known.billRevision < bill.billRevision)
    return isLong(bill.changedAt) ? ['never heard what became of its bill'] : [];
  const isSame =
    known.status === bill.status &&
    known.paidOn === bill.paidOn &&
    known.version === bill.standing?.version &&
    known.payableUntil === bill.standing.payableUntil;
  return [
    ...(isSame ? [] : ['heard of another bill than there is']),
    ...(bill.sums.has(known.dueFen) ? [] : ['heard of another sum than its bill asks for']),
  ];
};

const unknownBillFaults = ({ found: { batch }, bill, isLong }: BilledBatch): readonly string[] => {
  if (bill === null) return batch.agreed === null ? [] : ['was billed and has no bill'];
  return bill.standing !== null && isLong(bill.changedAt) ? ['never heard of its bill'] : [];
};

/** What contradicts a batch by its bill; what is still on its way contradicts nothing. */
export const batchFaults = (billed: BilledBatch): readonly string[] => {
  const { found, isLong } = billed;
  const { batch, submittedAt, faults } = found;
  const asked = batch.asked?.version ?? null;
  return [
    ...faults,
    ...(batch.bill === null ? unknownBillFaults(billed) : knownBillFaults(batch.bill, billed)),
    ...(asked !== null && isLong(submittedAt(asked)) ? [`submitted version ${String(asked)} and nobody answered`] : []),
  ];
};

const isAlike = (one: Dated, other: Dated): boolean =>
  one.employerId === other.employerId && one.startOn === other.startOn && one.submittedOn === other.submittedOn;

/** Rows of the bill and rows that were accepted, both ways. */
const rowFaults = ({ rows }: BilledStanding, assessment: ProvenAssessment): readonly string[] => {
  const billed = new Set(rows.map(({ rowNo }) => rowNo));
  const faults = rows.flatMap(({ rowNo, personId, plan, fen }) => {
    const found = assessment.rows.get(rowNo);
    const name = `asks for row ${String(rowNo)}`;
    if (found === undefined || !assessment.isAccepted(found)) return [`${name}, which was not accepted`];
    if (found.personId !== personId || found.plan !== plan)
      return [`${name} of another person or plan than was assessed`];
    return found.contributionFen === fen ? [] : [`${name} with another contribution than was assessed`];
  });
  const accepted = [...assessment.rows.values()].filter(assessment.isAccepted);
  return [
    ...faults,
    ...(billed.size === rows.length ? [] : ['asks for a row twice']),
    ...accepted.flatMap(({ rowNo }) =>
      billed.has(rowNo) ? [] : [`does not ask for row ${String(rowNo)}, which was accepted`],
    ),
  ];
};

/** What contradicts the version a bill stands on, by what was submitted and what was found of it. */
export const standingFaults = (
  standing: BilledStanding,
  batch: Pick<OpenBatch, 'employerId' | 'startOn' | 'agreed' | 'asked'>,
  assessment: ProvenAssessment | null,
): readonly string[] => {
  const name = `asks for version ${String(standing.version)}`;
  const submission = [batch.asked, batch.agreed].find((each) => each?.version === standing.version);
  const isSubmitted = submission != null && isAlike({ ...batch, submittedOn: submission.submittedOn }, standing);
  const submitted = isSubmitted ? [] : [`${name}, which its batch does not hold so`];
  if (assessment === null) return [...submitted, `${name}, which was not assessed`];
  const isAssessed = isAlike(assessment, standing) && assessment.payableUntil === standing.payableUntil;
  return [
    ...submitted,
    ...(isAssessed ? [] : [`${name} of another employer or day than was assessed`]),
    ...(assessment.isTold ? [] : [`${name}, which it was not told of`]),
    ...rowFaults(standing, assessment),
  ];
};

/** What enrollment heard of the assessment of a version that somebody waits for or that stands. */
export const heardFaults = (
  { batch, submittedAt }: Pick<ProvenBatch, 'batch' | 'submittedAt'>,
  assessment: ProvenAssessment,
  isLong: BilledBatch['isLong'],
): readonly string[] => {
  const { version, rows, isAccepted, plans } = assessment;
  if (batch.agreed?.version !== version && batch.asked?.version !== version) return [];
  const heard = batch.assessments.find((each) => each.version === version);
  if (heard === undefined || heard.accepted.length < heard.parts)
    return isLong(submittedAt(version)) ? [`never heard all that was found of version ${String(version)}`] : [];
  const accepted = [...rows.values()].filter(isAccepted).length;
  const counted = heard.accepted.reduce((sum, part) => sum + part.rows, 0);
  const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
  const isSame =
    heard.plans.length === plans.length && heard.plans.every(({ plan, pass }) => pass === passed.has(plan));
  return [
    ...(counted === accepted ? [] : [`counts ${String(counted)} accepted rows, and ${String(accepted)} were`]),
    ...(isSame ? [] : [`knows other verdicts of version ${String(version)} than were found`]),
  ];
};

/** Rows of a roster against what was assessed of them. */
export const sentFaults = (rows: readonly SentRow[], assessment: ProvenAssessment): readonly string[] =>
  rows.flatMap(({ rowNo, personId, plan, units }) => {
    const found = assessment.rows.get(rowNo);
    const isSame = found?.personId === personId && found.plan === plan && found.units === units;
    return isSame ? [] : [`holds row ${String(rowNo)} otherwise than it was assessed`];
  });
