import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { billDecider, reactToParticipationAssessed } from '@huji/premium/rules.ts';
import {
  assessBatch,
  type Assessment,
  type BatchSubmission,
  type Exclusion,
  inServiceOn,
  planOn,
} from '@huji/claim-adjudication/rules.ts';
import { CaseFault, within } from '../format/case-fault.ts';
import type { EnrollAction, Excluded } from '../format/story.ts';
import { tellBill } from './play-bills.ts';
import { type AcceptedRow, type BatchOnStage, factsOf, personOn, type Stage } from './stage.ts';
import type { Outcome } from './outcome.ts';

const exclusions = (excluded: Excluded, women: boolean): readonly Exclusion[] =>
  typeof excluded === 'number'
    ? [{ women, count: excluded }]
    : Object.entries(excluded).map(([plan, count]) => ({ plan, women, count }));

const submissionOf = (stage: Stage, action: EnrollAction, on: CivilDate): BatchSubmission => ({
  batchId: action.batch,
  employerId: action.employer,
  startOn: action.start,
  submittedOn: on,
  size: action.size,
  women: action.women,
  exclusions: [...exclusions(action.excluded, false), ...exclusions(action.womenExcluded, true)],
  rows: action.rows.map(({ who, plan, units, voluntary }, index) => {
    const person = personOn(stage, who);
    const { idFault } = person;
    return { ...factsOf(person), rowNo: index + 1, personId: who, plan, units, consent: voluntary, idFault };
  }),
});

const assess = (stage: Stage, submission: BatchSubmission): Assessment => {
  const inRows = new Set(submission.rows.map(({ personId }) => personId));
  const covers = new Map([...inRows].map((who) => [who, stage.members.get(who)?.covers ?? []]));
  const others = [...stage.members].flatMap(([who, member]) => {
    if (inRows.has(who) || !member.covers.some(({ employerId }) => employerId === submission.employerId)) return [];
    const person = factsOf(personOn(stage, who));
    const relations =
      planOn(stage.rules, member.covers[0]?.plan ?? '', submission.submittedOn)?.book.service.relations ?? [];
    return [
      { personId: who, inService: inServiceOn(person, relations, submission.submittedOn), covers: member.covers },
    ];
  });
  return assessBatch(submission, { covers, others }, stage.rules);
};

const acceptedRows = ({ plans, rows }: Assessment): ReadonlyMap<string, readonly AcceptedRow[]> => {
  const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
  const byPerson = new Map<string, AcceptedRow[]>();
  for (const { rowNo, personId, plan, units, code, contributionFen } of rows) {
    if (code !== undefined || !passed.has(plan)) continue;
    const row = { rowNo, plan, units, contributionFen };
    const own = byPerson.get(personId);
    if (own) own.push(row);
    else byPerson.set(personId, [row]);
  }
  return byPerson;
};

/** S + 30 by the rule book of the batch's plans (rules.md §4). */
const payableUntil = (stage: Stage, submission: BatchSubmission): CivilDate => {
  const [plan] = submission.rows.map((row) => planOn(stage.rules, row.plan, submission.submittedOn));
  const any = plan ?? stage.rules.plans.values().next().value?.[0];
  return addDays(submission.startOn, any?.book.enrollment.payableDays ?? 0);
};

const planOutcome = (plan: Assessment['plans'][number]): Readonly<Record<string, unknown>> => {
  const { required, k: joined, missing, code } = plan;
  if (code !== undefined && code !== 'SHORT') return { result: code };
  const threshold = required === undefined ? {} : { required };
  return code === 'SHORT'
    ? { result: 'short', ...threshold, joined, missing }
    : { result: 'accepted', ...threshold, joined };
};

const rowOutcomes = ({ rows }: Assessment): Readonly<Record<string, string>> => {
  const outcomes: Record<string, string> = {};
  const seen = new Map<string, number>();
  for (const { personId, plan, code } of rows) {
    const key = `${personId}/${plan}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    outcomes[nth === 1 ? key : `${key}#${String(nth)}`] = code ?? 'ok';
  }
  return outcomes;
};

const traceOf = ({ plans }: Assessment): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    plans.map(({ plan, clause, pass, size, n, k, required, code }) => [
      plan,
      [
        {
          rule: 'participation-threshold',
          clause,
          inputs: { size, n, k, ...(required === undefined ? {} : { required }) },
          holds: pass,
          ...(code === undefined ? {} : { code }),
        },
      ],
    ]),
  );

export const playEnroll = (stage: Stage, action: EnrollAction, on: CivilDate, step: number): Outcome => {
  const submission = submissionOf(stage, action, on);
  const assessment = assess(stage, submission);
  const batch: BatchOnStage = stage.batches.get(action.batch) ?? {
    bill: billDecider.initial,
    versions: [],
    touched: new Set(),
    moneys: 0,
  };
  stage.batches.set(action.batch, batch);
  batch.versions.push({ submission, rowsOf: acceptedRows(assessment) });
  const version = batch.versions.length;
  const reactions = reactToParticipationAssessed({
    batchId: action.batch,
    version,
    part: 1,
    parts: 1,
    employerId: action.employer,
    startOn: action.start,
    submittedOn: on,
    payableUntil: payableUntil(stage, submission),
    inEffectFrom: action.start,
    plans: assessment.plans.map(({ plan, size, n, k, pass }) => ({ plan, size, n, k, pass })),
    rows: [...assessment.rows],
    digest: '',
  });
  tellBill(stage, batch, reactions, on);
  if (batch.bill.standing?.version !== version) {
    const why = batch.bill.status === 'lapsed' ? 'has lapsed' : 'is in effect';
    throw new CaseFault(
      `batch ${action.batch} ${why}: no correction`,
      within(within(within(null, 'steps'), step), 'enroll'),
    );
  }
  return {
    outcome: {
      plans: Object.fromEntries(assessment.plans.map((plan) => [plan.plan, planOutcome(plan)])),
      rows: rowOutcomes(assessment),
    },
    trace: () => traceOf(assessment),
  };
};
