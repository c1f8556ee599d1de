import type { RowCheck } from '@huji/contracts/rulebooks/rule-book.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { rowFaults } from '../assessment/assessment-row-checks.ts';
import { type CompiledPlan, planOn, roundStartingOn, type Rules, valueInForce } from '../rule-book/compiled-rules.ts';
import type { SubmittedRow } from '../submission/submission.ts';
import type { Cover } from './cover.ts';
import { type Grant, grantRows, type WaiverFault } from './cover-grant.ts';
import { waitingUntil } from './coverage-view.ts';

/** What a row would come to, were the batch paid on a day. */
export type ForeseenCover =
  | { readonly type: 'refused'; readonly code: RowCheck | 'PLAN_UNKNOWN' | 'ROUND_CLOSED' }
  | ({ readonly startOn: CivilDate; readonly endOn: CivilDate } & (
      | { readonly type: 'no-waiting' }
      | {
          readonly type: 'renewed';
          /** Paid later, it is a first joining. */
          readonly paidByOn: CivilDate;
          /** Units added at the renewal wait. */
          readonly added?: { readonly units: number; readonly waitingUntilOn: CivilDate };
          readonly clause: string;
        }
      | { readonly type: 'waived'; readonly clause: string }
      | {
          readonly type: 'waits';
          readonly waitingUntilOn: CivilDate;
          readonly notWaived: WaiverFault;
          readonly clause: string;
        }
    ));

export interface ForeseenRow {
  readonly rowNo: number;
  readonly foreseen: ForeseenCover;
  /** The book whose clauses are named; absent where no book has the plan. */
  readonly compiled?: CompiledPlan;
}

export interface ForeseenBatch {
  readonly batchId: string;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  readonly paidOn: CivilDate;
  /** Whether the society sells the plan. */
  readonly isSold: (plan: string) => boolean;
  readonly rules: Rules;
}

/** The item that waits longest names the clause of the plan's waiting. */
const waitingClause = ({ plan, waitingDays }: CompiledPlan): string =>
  plan.items.find(({ waiting }) => waiting !== null && (waiting.condolence?.untilDay ?? waiting.days) === waitingDays)
    ?.waiting?.clause ?? plan.clause;

/** The clause that decides a waiver: before the waiver was in force, the one that says so. */
const waiverClause = ({ book }: CompiledPlan, submittedOn: CivilDate): string => {
  const rule = book.rules[book.waiver.inForce];
  const found = rule && valueInForce(rule, { 'batch-submission': submittedOn });
  return found?.clause ?? book.waiver.clause;
};

const foreseenOf = (grant: Grant, { submittedOn }: ForeseenBatch): ForeseenCover => {
  if (grant.type === 'declined') return { type: 'refused', code: grant.code };
  const { cover, compiled, notWaived = 'NOT_IN_FORCE' } = grant;
  const dates = { startOn: cover.start, endOn: cover.end };
  const newest = cover.lots.at(-1);
  const waitingUntilOn = newest && waitingUntil(compiled, cover, newest);
  if (cover.renewal) {
    const paidByOn = addDays(cover.start, compiled.book.enrollment.renewalPaymentDays - 1);
    const added = newest && waitingUntilOn && { units: newest.units, waitingUntilOn };
    const clause = added === undefined ? compiled.book.enrollment.clause : waitingClause(compiled);
    return { ...dates, type: 'renewed', paidByOn, ...present({ added }), clause };
  }
  if (cover.waived) return { ...dates, type: 'waived', clause: waiverClause(compiled, submittedOn) };
  if (waitingUntilOn === undefined) return { ...dates, type: 'no-waiting' };
  const clause = waiverClause(compiled, submittedOn);
  return { ...dates, type: 'waits', waitingUntilOn, notWaived, clause };
};

interface PersonRows {
  /** All rows of one person, in the order of the roster. */
  readonly rows: readonly SubmittedRow[];
  /** The covers that are known; those of the batch itself may be among them. */
  readonly covers: readonly Cover[];
}

/**
 * What the rows of one person would come to, were the batch submitted and paid on the days it names: the checks of its rows
 * (clauses `row.*`), then what a payment grants (clauses `enrollment` and `waiver`), by the very rules that decide it later.
 */
export const foreseeCovers = (batch: ForeseenBatch, { rows, covers }: PersonRows): readonly ForeseenRow[] => {
  const { batchId, startOn, submittedOn, paidOn, employerId, rules } = batch;
  const others = covers.filter((cover) => cover.batchId !== batchId);
  const seen = new Set<string>();
  const refused: ForeseenRow[] = [];
  const sound: SubmittedRow[] = [];
  for (const row of rows) {
    const { rowNo, plan } = row;
    const compiled = batch.isSold(plan) ? planOn(rules, plan, submittedOn) : undefined;
    if (compiled === undefined) {
      refused.push({ rowNo, foreseen: { type: 'refused', code: 'PLAN_UNKNOWN' } });
      continue;
    }
    const alreadyCovered = others.some((cover) => cover.plan === plan && cover.end >= startOn);
    const [code] = rowFaults(compiled, row, { startOn, duplicate: seen.has(plan), alreadyCovered });
    seen.add(plan);
    if (code !== undefined) refused.push({ rowNo, foreseen: { type: 'refused', code }, compiled });
    else if (compiled.plan.term.kind === 'round' && roundStartingOn(rules, startOn) === undefined)
      refused.push({ rowNo, foreseen: { type: 'refused', code: 'ROUND_CLOSED' }, compiled });
    else sound.push(row);
  }
  const [person] = sound;
  if (person === undefined) return refused;
  const granted = grantRows(
    {
      type: 'apply-batch',
      batchId,
      version: 0,
      billRevision: 0,
      employerId,
      startOn,
      submittedOn,
      paidOn,
      person,
      rows: sound.map(({ rowNo, plan, units }) => ({ rowNo, plan, units, contributionFen: ZERO_FEN })),
      rules,
    },
    others,
    covers.filter((cover) => cover.batchId === batchId),
  );
  return [
    ...refused,
    ...granted.map((grant) => {
      const { rowNo } = grant.row;
      const foreseen = foreseenOf(grant, batch);
      return grant.type === 'granted' ? { rowNo, foreseen, compiled: grant.compiled } : { rowNo, foreseen };
    }),
  ];
};
