import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { StayInterval } from '../claim/claim-report.ts';
import type { Cover } from '../cover/cover.ts';
import type { Decision, DecisionItem, ItemUse, Verdict } from '../decision/decision.ts';
import type { ReviewLevels } from '../review/review-levels.ts';
import type { PersonFacts } from './person.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';

/**
 * `held`: proposed to be paid, counts against every cap. `referred`: what a payment by a person would use, counts nothing
 * yet. `paid`: approved.
 */
export interface RecordedUse extends ItemUse {
  readonly claimId: string;
  readonly decisionNo: number;
  readonly status: 'held' | 'referred' | 'paid';
  readonly fund: string | null;
  /** What an earlier decision on the claim paid, and this one pays with more: it stands again when this one is taken back. */
  readonly replaces?: RecordedUse;
}

export interface ClaimedStay extends StayInterval {
  readonly claimId: string;
  readonly illness: string | null;
}

export interface ReportedIllness {
  readonly claimId: string;
  /** ICD-10 category. */
  readonly illness: string;
  readonly reportedOn: CivilDate;
}

export interface DecisionState {
  readonly decisionNo: number;
  readonly digest: string;
  readonly status: 'proposed' | 'approved' | 'refused' | 'overtaken' | 'cancelled' | 'withdrawn';
}

/** The guard of what a person may get (decision 0004). Plain JSON; every cap is folded from `uses`. */
export interface Member {
  /** Events so far: a decision names the one it was computed from. */
  readonly sequence: number;
  readonly covers: readonly Cover[];
  /** Last bill revision applied, by batch. */
  readonly batches: Readonly<Record<string, number>>;
  readonly uses: readonly RecordedUse[];
  readonly stays: readonly ClaimedStay[];
  readonly reports: readonly ReportedIllness[];
  readonly decisions: Readonly<Record<string, DecisionState>>;
}

export const initialMember: Member = {
  sequence: 0,
  covers: [],
  batches: {},
  uses: [],
  stays: [],
  reports: [],
  decisions: {},
};

export interface CoverRow {
  readonly rowNo: number;
  readonly plan: string;
  readonly units: number;
  readonly contributionFen: Fen;
}

/** The person's rows of this batch are now exactly these (decision 0004); no rows, or `paidOn: null`, revokes. */
export interface ApplyBatch {
  readonly type: 'apply-batch';
  readonly batchId: string;
  readonly version: number;
  readonly billRevision: number;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  /** A; null: the batch is not (any longer) paid. */
  readonly paidOn: CivilDate | null;
  /** Null: the version has no row of the person. */
  readonly person: PersonFacts | null;
  /** The person's accepted rows of plan parts that passed. */
  readonly rows: readonly CoverRow[];
  readonly rules: Rules;
}

/** Makes a decision valid: the member was not changed since it was computed. */
export interface HoldDecision {
  readonly type: 'hold-decision';
  readonly decision: Decision;
  readonly decisionNo: number;
  readonly digest: string;
  /** For reviewers who change a sum. */
  readonly reviewLevels?: ReviewLevels;
}

export interface ReviewedLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse';
  readonly fen: Fen;
}

/** Lines that reviewers agreed on; an item without a line stays as it is (held or referred). */
export interface ConfirmDecision {
  readonly type: 'confirm-decision';
  readonly claimId: string;
  readonly decisionNo: number;
  readonly digest: string;
  readonly lines: readonly ReviewedLine[];
  readonly approvedOn: CivilDate;
  /** Items that another claim was paid, or is being paid, on the same receipt: the decision is overtaken. */
  readonly paidElsewhere?: readonly string[];
  /** Persons who filed or reviewed: passed on with the approval. */
  readonly involved?: readonly string[];
}

/** Two people took the approval back and payout annulled its order. */
export interface CancelApproval {
  readonly type: 'cancel-approval';
  readonly claimId: string;
  readonly decisionNo: number;
}

