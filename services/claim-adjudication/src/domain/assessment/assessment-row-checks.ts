import type { RowCheck } from '@huji/contracts/rulebooks/rule-book.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CompiledPlan } from '../rule-book/compiled-rules.ts';
import type { SubmittedRow } from '../submission/submission.ts';
import { hasReachedAge, inServiceOn, isRetiredOn } from '../member/person.ts';

interface RowContext {
  readonly startOn: CivilDate;
  readonly duplicate: boolean;
  readonly alreadyCovered: boolean;
}

type Fault = (compiled: CompiledPlan, row: SubmittedRow, context: RowContext) => boolean;

const FAULTS: Readonly<Record<RowCheck, Fault>> = {
  INVALID_ID: (_, row) => row.idFault,
  DUPLICATE_ROW: (_, __, { duplicate }) => duplicate,
  NOT_IN_SERVICE: ({ plan }, row, { startOn }) =>
    plan.eligibility.relations !== null && !inServiceOn(row, plan.eligibility.relations, startOn),
  UNDER_AGE: ({ plan }, row, { startOn }) =>
    plan.eligibility.leastAge !== null && !hasReachedAge(row.birthOn, plan.eligibility.leastAge, startOn),
  OVER_AGE: ({ book, plan }, row, { startOn }) => plan.eligibility.beforeRetirement && isRetiredOn(book, row, startOn),
  WRONG_SEX: ({ plan }, row) => plan.eligibility.sex !== null && plan.eligibility.sex !== row.sex,
  NO_MEDICAL_INSURANCE: ({ plan }, row) => plan.eligibility.medicalInsurance && !row.insured,
  UNITS_OUT_OF_RANGE: ({ plan }, row) => row.units < plan.units.least || row.units > plan.units.most,
  ALREADY_COVERED: (_, __, { alreadyCovered }) => alreadyCovered,
  NO_CONSENT: (_, row) => !row.consent,
};

/** Every fault of the row in the order the book declares (clauses `row.*`); the first names it. All tests look at S. */
export const rowFaults = (compiled: CompiledPlan, row: SubmittedRow, context: RowContext): readonly RowCheck[] => {
  const faults: RowCheck[] = [];
  for (const { rule } of compiled.book.rowChecks) if (FAULTS[rule](compiled, row, context)) faults.push(rule);
  return faults;
};
