import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { FirstHand, Hand } from '@huji/contracts/shared/hand.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from './claim-report.ts';
import type { Completion, MissingPaper } from './completion.ts';
import type { ReviewLevels } from '../review/review-levels.ts';

/** One item as decided or reviewed. `fen` is 0 unless the verdict is `pay`. */
export interface ItemLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse' | 'refer';
  readonly code?: string;
  readonly fen: Fen;
  /** Refused by the rules, and open to the reviewers of an appeal. */
  readonly open?: boolean;
}

/** A change a reviewer made to one line, with its reason and clause (clause `review`). */
export interface LineChange extends ItemLine {
  readonly verdict: 'pay' | 'refuse';
  readonly reason: string;
  readonly clause: string;
}

export interface Review {
  readonly reviewer: string;
  /** Absent in reviews of before tokens named persons. */
  readonly reviewerPersonId?: string;
  /** Account of whoever is away and was stood in for. */
  readonly reviewerFor?: string;
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
  /** For whom the claim counts: through whom the person has the cover that answers; null: nobody. Absent in claims of before. */
  readonly employerId?: string | null;
  readonly items: readonly ItemLine[];
  readonly reviewersNeeded: number;
  readonly reviewLevels?: ReviewLevels;
  readonly flags: readonly string[];
}

/** What the member reported: as the decision reads it, and what people alone read. Sealed at rest. */
export interface ClaimFacts {
  readonly claim: ClaimReport;
  /** Keyed hash: by it the receipt is found in other claims. */
  readonly receipt: string;
  /** Its number as it was typed, to be held against the papers; absent in claims of before it was kept. No event tells it. */
  readonly receiptNumber?: string;
  /** Why it was filed after the deadline, as the member says; people read it. */
  readonly lateReason?: string;
}

/** That the member agreed to somebody else filing, on which day and how. */
export interface Consent {
  readonly givenOn: CivilDate;
  readonly how: 'signed' | 'in-person' | 'by-phone';
}

/** What one order was made from: the lines that were agreed on, and who decided them. */
export interface OrderedDecision {
  readonly lines: readonly ItemLine[];
  readonly reviews: readonly Review[];
  /** Of the decision it was made by; absent in orders of before it was kept: their reviews name it. */
  readonly digest?: string;
}

/** An approval that two people took back, with the order payout annulled for it. */
export interface TakenBack extends OrderedDecision {
  readonly cancellation: Cancellation;
  readonly on: CivilDate;
}

/** What a payee paid back of an order, by the bank's reference of the credit. */
export interface ClawedBack {
  readonly decisionNo: number;
  readonly ref: string;
  readonly fund: string;
  readonly fen: Fen;
  readonly on: CivilDate;
}

/** What was ordered so far: the claim falls back on it when an appeal brings nothing more. */
export interface ClaimOrders {
  /** Of the latest decision that became an order. */
  readonly lines: readonly ItemLine[];
  /** By number of the decision: each order of the claim, and what the bank said of it. */
  readonly payments: Readonly<Record<number, 'approved' | 'paid' | 'returned'>>;
  /** By number of the decision; absent in claims that were ordered before it was kept. */
  readonly made?: Readonly<Record<number, OrderedDecision>>;
}

export interface BankWord {
  readonly attempt: number;
  readonly result: 'paid' | 'returned';
  /** Of a return, false: the bank refused it and nothing was paid. */
  readonly moneyMoved?: boolean;
}

/** An approval is taken back by the word of two, and then by payout's: it may be with the bank already. */
export interface Cancellation {
  readonly decisionNo: number;
  readonly reason: string;
  /** Person and roles; the roles are absent in proposals of before they were kept. */
  readonly proposedBy: FirstHand;
  readonly proposedOn: CivilDate;
  /** Absent until it is confirmed, and in those of before it was kept. */
  readonly confirmedBy?: FirstHand;
  readonly confirmedOn?: CivilDate;
  readonly state: 'proposed' | 'confirmed' | 'done' | 'refused';
}

/**
 * The process of one claim: who has seen what, where it stands. It guards no cap (the member does) and holds no trace
 * (the write-once decision does).
 */
