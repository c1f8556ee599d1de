import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { PremiumReasonCode } from '@huji/contracts/premium/reason-codes.ts';

/** A row that was accepted and whose plan part passed: what the batch costs is the sum of these. */
export interface BilledRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly fen: Fen;
}

/** The assessed version that stands: the one the bill asks money for. */
export interface StandingVersion {
  readonly version: number;
  readonly employerId: string;
  readonly startOn: CivilDate;
  readonly submittedOn: CivilDate;
  /** S + 30: the last value date that is in time (clause `enrollment`). */
  readonly payableUntil: CivilDate;
  /** From this day a paid batch is in effect and takes no correction. */
  readonly inEffectFrom: CivilDate;
  readonly rows: readonly BilledRow[];
}

export interface BillMoney {
  readonly moneyId: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  /** Which match of the money this is; absent for its first, and in bills of before. */
  readonly matchNo?: number;
}

export interface BillRefund {
  readonly refundNo: number;
  readonly payeeId: string;
  readonly fen: Fen;
  readonly state: 'requested' | 'settled' | 'returned';
  /** The latest payment something was said of; absent before anything was, and in bills of before. */
  readonly attempt?: number;
  /** Of a return, false: the bank refused it and nothing was paid. */
  readonly moneyMoved?: boolean;
}

export type KeptCover = Pick<BilledRow, 'personId' | 'plan' | 'fen'>;

/** Parts of a version that has not fully arrived. */
export interface IncomingVersion {
  readonly version: number;
  readonly parts: readonly { readonly part: number; readonly rows: readonly BilledRow[] }[];
}

/** `empty`: nothing was assessed yet. "In effect" and "expired" are told from dates, never stored. */
export type BillStatus = 'empty' | 'awaiting' | 'paid' | 'lapsed' | 'withdrawn';

/** One bill per batch; it decides which version stands, whether it is paid, A, credit, lapse and withdrawal. */
export interface Bill {
  readonly status: BillStatus;
  /** Grows with every change of the verdict (billed, paid, unpaid); followers ignore older ones. */
  readonly billRevision: number;
  readonly standing: StandingVersion | null;
  readonly incoming: IncomingVersion | null;
  /** A: the date the standing version became fully paid, by value dates. Null when it is not paid. */
  readonly paidOn: CivilDate | null;
  readonly moneys: readonly BillMoney[];
  /** Matches that were undone: what is said again of them says nothing. Absent in bills of before. */
  readonly unmatched?: readonly { readonly moneyId: string; readonly matchNo: number }[];
  readonly refunds: readonly BillRefund[];
  /** Rows of the standing version that took no cover at payment: their money is a credit. */
  readonly declinedRowNos: readonly number[];
  /** Covers that outlive their row because something was decided on them (D-30): their money stays. */
  readonly kept: readonly KeptCover[];
  /** Rows of versions that were paid and no longer stand; a kept cover finds its contribution here. */
  readonly former: readonly BilledRow[];
}

/** The bill of a batch that something was said of. */
export interface KnownBill extends Bill {
  readonly status: Exclude<BillStatus, 'empty'>;
}

export const isKnown = (bill: Bill): bill is KnownBill => bill.status !== 'empty';

export const EMPTY_BILL: Bill = {
  status: 'empty',
  billRevision: 0,
  standing: null,
  incoming: null,
  paidOn: null,
  moneys: [],
  refunds: [],
  declinedRowNos: [],
  kept: [],
  former: [],
};

