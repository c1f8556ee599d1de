import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { RowCheck } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, timesFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { type CompiledPlan, planOn, type Rules } from '../rule-book/compiled-rules.ts';
import type { BatchSubmission, HeldCover, ParticipationFacts } from '../submission/submission.ts';
import { inServiceOn, type PersonFacts } from '../member/person.ts';
import { rowFaults } from './assessment-row-checks.ts';
import { type PlanAssessment, testThreshold } from './assessment-threshold.ts';

export interface AssessedRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly units: number;
  /** The first fault in the declared order; absent: the row is valid. */
  readonly code?: RowCheck;
  /** Every fault, in the declared order. */
  readonly faults: readonly RowCheck[];
  /** 0 for a refused row and for a plan part that did not pass. */
  readonly contributionFen: Fen;
}

export interface Assessment {
  readonly batchId: string;
  readonly plans: readonly PlanAssessment[];
  /** In the order of the submission. */
  readonly rows: readonly AssessedRow[];
  /** All the batch costs. */
  readonly dueFen: Fen;
}

/** A plan code no rule book has. The edges know the plans; reaching this is a fault of the caller. */
const compiledPlan = (rules: Rules, code: string, date: CivilDate): CompiledPlan => {
  const compiled = planOn(rules, code, date);
  if (compiled === undefined) throw new RangeError(`no rule book has a plan ${code}`);
  return compiled;
};

interface PlanRows {
  readonly compiled: CompiledPlan;
  /** Per unit, by the book that sells the plan: the one in force on S. */
  readonly contribution: Fen;
  /** Persons who stand in a row of the plan, whatever became of it. */
  readonly seen: Set<string>;
  readonly holders: Set<string>;
  readonly coveredElsewhere: Set<string>;
}

const noRows = (compiled: CompiledPlan, contribution: Fen): PlanRows => ({
  compiled,
  contribution,
  seen: new Set(),
  holders: new Set(),
  coveredElsewhere: new Set(),
});

const NO_COVERS: readonly HeldCover[] = [];

const inForceOn = (cover: HeldCover, plan: string, date: CivilDate): boolean =>
  cover.plan === plan && cover.start <= date && date <= cover.end;

/**
 * Every row, every plan's threshold, what the batch costs (clause `participation`). Pure in submission, facts and rules; run
 * again at each correction.
 * @throws RangeError for a plan no rule book has.
 */
export const assessBatch = (submission: BatchSubmission, facts: ParticipationFacts, rules: Rules): Assessment => {
  const { batchId, employerId, startOn, submittedOn } = submission;
  const parts = new Map<string, PlanRows>();
  const assessed = submission.rows.map((row): AssessedRow => {
    let part = parts.get(row.plan);
    if (part === undefined) {
      const { contribution } = compiledPlan(rules, row.plan, startOn);
      part = noRows(compiledPlan(rules, row.plan, submittedOn), contribution ?? ZERO_FEN);
      parts.set(row.plan, part);
    }
    const all = facts.covers.get(row.personId) ?? NO_COVERS;
    const covers =
      all.length === 0
        ? NO_COVERS
        : all.filter((cover) => cover.batchId !== batchId && cover.plan === row.plan && cover.end >= startOn);
    const faults = rowFaults(part.compiled, row, {
      startOn,
      duplicate: part.seen.has(row.personId),
      alreadyCovered: covers.length > 0,
    });
    part.seen.add(row.personId);
    const [code] = faults;
    if (code === undefined) part.holders.add(row.personId);
    const held = covers.find((cover) => inForceOn(cover, row.plan, startOn)) ?? covers[0];
    if (code === 'ALREADY_COVERED' && held !== undefined && held.employerId !== employerId)
      part.coveredElsewhere.add(row.personId);
    const { rowNo, personId, plan, units } = row;
    return code === undefined
      ? {
          rowNo,
          personId,
          plan,
          units,
          faults,
          contributionFen: timesFen(part.contribution, units),
        }
      : { rowNo, personId, plan, units, code, faults, contributionFen: ZERO_FEN };
  });
  const persons = new Map<string, PersonFacts>();
  for (const row of submission.rows)
    if ((facts.covers.get(row.personId) ?? NO_COVERS).length > 0) persons.set(row.personId, row);
  // Covers that count are those of other batches: a later part of the same batch never meets itself.
  const holdsThroughEmployer = (covers: readonly HeldCover[] = NO_COVERS, plan: string): boolean =>
    covers.some(
      (cover) => cover.batchId !== batchId && cover.employerId === employerId && inForceOn(cover, plan, startOn),
    );
  const plans = [...parts.entries()].map(([code, part]) => {
    // Members already covered count whatever their rows are for, and whatever became of those rows.
    for (const [personId, row] of persons)
      if (holdsThroughEmployer(facts.covers.get(personId), code) && stillServes(part.compiled, row, submittedOn))
        part.holders.add(personId);
    for (const other of facts.others)
      if (
        (other.inService || part.compiled.plan.eligibility.relations === null) &&
        holdsThroughEmployer(other.covers, code)
      )
        part.holders.add(other.personId);
    return testThreshold(part.compiled, rules, submission, {
      holders: part.holders.size,
      coveredElsewhere: part.coveredElsewhere.size,
    });
  });
  const isAccepted = isAcceptedIn({ plans });
  const rows = plans.every(({ pass }) => pass)
    ? assessed
    : assessed.map((row) =>
        row.contributionFen === 0 || isAccepted(row) ? row : { ...row, contributionFen: ZERO_FEN },
      );
  return { batchId, plans, rows, dueFen: fen(rows.reduce((sum, { contributionFen }) => sum + contributionFen, 0)) };
};

const stillServes = (compiled: CompiledPlan, person: PersonFacts, submittedOn: CivilDate): boolean =>
  compiled.plan.eligibility.relations === null || inServiceOn(person, compiled.book.service.relations, submittedOn);
