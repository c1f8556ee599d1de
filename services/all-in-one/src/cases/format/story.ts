import type { Settlement } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Cause, Relation, Sex } from '@huji/contracts/rulebooks/plan.ts';
import type { Round } from '@huji/contracts/rulebooks/rule-book.ts';
import type { SchoolStage } from '@huji/contracts/rulebooks/assistance-rulebook.ts';

/** A case file's story, checked as far as that goes without playing it. People, batches and claims go by their names. */
export interface Story {
  readonly title: string;
  readonly societies: readonly string[];
  readonly people: ReadonlyMap<string, StoryPerson>;
  /** Employers that are pooled unions, approved by the association. */
  readonly pooled: ReadonlySet<string>;
  readonly contributions: Readonly<Record<string, Fen>>;
  readonly rounds: readonly Round[];
  readonly steps: readonly StoryStep[];
}

export interface StoryPerson {
  readonly born: CivilDate;
  readonly sex: Sex;
  readonly category: 'worker' | 'staff';
  readonly relation: Relation;
  readonly left?: CivilDate;
  readonly medicalInsurance: boolean;
  readonly idFault: boolean;
}

export interface StoryRow {
  readonly who: string;
  readonly plan: string;
  readonly units: number;
  readonly voluntary: boolean;
}

/** Proven exclusions: a count for every plan, or one per plan. */
export type Excluded = number | Readonly<Record<string, number>>;

export interface EnrollAction {
  readonly type: 'enroll';
  readonly batch: string;
  readonly employer: string;
  readonly start: CivilDate;
  readonly size: number;
  readonly women: number;
  readonly excluded: Excluded;
  readonly womenExcluded: Excluded;
  readonly rows: readonly StoryRow[];
}

export interface PayAction {
  readonly type: 'pay';
  readonly batch: string;
  /** Absent: all that is still due. */
  readonly amount?: Fen;
}

export interface CoverageAction {
  readonly type: 'coverage';
  readonly who: string;
}

export interface StoryHospital {
  readonly designated: boolean;
  readonly emergency: boolean;
  readonly grade: number | null;
  readonly level: string | null;
}

interface ClaimAction {
  readonly type: 'claim';
  readonly id: string;
  readonly who: string;
  readonly cause: Cause;
  readonly hospital: StoryHospital;
  readonly receipt?: string;
  readonly illness?: string;
  readonly settlement: Settlement;
}

export interface StayAction extends ClaimAction {
  readonly event: 'stay';
  readonly segments: readonly (readonly [admission: CivilDate, discharge: CivilDate])[];
}

export interface DiagnosisAction extends ClaimAction {
  readonly event: 'diagnosis';
  readonly reported: CivilDate;
  readonly findings: Readonly<Record<'ci' | 'fw', string>>;
}

export interface AccidentAction extends ClaimAction {
  readonly event: 'accident';
  readonly happened: CivilDate;
  readonly assessed?: CivilDate;
  /** Absent: the accident is told by its day. */
  readonly accident?: string;
  readonly disability: readonly number[];
  readonly death: boolean;
}

export type AnyClaimAction = StayAction | DiagnosisAction | AccidentAction;

export type Settling = { readonly type: 'pay'; readonly fen: Fen } | { readonly type: 'refuse'; readonly code: string };

export interface ResolveAction {
  readonly type: 'resolve';
  readonly claim: string;
  readonly items: Readonly<Record<string, Settling>>;
}

/** The member takes a claim back that nobody decided on. */
export interface WithdrawAction {
  readonly type: 'withdraw';
  readonly claim: string;
}

/** The member reports anew what was reported wrongly; the day of the first filing and the receipt stay. */
export interface CorrectAction {
  readonly type: 'correct';
  readonly claim: string;
  readonly report: AnyClaimAction;
}

export interface FundsAction {
  readonly type: 'funds';
}

/** What was approved and not paid yet is paid. */
export interface PayoutAction {
  readonly type: 'payout';
}

export interface HouseholdAction {
  readonly type: 'household';
  readonly id: string;
  readonly certificate: { readonly from: CivilDate; readonly to: CivilDate };
  readonly children: readonly { readonly name: string; readonly stage: SchoolStage; readonly admitted?: number }[];
}

export interface SubsidyMonthsAction {
  readonly type: 'subsidyMonths';
  readonly months: readonly string[];
}

export interface AssistanceAction {
  readonly type: 'assistance';
  readonly until: CivilDate;
}

export type StoryAction =
  | EnrollAction
  | PayAction
  | CoverageAction
  | AnyClaimAction
  | ResolveAction
  | WithdrawAction
  | CorrectAction
  | FundsAction
  | PayoutAction
  | HouseholdAction
  | SubsidyMonthsAction
  | AssistanceAction;

export interface StoryStep {
  readonly on: CivilDate;
  readonly action: StoryAction;
  /** As the file has it; undefined: nothing is expected. */
  readonly expect: unknown;
}
