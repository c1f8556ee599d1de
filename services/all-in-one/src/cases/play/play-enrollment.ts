import {
  announceAssessment,
  type AssessmentRecord,
  inServiceOn,
  type PersonFacts,
  personFactsOf,
  planOn,
  reactToBatchSubmitted,
  societyOf,
  type SubmissionFacts,
} from '@huji/claim-adjudication/rules.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { planResult } from '@huji/contracts/enrollment/plan-verdict.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { CaseFault, within } from '../format/case-fault.ts';
import type { EnrollAction, Excluded, StoryPerson } from '../format/story.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import { type BatchVersions, type PersonOnRoster, personOn, type Stage } from './stage.ts';

type Covers = SubmissionFacts['throughEmployer'];

const exclusions = (excluded: Excluded, women: boolean): BatchSubmitted['exclusions'] =>
  typeof excluded === 'number'
    ? [{ women, reason: 'proven', count: excluded }]
    : Object.entries(excluded).map(([plan, count]) => ({ plan, women, reason: 'proven', count }));

const factsOfPerson = ({
  born,
  sex,
  category,
  relation,
  left,
  medicalInsurance,
  idFault,
}: StoryPerson): PersonOnRoster =>
  present({ birthOn: born, sex, category, relation, leftOn: left, insured: medicalInsurance, idFault });

/** The same for every row of a person. */
const factsOf = (stage: Stage, who: string): PersonOnRoster => {
  const known = stage.facts.get(who);
  if (known !== undefined) return known;
  const facts = factsOfPerson(personOn(stage, who));
  stage.facts.set(who, facts);
  return facts;
};

/** Covers through the employer that have not ended before S, by person. */
const throughEmployer = ({ members }: Stage, { employer, start }: EnrollAction): Covers => {
  const found = new Map<string, Covers extends ReadonlyMap<string, infer Held> ? Held : never>();
  for (const [personId, { covers }] of members.entries()) {
    const held = covers.filter(({ employerId, end }) => employerId === employer && end >= start);
    if (held.length > 0) found.set(personId, held);
  }
  return found;
};

/** The employer says who left its service; a case tells it by its people. */
const leftService = (stage: Stage, covered: Covers, on: CivilDate): string[] =>
  [...covered].flatMap(([personId, [cover]]) => {
    const relations = planOn(stage.deciding.rules, cover?.plan ?? '', on)?.book.service.relations ?? [];
    return inServiceOn(factsOf(stage, personId), relations, on) ? [] : [personId];
  });

const submissionOf = (stage: Stage, action: EnrollAction, covered: Covers, on: CivilDate): BatchSubmitted => ({
  batchId: action.batch,
  version: (stage.batches.get(action.batch)?.records.length ?? 0) + 1,
  part: 1,
  parts: 1,
  employerId: action.employer,
  society: stage.story.societies[0] ?? '',
  startOn: action.start,
  submittedOn: on,
  size: action.size,
  women: action.women,
  exclusions: [...exclusions(action.excluded, false), ...exclusions(action.womenExcluded, true)],
  leftService: leftService(stage, covered, on),
  rows: action.rows.map(({ who, plan, units, voluntary }, index) => ({
    ...factsOf(stage, who),
    rowNo: index + 1,
    personId: who,
    plan,
    units,
    consent: voluntary,
  })),
});

/** Every society judges its own plans; a batch of a case may hold plans of several and has one bill. */
const assess = ({ members, deciding }: Stage, submitted: BatchSubmitted, covered: Covers): AssessmentRecord => {
  const covers = new Map(submitted.rows.map(({ personId }) => [personId, members.read(personId).covers]));
  const judge = (society: string, rows: BatchSubmitted['rows']): AssessmentRecord =>
    reactToBatchSubmitted([{ ...submitted, society, rows }], { covers, throughEmployer: covered }, deciding);
  const bySociety = Map.groupBy(submitted.rows, ({ plan }) => societyOf(deciding.rules, plan) ?? '');
  const [first = judge(submitted.society, []), ...others] = [...bySociety].map(([society, rows]) =>
    judge(society, rows),
  );
  if (others.length === 0) return first;
  return {
    ...first,
    plans: [first, ...others].flatMap(({ plans }) => plans),
    rows: [first, ...others].flatMap(({ rows }) => rows).sort((a, b) => a.rowNo - b.rowNo),
  };
};

/** A second row of the same person and plan is `Li/CI#2`. */
const rowOutcomes = ({ rows }: AssessmentRecord): Readonly<Record<string, string>> => {
  const outcomes: Record<string, string> = {};
  for (const { personId, plan, code } of rows) {
    const name = `${personId}/${plan}`;
    let key = name;
    for (let nth = 2; outcomes[key] !== undefined; nth += 1) key = `${name}#${String(nth)}`;
    outcomes[key] = code ?? 'ok';
  }
  return outcomes;
};

const traceOf = ({ plans }: AssessmentRecord): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    plans.map(({ plan, clause, pass, size, n, k, required, code }) => [
      plan,
      [
        present({
          rule: 'participation-threshold',
          clause,
          inputs: present({ size, n, k, required }),
          holds: pass,
          code,
        }),
      ],
    ]),
  );

/** What became of a plan, in the words of the case format. */
const wordsOf = ({ type: result, ...figures }: ReturnType<typeof planResult>) => ({ result, ...figures });

const personsOf = ({ rows }: BatchSubmitted): BatchVersions['persons'][number] => {
  const persons = new Map<string, PersonFacts>();
  for (const row of rows) if (!persons.has(row.personId)) persons.set(row.personId, personFactsOf(row));
  return persons;
};

/** Submitted, assessed and billed; a later version is the correction, which the bill may refuse. */
export const playEnroll = (stage: Stage, action: EnrollAction, on: CivilDate, step: number): Outcome => {
  const { batch } = action;
  const covered = throughEmployer(stage, action);
  const submitted = submissionOf(stage, action, covered, on);
  const record = assess(stage, submitted, covered);
  const versions = stage.batches.get(batch) ?? { records: [], persons: [] };
  stage.batches.set(batch, versions);
  versions.records.push(record);
  versions.persons.push(personsOf(submitted));
  stage.announced.tell(announceAssessment(record));
  settle(stage, on);
  const refused = stage.refusedChanges.get(batch);
  if (refused !== undefined)
    throw new CaseFault(
      `batch ${batch} ${refused === 'BATCH_LAPSED' ? 'has lapsed' : 'is in effect'}: no correction`,
      within(within(within(null, 'steps'), step), 'enroll'),
    );
  return {
    outcome: {
      plans: Object.fromEntries(record.plans.map((plan) => [plan.plan, wordsOf(planResult(plan))])),
      rows: rowOutcomes(record),
    },
    trace: () => traceOf(record),
  };
};