/** The member took the claim back before anybody decided on it. */
export interface ReleaseClaim {
  readonly type: 'release-claim';
  readonly claimId: string;
  /** The number that was awaited or stood. */
  readonly decisionNo: number;
}

export type MemberCommand = ApplyBatch | HoldDecision | ConfirmDecision | CancelApproval | ReleaseClaim;

export interface CoverChange {
  readonly rowNo: number;
  readonly plan: string;
  readonly outcome: 'granted' | 'declined' | 'revoked' | 'kept';
  readonly code?: 'ALREADY_COVERED' | 'OVER_AGE';
  /** The cover that stands now (granted, kept) or stood (revoked, and declined where an earlier version had granted it). */
  readonly cover?: Cover;
  readonly deltaFen: Fen;
}

export interface CoversChanged {
  readonly type: 'covers-changed';
  readonly batchId: string;
  readonly version: number;
  readonly billRevision: number;
  readonly employerId: string;
  /** The later of S and A. */
  readonly postedOn: CivilDate;
  readonly rows: readonly CoverChange[];
}

export interface DecisionProposed {
  readonly type: 'decision-proposed';
  readonly claimId: string;
  readonly personId: string;
  readonly decisionNo: number;
  readonly digest: string;
  readonly decidedOn: CivilDate;
  /** The employer through whom the person has the cover that answers; null: no cover does. */
  readonly employerId: string | null;
  readonly items: readonly Pick<
    DecisionItem,
    'item' | 'plan' | 'verdict' | 'code' | 'fen' | 'fund' | 'use' | 'coverId'
  >[];
  readonly totalFen: Fen;
  readonly reviewersNeeded: number;
  readonly reviewLevels?: ReviewLevels;
  readonly flags: Decision['flags'];
  readonly stay: StayInterval | null;
  readonly report: Decision['report'];
  readonly illness: string | null;
}

export interface ApprovedLine {
  readonly item: string;
  readonly plan: string;
  readonly fund: string;
  /** What the item comes to. */
  readonly fen: Fen;
  /** What is owed now: less what an earlier decision on the same claim already paid. */
  readonly deltaFen: Fen;
}

export interface DecisionApproved {
  readonly type: 'decision-approved';
  readonly claimId: string;
  readonly decisionNo: number;
  readonly digest: string;
  readonly approvedOn: CivilDate;
  readonly lines: readonly ApprovedLine[];
  readonly refused: readonly string[];
  readonly uses: readonly RecordedUse[];
  readonly involved?: readonly string[];
}

export interface DecisionRefused {
  readonly type: 'decision-refused';
  readonly claimId: string;
  readonly decisionNo: number;
  readonly digest: string;
  readonly on: CivilDate;
  readonly items: readonly { readonly item: string; readonly verdict: Verdict }[];
}

/** A line no longer fits what is left: the holds are given back and the claim is decided anew under the next number. */
export interface DecisionOvertaken {
  readonly type: 'decision-overtaken';
  readonly claimId: string;
  readonly decisionNo: number;
  readonly digest: string;
  readonly on: CivilDate;
  readonly items: readonly string[];
}

export interface ApprovalCancelled {
  readonly type: 'approval-cancelled';
  readonly claimId: string;
  readonly decisionNo: number;
}

export interface ClaimReleased {
  readonly type: 'claim-released';
  readonly claimId: string;
  readonly decisionNo: number;
}

export type MemberEvent =
  | CoversChanged
  | DecisionProposed
  | DecisionApproved
  | DecisionRefused
  | DecisionOvertaken
  | ApprovalCancelled
  | ClaimReleased;

/** `decision_stale`: the member changed since the decision was computed; it is decided anew from the present state. */
export type MemberRefusal =
  'decision_stale' | 'decision_number_taken' | 'decision_unknown' | 'decision_not_open' | 'line_not_open';
