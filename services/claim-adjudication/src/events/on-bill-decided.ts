import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { reaction, type Reaction, type ReactionContext } from '@huji/chassis/events/consumer.ts';
import { batchPaid, batchUnpaid } from '@huji/contracts/premium/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { acceptedRows, partId, personFactsOf, type StoredAssessment, versionId } from '../aggregates/assessment.ts';
import type { Stores } from '../aggregates/stores.ts';
import type { ApplyBatch } from '../domain/member.ts';
import type { PersonFacts } from '../domain/person.ts';
import type { ReleasedRules } from '../released-rules.ts';

interface Dependencies {
  readonly stores: Stores;
  readonly released: () => ReleasedRules;
}
interface BillDecision {
  readonly batchId: string;
  readonly version: number;
  readonly billRevision: number;
  /** A; null: the batch covers nobody. */
  readonly paidOn: CivilDate | null;
}

/** Persons of every version up to this one: who was only in an earlier version is told too (data-flow.md §1.2). */
const personsOfVersions = async (stores: Stores, batchId: string, version: number): Promise<string[]> => {
  const ids = Array.from({ length: version }, (_, index) => versionId(batchId, index + 1));
  const versions = await stores.assessments.readMany(ids);
  return [...new Set(versions.flatMap((found) => found?.rows.map(({ personId }) => personId) ?? []))];
};

const factsByPerson = async (
  stores: Stores,
  assessment: StoredAssessment,
): Promise<ReadonlyMap<string, PersonFacts>> => {
  const ids = Array.from({ length: assessment.submissionParts }, (_, index) =>
    partId(assessment.batchId, assessment.version, index + 1),
  );
  const parts = await stores.submissions.readMany(ids);
  return new Map(parts.flatMap((part) => part?.rows.map((row) => [row.personId, personFactsOf(row)] as const) ?? []));
};

/** One command per person: the person's rows of this batch are now exactly these. */
const tellMembers = async (
  { stores, released }: Dependencies,
  { batchId, version, billRevision, paidOn }: BillDecision,
  { eachStream }: ReactionContext,
): Promise<void> => {
  const assessment = await stores.assessments.read(versionId(batchId, version));
  if (!assessment) throw new Error(`the bill names version ${String(version)} of a batch that was not assessed`);
  const { rules } = released();
  const facts = await factsByPerson(stores, assessment);
  const rowsByPerson = Map.groupBy(paidOn === null ? [] : acceptedRows(assessment), ({ personId }) => personId);
  const persons = await personsOfVersions(stores, batchId, version);
  const apply = async (personId: string, envelope: Envelope): Promise<void> => {
    const command: ApplyBatch = {
      kind: 'apply-batch',
      batchId,
      version,
      billRevision,
      employerId: assessment.employerId,
      startOn: assessment.startOn,
      submittedOn: assessment.submittedOn,
      paidOn,
      person: facts.get(personId) ?? null,
      rows: (rowsByPerson.get(personId) ?? []).map(({ rowNo, plan, units, contributionFen }) => ({
        rowNo,
        plan,
        units,
        contributionFen,
      })),
      rules,
    };
    await stores.members.execute(personId, command, envelope);
  };
  await eachStream(persons, apply);
};

export const onBillDecided = (dependencies: Dependencies): readonly Reaction[] => [
  reaction(batchPaid, ({ data }, context) => tellMembers(dependencies, data, context)),
  reaction(batchUnpaid, ({ data }, context) => tellMembers(dependencies, { ...data, paidOn: null }, context)),
];
