import type { AssessmentRecord } from '@huji/claim-adjudication/rules.ts';
import { type PlanFigures, planResult } from '@huji/contracts/enrollment/plan-verdict.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { assessmentOf } from '@huji/enrollment/rules.ts';
import { CaseFault, type Place, within } from '../format/case-fault.ts';
import type { EnrollAction } from '../format/story.ts';
import { assess } from './assess.ts';
import { draftOf, type RefusedBatch, submitBatch } from './desk.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

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

const outcomeOf = (plans: readonly PlanFigures[], record: AssessmentRecord, refused?: string): Outcome => ({
  outcome: present({
    plans: Object.fromEntries(plans.map((plan) => [plan.plan, wordsOf(planResult(plan))])),
    rows: rowOutcomes(record),
    refused,
  }),
  trace: () => traceOf(record),
});

/** Why a batch takes no correction any more; null: whatever it was refused for, a correction is not out of the question. */
const whyClosed = ({ batches }: Stage, batchId: string, refused: RefusedBatch): string | null => {
  const batch = batches.read(batchId);
  switch (refused ?? batch?.refusedChange?.code) {
    case 'batch_in_effect':
    case 'BATCH_IN_EFFECT':
      return 'is in effect';
    case 'batch_withdrawal_too_late':
      return batch?.bill?.status === 'paid' ? 'is in effect' : null;
    case 'batch_closed':
      return batch?.bill?.status === 'lapsed' ? 'has lapsed' : 'was withdrawn';
    case 'BATCH_LAPSED':
      return 'has lapsed';
    case 'BATCH_WITHDRAWN':
      return 'was withdrawn';
    default:
      return null;
  }
};

/** A correction brings other rows and another headcount. @throws CaseFault */
const requireSamePlace = (stage: Stage, { batch: batchId, employer, start }: EnrollAction, place: Place): void => {
  const batch = stage.batches.read(batchId);
  if (batch === null) return;
  const { employerId, startOn } = batch;
  if (employerId !== employer)
    throw new CaseFault(
      `batch ${batchId} is of ${employerId}: a correction keeps the employer`,
      within(place, 'employer'),
    );
  if (startOn !== start)
    throw new CaseFault(`batch ${batchId} begins on ${startOn}: a correction keeps the start`, within(place, 'start'));
};

/**
 * Submitted, assessed and billed; a later version is the correction. What enrollment refuses is shown as its clerk is shown a draft, with
 * the code it is refused with.
 */
export const playEnroll = (stage: Stage, action: EnrollAction, on: CivilDate, step: number): Outcome => {
  const { batch: batchId } = action;
  const place = within(within(within(null, 'steps'), step), 'enroll');
  requireSamePlace(stage, action, place);
  const refused = submitBatch(stage, action, on);
  const closed = whyClosed(stage, batchId, refused);
  if (closed !== null) throw new CaseFault(`batch ${batchId} ${closed}: no correction`, place);
  const batch = stage.batches.read(batchId);
  if (refused !== null || batch === null || action.rows.length === 0) {
    const record = assess(stage, [draftOf(stage, action, on)]);
    return outcomeOf(record.plans, record, refused ?? undefined);
  }
  const record = stage.assessed.get(batchId)?.records[batch.lastVersion - 1];
  const heard = assessmentOf(batch, batch.lastVersion);
  if (record === undefined || heard === null) throw new Error(`batch ${batchId} was not assessed`);
  return outcomeOf(heard.plans, record);
};
