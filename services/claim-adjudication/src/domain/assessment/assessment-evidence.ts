import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, timesFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { AssessmentRecord, RecordedRow } from './assessment-record.ts';

/** An entry of the assessment's stream in the audit log, as far as it bears witness. */
export interface AssessmentWitness {
  readonly action: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** What must agree with an assessment of one version. */
export interface AssessmentEvidence {
  readonly assessment: AssessmentRecord;
  readonly witnesses: readonly AssessmentWitness[];
  /** What a unit of a plan may have cost batches that begin on that day. */
  readonly pricesOn: (plan: string, startOn: CivilDate) => ReadonlySet<Fen>;
  readonly digestOf: (value: unknown) => string;
}

const priceFault = (
  { rowNo, plan, units, contributionFen }: RecordedRow,
  isAccepted: boolean,
  prices: ReadonlySet<Fen>,
): readonly string[] => {
  const name = `row ${String(rowNo)}`;
  if (!isAccepted) return contributionFen === ZERO_FEN ? [] : [`asks a contribution for ${name}, which it refused`];
  return [...prices].some((price) => timesFen(price, units) === contributionFen)
    ? []
    : [`asks another contribution for ${name} than ${String(units)} units of ${plan} cost`];
};

const versionsSeen = (witnesses: readonly AssessmentWitness[]): readonly unknown[] =>
  witnesses.filter(({ action }) => action === 'version-assessed').map(({ data }) => data?.['version']);

/** Whether the audit log saw it made; of before it saw none. */
export const isSeenMade = (
  { version }: Pick<AssessmentRecord, 'version'>,
  witnesses: readonly AssessmentWitness[],
): boolean => versionsSeen(witnesses).includes(version);

/** Of a batch the log saw the versions that follow once it saw one. */
const unseenFaults = ({ assessment, witnesses }: Pick<AssessmentEvidence, 'assessment' | 'witnesses'>) =>
  !isSeenMade(assessment, witnesses) && versionsSeen(witnesses).some((seen) => Number(seen) < assessment.version)
    ? ['was not seen by the audit log, which saw an earlier one']
    : [];

/** What contradicts an assessment by itself, by the books that sold it and by what the audit log saw; of before it saw none. */
export const assessmentFaults = ({
  assessment,
  witnesses,
  pricesOn,
  digestOf,
}: AssessmentEvidence): readonly string[] => {
  const { version, startOn, plans, rows, digest } = assessment;
  const isAccepted = isAcceptedIn(assessment);
  const prices = new Map([...new Set(rows.map(({ plan }) => plan))].map((plan) => [plan, pricesOn(plan, startOn)]));
  const seen = witnesses.find(({ action, data }) => action === 'version-assessed' && data?.['version'] === version);
  return [
    ...(digestOf({ plans, rows }) === digest ? [] : ['does not give its own digest']),
    ...unseenFaults({ assessment, witnesses }),
    ...(seen === undefined || seen.data?.['digest'] === digest ? [] : ['is another one than the audit log saw']),
    ...rows.flatMap((row) => priceFault(row, isAccepted(row), prices.get(row.plan) ?? new Set())),
  ];
};

const asked = ({ personId, plan, units }: Pick<RecordedRow, 'personId' | 'plan' | 'units'>): string =>
  `${personId} ${plan} ${String(units)}`;

/** Rows of a part that was submitted or told, which the assessment judged otherwise or not at all. */
export const submittedFaults = (
  byNo: ReadonlyMap<number, RecordedRow>,
  rows: readonly Pick<BatchSubmitted['rows'][number], 'rowNo' | 'personId' | 'plan' | 'units'>[],
): readonly string[] =>
  rows.flatMap((row) => {
    const found = byNo.get(row.rowNo);
    if (found === undefined) return [`lacks row ${String(row.rowNo)}, which was submitted`];
    return asked(found) === asked(row) ? [] : [`judged row ${String(row.rowNo)} otherwise than it was submitted`];
  });

/** What was told of an assessment, which it does not say. */
export const toldFaults = (
  { digest }: Pick<AssessmentRecord, 'digest'>,
  byNo: ReadonlyMap<number, RecordedRow>,
  told: Pick<ParticipationAssessed, 'digest' | 'rows'>,
): readonly string[] => [
  ...(told.digest === digest ? [] : ['is told with another digest']),
  ...told.rows.flatMap((row) => {
    const found = byNo.get(row.rowNo);
    const isSame =
      found !== undefined &&
      asked(found) === asked(row) &&
      found.contributionFen === row.contributionFen &&
      found.code === row.code;
    return isSame ? [] : [`is told with another row ${String(row.rowNo)}`];
  }),
];
