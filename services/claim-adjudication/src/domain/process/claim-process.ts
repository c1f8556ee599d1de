import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/http.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { ReviewLevels } from '../review-levels.ts';

/** One item as decided or reviewed. `fen` is 0 unless the verdict is `pay`. */
export interface ItemLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse' | 'refer';
  readonly code?: string;
  readonly fen: Fen;
  /** Refused by the rules, and open to the reviewers of an appeal. */
  readonly open?: boolean;
}

/** A change a reviewer made to one line, with its reason and clause (rules.md §6.6). */
export interface LineChange extends ItemLine {
  readonly verdict: 'pay' | 'refuse';
  readonly reason: string;
  readonly clause: string;
}

export interface Review {
  readonly reviewer: string;
  readonly on: CivilDate;
  readonly digest: string;
  /** Which state of the lines was agreed to; a change of lines begins a new one. */
  readonly linesVersion: number;
  readonly changes: readonly LineChange[];
}

export interface Decided {
  readonly decisionNo: number;
  readonly digest: string;
  readonly decidedOn: CivilDate;
  readonly items: readonly ItemLine[];
  readonly reviewersNeeded: number;
  readonly reviewLevels?: ReviewLevels;
  readonly flags: readonly string[];
}

/** What was ordered so far: the claim falls back on it when an appeal brings nothing more. */
export interface Standing {
  /** Of the latest decision that became an order. */
  readonly lines: readonly ItemLine[];
  /** By number of the decision: each order of the claim, and what the bank said of it. */
  readonly payments: Readonly<Record<number, 'approved' | 'paid' | 'returned'>>;
}

/**
 * The process of one claim: who has seen what, where it stands. It guards no cap (the member does) and holds no trace
 * (the write-once decision does). `facts` is what the member reported, opaque here and encrypted at rest.
 */
export interface ClaimProcess<Facts> {
  readonly status: ClaimState;
  readonly claimId: string;
  readonly number: string;
  readonly personId: string;
  readonly submittedBy: string;
  readonly submittedOn: CivilDate;
  readonly event: 'stay' | 'diagnosis' | 'accident';
  readonly facts: Facts;
  /** Number of the decision that is awaited or stands. */
  readonly decisionNo: number;
  readonly decided: Decided | null;
  readonly lines: readonly ItemLine[];
  readonly linesVersion: number;
  readonly reviews: readonly Review[];
  /** Reviewers of what an appeal is against: it is decided by somebody new. */
  readonly earlierReviewers: readonly string[];
  /** Reviewers of decisions that were overtaken since then. */
  readonly overtakenReviewers: readonly string[];
  readonly standing: Standing | null;
  readonly personWanted: boolean;
  readonly appeal: { readonly on: CivilDate; readonly reason: string } | null;
}

export type ProcessState<Facts> = ClaimProcess<Facts> | null;

export type ProcessCommand<Facts> =
  | {
      readonly type: 'submit';
      readonly claimId: string;
      readonly number: string;
      readonly personId: string;
      readonly submittedBy: string;
      readonly submittedOn: CivilDate;
      readonly event: ClaimProcess<Facts>['event'];
      readonly facts: Facts;
    }
  | ({ readonly type: 'record-decision' } & Decided)
  | {
      readonly type: 'review';
      readonly reviewer: string;
      readonly reviewerPersonId: string | null;
      readonly digest: string;
      readonly changes: readonly LineChange[];
      readonly on: CivilDate;
    }
  | {
      readonly type: 'record-confirmation';
      readonly decisionNo: number;
      readonly lines: readonly ItemLine[];
      /** What is ordered now: an appeal's order is for the difference only. */
      readonly orderedFen: Fen;
      readonly on: CivilDate;
    }
  | { readonly type: 'record-overtaken'; readonly decisionNo: number; readonly on: CivilDate }
  | { readonly type: 'appeal'; readonly on: CivilDate; readonly reason: string; readonly daysMax: number }
  | { readonly type: 'record-payment'; readonly decisionNo: number; readonly result: 'paid' | 'returned' };

export type ProcessEvent<Facts> =
  | ({ readonly type: 'submitted' } & Omit<Extract<ProcessCommand<Facts>, { type: 'submit' }>, 'type'>)
  | ({ readonly type: 'decided'; readonly status: 'in-review' | 'confirming' | 'refused' } & Decided)
  | { readonly type: 'reviewed'; readonly review: Review; readonly lines: readonly ItemLine[] }
  | {
      readonly type: 'review-completed';
      readonly decisionNo: number;
      readonly digest: string;
      readonly lines: readonly ItemLine[];
      readonly on: CivilDate;
    }
  | {
      readonly type: 'confirmed';
      readonly decisionNo: number;
      readonly lines: readonly ItemLine[];
      readonly orderedFen: Fen;
      readonly on: CivilDate;
    }
  | { readonly type: 'redecision-needed'; readonly decisionNo: number; readonly on: CivilDate }
  | { readonly type: 'appealed'; readonly decisionNo: number; readonly on: CivilDate; readonly reason: string }
  | { readonly type: 'payment-recorded'; readonly decisionNo: number; readonly result: 'paid' | 'returned' };