export interface Claim {
  readonly status: ClaimState;
  readonly claimId: string;
  readonly number: string;
  readonly personId: string;
  readonly submittedBy: string;
  /** The person who filed, where the token named one. */
  readonly submittedByPersonId?: string;
  readonly submittedOn: CivilDate;
  /** Of a claim that somebody else filed. */
  readonly consent?: Consent;
  /** Of such a claim: the day of the member’s own first act on it, from which on nobody acts for them. */
  readonly takenOverOn?: CivilDate;
  readonly event: 'stay' | 'diagnosis' | 'accident';
  readonly facts: ClaimFacts;
  /** Number of the decision that is awaited or stands. */
  readonly decisionNo: number;
  readonly decided: Decided | null;
  readonly lines: readonly ItemLine[];
  readonly linesVersion: number;
  readonly reviews: readonly Review[];
  /** Reviewers of what an appeal is against, by account and by person: it is decided by somebody new. */
  readonly earlierReviewers: readonly string[];
  /** Reviewers of decisions that were overtaken since then. */
  readonly overtakenReviewers: readonly string[];
  /** Reviewers of what began anew before all had agreed, as by a correction or by facts that came: no member is told of them. Absent where there was none. */
  readonly formerReviewers?: readonly string[];
  /** Persons who let money of this claim go, or got it; absent where nothing was paid. */
  readonly handledBy?: readonly string[];
  readonly standing: ClaimOrders | null;
  /**
   * By number of the decision: what the bank said last of its order. A word may come before the claim hears that the order was
   * made; of an earlier attempt than the last it says nothing. Absent in claims of before.
   */
  readonly heard?: Readonly<Record<number, BankWord>>;
  readonly personWanted: boolean;
  readonly appeal: { readonly on: CivilDate; readonly reason: string } | null;
  /** The latest; absent in claims of before there were any. */
  readonly cancellation?: Cancellation;
  /** In their order; absent where none was, and in claims of before they were kept. */
  readonly takenBack?: readonly TakenBack[];
  /** In the order they were heard; absent where nothing was paid back. */
  readonly clawedBack?: readonly ClawedBack[];
  /** Requests for what is missing, in their order. */
  readonly completions?: readonly Completion[];
  /** Keyed hashes of receipts that earlier reports of this claim named and this one does not: nothing is held on them. */
  readonly formerReceipts?: readonly string[];
  /** The latest day on which the member corrected the report. */
  readonly correctedOn?: CivilDate;
  readonly withdrawnOn?: CivilDate;
  /** Keyed hashes of sheets of its papers that lie in other claims as well: a reason to look twice. */
  readonly sharedSheets?: readonly string[];
  /** Colleagues were treated alike, as a later claim of one of them showed: a reason to look twice. */
  readonly treatedAlike?: true;
  /** It is found by its hospital; absent in claims of before, until somebody searches. */
  readonly byHospital?: true;
}

/** As the rules left them: what one of several reviewers said so far changes nothing that its member may notice. */
const linesOfRules = ({ decided, lines }: Claim): readonly ItemLine[] => decided?.items ?? lines;

/** In review for nothing else than that facts are missing: nobody needs to look before they are there. */
export const waitsForFacts = (claim: Claim): boolean =>
  claim.status === 'in-review' && linesOfRules(claim).some(({ code }) => code === 'FACTS_PENDING');

const NOT_IN_REGISTER: readonly (string | undefined)[] = ['HOSPITAL_UNKNOWN', 'ILLNESS_UNKNOWN'];

/** A register does not hold what it names, and people have not decided: once it does, the claim is decided anew. */
export const waitsForRegister = (claim: Claim): boolean =>
  claim.status === 'in-review' && linesOfRules(claim).some(({ code }) => NOT_IN_REGISTER.includes(code));

