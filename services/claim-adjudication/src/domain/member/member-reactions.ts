import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { SubmittedRow } from '@huji/contracts/enrollment/events.ts';
import type { BatchPaid, BatchUnpaid } from '@huji/contracts/premium/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CommandTo } from '../addressed-command.ts';
import { type AssessmentRecord, versionId } from '../assessment/assessment-record.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import type { PersonFacts } from './person.ts';

/** What has to be gathered for a batch that is paid, or is so no longer. */
export interface BilledBatchFacts {
  /** Of every version up to the billed one, found under `versionIds`; null where there is none. */
  readonly versions: readonly (AssessmentRecord | null)[];
  /** Facts of the persons in the rows of the billed version. */
  readonly persons: ReadonlyMap<string, PersonFacts>;
  readonly rules: Rules;
}

/** Every version up to the billed one: who was only in an earlier version is told too (decision 0004). */
export const versionIds = (batchId: string, version: number): readonly string[] =>
  Array.from({ length: version }, (_, index) => versionId(batchId, index + 1));

const personFactsOf = ({ birthOn, sex, category, relation, leftOn, insured }: SubmittedRow): PersonFacts =>
  leftOn === undefined
    ? { birthOn, sex, category, relation, insured }
    : { birthOn, sex, category, relation, insured, leftOn };

/** By person; of several rows of one person the last counts. */
export const personsOf = (rows: readonly SubmittedRow[]): BilledBatchFacts['persons'] => {
  const lastOf = new Map<string, SubmittedRow>();
  for (const row of rows) lastOf.set(row.personId, row);
  const persons = new Map<string, PersonFacts>();
  for (const [personId, row] of lastOf) persons.set(personId, personFactsOf(row));
  return persons;
};

type Billed = Pick<BatchPaid, 'batchId' | 'version' | 'billRevision'>;

/** One command per person the batch ever named: the person's rows of this batch are now exactly these. */
const applyBatch = (
  { batchId, version, billRevision }: Billed,
  paidOn: CivilDate | null,
  { versions, persons, rules }: BilledBatchFacts,
): readonly CommandTo<'member'>[] => {
  const assessment = versions[version - 1] ?? null;
  if (assessment === null)
    throw new RangeError(`the bill names version ${String(version)} of a batch that was not assessed`);
  const { employerId, startOn, submittedOn } = assessment;
  const accepted = paidOn === null ? [] : assessment.rows.filter(isAcceptedIn(assessment));
  const rowsByPerson = Map.groupBy(accepted, ({ personId }) => personId);
  const everybody = new Set<string>();
  for (const each of versions) for (const { personId } of each?.rows ?? []) everybody.add(personId);
  return [...everybody].map((personId) => ({
    type: 'member',
    id: personId,
    command: {
      type: 'apply-batch',
      batchId,
      version,
      billRevision,
      employerId,
      startOn,
      submittedOn,
      paidOn,
      person: persons.get(personId) ?? null,
      rows: (rowsByPerson.get(personId) ?? []).map(({ rowNo, plan, units, contributionFen }) => ({
        rowNo,
        plan,
        units,
        contributionFen,
      })),
      rules,
    },
  }));
};

/** @throws RangeError when the billed version was not assessed */
export const reactToBatchPaid = (data: BatchPaid, facts: BilledBatchFacts): readonly CommandTo<'member'>[] =>
  applyBatch(data, data.paidOn, facts);

/** @throws RangeError when the billed version was not assessed */
export const reactToBatchUnpaid = (data: BatchUnpaid, facts: BilledBatchFacts): readonly CommandTo<'member'>[] =>
  applyBatch(data, null, facts);
