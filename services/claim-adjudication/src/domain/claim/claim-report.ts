import type { Cause } from '@huji/contracts/rulebooks/plan.ts';
import { addDays, type CivilDate, daysBetween, earlierOf, laterOf } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

export interface Settlement {
  readonly total: Fen;
  readonly poolPaid: Fen;
  readonly bigPaid: Fen;
  readonly civilPaid: Fen;
  readonly aidPaid: Fen;
  readonly deductible: Fen;
  readonly copay: Fen;
  readonly accountPaid: Fen;
  readonly cashPaid: Fen;
}

export interface HospitalFacts {
  /** As the register knows it. */
  readonly code?: string;
  /** As it was typed, where no code is known. */
  readonly name?: string;
  readonly designated: boolean;
  readonly emergency: boolean;
  /** 0–3; null when the claim does not say: no minimum is met then. */
  readonly grade: number | null;
  /** provincial | municipal | district | other; null counts as other. */
  readonly level: string | null;
}

export interface Segment {
  readonly admittedOn: CivilDate;
  readonly dischargedOn: CivilDate;
}

interface ClaimBase {
  readonly claimId: string;
  readonly personId: string;
  readonly submittedOn: CivilDate;
  readonly cause: Cause;
  readonly hospital: HospitalFacts;
  readonly settlement: Settlement;
}

/** One stay, transfers included; at least one segment, in order of admission. */
export interface StayClaim extends ClaimBase {
  readonly event: 'stay';
  readonly segments: readonly Segment[];
  readonly illness?: string;
}

export interface DiagnosisClaim extends ClaimBase {
  readonly event: 'diagnosis';
  /** Date of the first confirming report. */
  readonly reportedOn: CivilDate;
  /** ICD-10 code, folded. */
  readonly illness?: string;
  /** Findings by name, e.g. `{ci: 'severe', fw: 'invasive'}`; one that is missing is `none`. */
  readonly findings: Readonly<Record<string, string>>;
}

export interface AccidentClaim extends ClaimBase {
  readonly event: 'accident';
  readonly happenedOn: CivilDate;
  /** Assessment of the disability. */
  readonly assessedOn?: CivilDate;
  /** What names the accident, folded; the day it happened on where it has no reference. */
  readonly accidentId: string;
  readonly disability: readonly number[];
  readonly death: boolean;
}

/** A claim as its decision reads it: facts only, nothing of papers, reviews or names. */
export type ClaimReport = StayClaim | DiagnosisClaim | AccidentClaim;

/** @throws RangeError for a stay without a segment, which no edge lets through. */
const outermost = (days: readonly CivilDate[], pick: (a: CivilDate, b: CivilDate) => CivilDate): CivilDate => {
  const [first, ...rest] = days;
  if (first === undefined) throw new RangeError('a stay has at least one segment');
  return rest.reduce(pick, first);
};

export const firstAdmission = (claim: StayClaim): CivilDate =>
  outermost(
    claim.segments.map(({ admittedOn }) => admittedOn),
    earlierOf,
  );

export const lastDischarge = (claim: StayClaim): CivilDate =>
  outermost(
    claim.segments.map(({ dischargedOn }) => dischargedOn),
    laterOf,
  );

/** The date a coverage is looked up by (clause `check.cover`). */
export const eventDate = (claim: ClaimReport): CivilDate =>
  claim.event === 'stay' ? firstAdmission(claim) : claim.event === 'diagnosis' ? claim.reportedOn : claim.happenedOn;

/** The date the filing deadline counts from (row 2). */
export const filingBase = (claim: ClaimReport): CivilDate =>
  claim.event === 'stay'
    ? lastDischarge(claim)
    : claim.event === 'diagnosis'
      ? claim.reportedOn
      : (claim.assessedOn ?? claim.happenedOn);

/** A stay as an interval: `until` is the first free day (the day of discharge; a stay within one day has that day). */
export interface StayInterval {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

export const stayInterval = (claim: StayClaim): StayInterval => {
  const from = firstAdmission(claim);
  const discharge = lastDischarge(claim);
  return { from, until: daysBetween(from, discharge) > 0 ? discharge : addDays(from, 1) };
};

export const ownShare = (settlement: Settlement): Fen => (settlement.accountPaid + settlement.cashPaid) as Fen;

export const isBalanced = (settlement: Settlement): boolean =>
  settlement.total ===
  settlement.poolPaid +
    settlement.bigPaid +
    settlement.civilPaid +
    settlement.aidPaid +
    settlement.accountPaid +
    settlement.cashPaid;