export type ClaimCommand =
  | {
      readonly type: 'submit';
      readonly claimId: string;
      readonly number: string;
      readonly personId: string;
      readonly submittedBy: string;
      readonly submittedByPersonId?: string;
      readonly submittedOn: CivilDate;
      readonly consent?: Consent;
      readonly event: Claim['event'];
      readonly facts: ClaimFacts;
    }
  | ({ readonly type: 'record-decision' } & Decided)
  | {
      readonly type: 'review';
      readonly reviewer: Actor;
      /** The reviewer acts, or acted, for an employer through whom the member is covered. */
      readonly actsForEmployer: boolean;
      /** The most that a reviewer of this grade decides on one claim; absent: no limit. */
      readonly mostFen?: Fen;
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
  /** `attempt`: of the order, the payment this is said of; absent: its first. */
  | {
      readonly type: 'record-payment';
      readonly decisionNo: number;
      readonly attempt?: number;
      readonly result: 'paid' | 'returned';
      readonly moneyMoved?: boolean;
      readonly handledBy?: readonly string[];
    }
  | ({ readonly type: 'record-claw-back' } & ClawedBack)
  | {
      readonly type: 'request-completion';
      readonly by: Actor;
      /** The reviewer acts, or acted, for an employer through whom the member is covered. */
      readonly actsForEmployer: boolean;
      readonly gaps: readonly MissingPaper[];
      readonly days: number;
      readonly most: number;
      readonly version: string;
      readonly clauseId: string;
      readonly on: CivilDate;
    }
  /** `by`: absent, the member. */
  | { readonly type: 'answer-completion'; readonly answer?: string; readonly by?: 'filer'; readonly on: CivilDate }
  /** The member acts on a claim that somebody else filed. */
  | { readonly type: 'take-over'; readonly on: CivilDate }
  /** A paper is about to be taken back: whoever agreed saw it. */
  | { readonly type: 'lose-paper' }
  /** The days are over and nothing came: people go on. */
  | { readonly type: 'expire-completion'; readonly on: CivilDate }
  /** The member takes the claim back: nothing of it counts any more. */
  | { readonly type: 'withdraw'; readonly on: CivilDate }
  /** What the member reports instead; number, first day and place on the receipt stay. */
  | { readonly type: 'correct'; readonly event: Claim['event']; readonly facts: ClaimFacts; readonly on: CivilDate }
  /** Whether a sheet among its papers lies in another claim as well. */
  | { readonly type: 'note-sheet'; readonly sheet: string; readonly shared: boolean }
  /** Whether colleagues were treated alike, now that another claim of one of them came, or went. */
  | { readonly type: 'note-colleagues'; readonly treatedAlike: boolean }
  /** A claim of before is to be found by its hospital as well. */
  | { readonly type: 'note-hospital' }
  /** For whom a claim that was decided before employers were kept counts. */
  | { readonly type: 'note-employer'; readonly employerId: string | null }
  /** What the claim waited for is there, or will not come: it is decided anew. */
  | { readonly type: 'facts-arrived'; readonly on: CivilDate }
  /** `actsForEmployer`: for one through whom the member is covered, now or before. */
  | {
      readonly type: 'propose-cancellation';
      readonly reason: string;
      readonly by: Hand;
      readonly actsForEmployer: boolean;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'confirm-cancellation';
      readonly by: Hand;
      readonly actsForEmployer: boolean;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'record-annulment';
      readonly decisionNo: number;
      readonly annulled: boolean;
      readonly on: CivilDate;
    };

export type ClaimEvent =
  | ({ readonly type: 'submitted' } & Omit<Extract<ClaimCommand, { type: 'submit' }>, 'type'>)
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
  | { readonly type: 'completion-requested'; readonly completion: Completion }
  | { readonly type: 'completion-answered'; readonly answer?: string; readonly by?: 'filer'; readonly on: CivilDate }
  | { readonly type: 'taken-over'; readonly on: CivilDate }
  | { readonly type: 'completion-expired'; readonly on: CivilDate }
  /** Those who agreed so far agree anew. */
  | { readonly type: 'review-begun-anew' }
  | { readonly type: 'withdrawn'; readonly decisionNo: number; readonly on: CivilDate }
  | {
      readonly type: 'corrected';
      readonly decisionNo: number;
      readonly event: Claim['event'];
      readonly facts: ClaimFacts;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'payment-recorded';
      readonly decisionNo: number;
      readonly attempt: number;
      readonly result: 'paid' | 'returned';
      readonly moneyMoved?: boolean;
      readonly handledBy?: readonly string[];
    }
  | { readonly type: 'sheet-noted'; readonly sheet: string; readonly shared: boolean }
  | { readonly type: 'colleagues-noted'; readonly treatedAlike: boolean }
  | { readonly type: 'hospital-noted' }
  | { readonly type: 'employer-noted'; readonly employerId: string | null }
  | { readonly type: 'cancellation-proposed'; readonly cancellation: Cancellation }
  | ({ readonly type: 'claw-back-recorded' } & ClawedBack)
  | {
      readonly type: 'cancellation-confirmed';
      readonly decisionNo: number;
      readonly by: FirstHand;
      readonly on: CivilDate;
    }
  | { readonly type: 'cancelled'; readonly decisionNo: number; readonly on: CivilDate }
  | { readonly type: 'cancellation-refused'; readonly decisionNo: number; readonly on: CivilDate };

/** Every one can be met by people: the operations name them. */
export const CLAIM_REFUSALS = [
  'claim_exists',
  'claim_unknown',
  'claim_not_in_review',
  'claim_not_decided',
  'claim_person_involved',
  'review_by_earlier_reviewer',
  'review_of_another_decision',
  'review_item_unknown',
  'review_item_closed',
  'review_given_already',
  'review_leaves_referred_items',
  'review_above_grade',
  'appeal_pending',
  'appeal_too_late',
  'completions_used_up',
  'completion_not_asked',
  'completion_for_member_used_up',
  'claim_taken_over',
  'review_papers_not_missing',
  'claim_not_open_to_member',
  'corrections_used_up',
  'claim_not_cancellable',
  'proposal_unknown',
  'proposal_same_person',
  'proposal_same_role',
] as const;
export type ClaimRefusal = (typeof CLAIM_REFUSALS)[number];