export type BillCommand =
  | { readonly type: 'take-assessment'; readonly assessment: ParticipationAssessed }
  | {
      readonly type: 'match-money';
      readonly batchId: string;
      readonly moneyId: string;
      readonly valueOn: CivilDate;
      readonly fen: Fen;
      readonly matchedOn: CivilDate;
      readonly matchNo?: number;
    }
  /** By two people: the match was a mistake. */
  | { readonly type: 'unmatch-money'; readonly batchId: string; readonly moneyId: string; readonly on: CivilDate }
  /** By a person: a batch that costs nothing (a plan without a contribution) is paid as by a money of 0. */
  | {
      readonly type: 'confirm-free';
      readonly batchId: string;
      readonly moneyId: string;
      readonly confirmedOn: CivilDate;
    }
  | {
      readonly type: 'withdraw';
      readonly batchId: string;
      readonly version: number;
      readonly requestedOn: CivilDate;
    }
  /** By the clock, once the statements through `payableUntil` are loaded. */
  | { readonly type: 'lapse'; readonly batchId: string; readonly on: CivilDate }
  /** What became of a person's rows at payment, correction or withdrawal. */
  | {
      readonly type: 'take-cover-outcome';
      readonly batchId: string;
      readonly personId: string;
      readonly version: number;
      readonly rows: readonly CoverOutcome[];
      readonly on: CivilDate;
    }
  | {
      readonly type: 'request-refund';
      readonly batchId: string;
      readonly payeeId: string;
      /** Absent: the whole credit. */
      readonly fen?: Fen;
      readonly requestedOn: CivilDate;
    }
  | {
      readonly type: 'take-refund-result';
      readonly batchId: string;
      readonly refundNo: number;
      /** Of the payments of this refund, the one this is said of. */
      readonly attempt?: number;
      readonly result: 'settled' | 'returned';
      /** Of a return, false: the bank refused it and nothing was paid. */
      readonly moneyMoved?: boolean;
    };

export type BillCommandOf<Type extends BillCommand['type']> = Extract<BillCommand, { type: Type }>;

export interface CoverOutcome {
  readonly rowNo: number;
  readonly plan: string;
  readonly outcome: 'granted' | 'declined' | 'revoked' | 'kept';
}

export type UnpaidReason = 'difference' | 'short' | 'withdrawn' | 'lapsed';

export type BillEvent =
  | {
      readonly type: 'assessment-part-taken';
      readonly version: number;
      readonly part: number;
      readonly rows: readonly BilledRow[];
    }
  | {
      readonly type: 'batch-billed';
      readonly batchId: string;
      readonly billRevision: number;
      readonly standing: StandingVersion;
      readonly reference: string;
      readonly dueFen: Fen;
      readonly heldFen: Fen;
    }
  | {
      readonly type: 'batch-change-refused';
      readonly batchId: string;
      readonly version: number;
      readonly code: PremiumReasonCode;
    }
  | {
      readonly type: 'batch-paid';
      readonly batchId: string;
      readonly version: number;
      readonly billRevision: number;
      readonly paidOn: CivilDate;
    }
  | {
      readonly type: 'batch-unpaid';
      readonly batchId: string;
      readonly version: number;
      readonly billRevision: number;
      readonly reason: UnpaidReason;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'money-matched';
      readonly batchId: string;
      readonly moneyId: string;
      readonly valueOn: CivilDate;
      readonly fen: Fen;
      readonly matchedOn: CivilDate;
      readonly matchNo?: number;
    }
  | {
      readonly type: 'money-unmatched';
      readonly batchId: string;
      readonly moneyId: string;
      readonly matchNo: number;
      readonly fen: Fen;
      readonly on: CivilDate;
    }
  | { readonly type: 'rows-declined'; readonly rowNos: readonly number[] }
  | { readonly type: 'covers-kept'; readonly covers: readonly KeptCover[] }
  | {
      readonly type: 'refund-requested';
      readonly batchId: string;
      readonly refundNo: number;
      readonly payeeId: string;
      readonly fen: Fen;
      readonly requestedOn: CivilDate;
    }
  | {
      readonly type: 'refund-concluded';
      readonly refundNo: number;
      readonly attempt?: number;
      readonly result: 'settled' | 'returned';
      /** Of a return, false: the bank refused it and nothing was paid. */
      readonly moneyMoved?: boolean;
    };
