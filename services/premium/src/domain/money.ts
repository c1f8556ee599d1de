import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

/** `{ holder, number, bankCode }` under the money's own key. */
export interface SealedPayer {
  readonly sealed: string;
  readonly hash: string;
}

/** A credit on a statement of the association's own account. */
export interface StatementCredit {
  readonly moneyId: string;
  readonly account: string;
  readonly bankRef: string;
  readonly valueOn: CivilDate;
  readonly fen: Fen;
  /** Keyed hash of what the payer wrote, to know the same line again; the text itself is sealed. */
  readonly textHash: string;
  readonly sealedText: string;
  /** The account it came from, and a keyed hash to know the same one again. Absent: the statement did not say it. */
  readonly payer?: SealedPayer;
}

export interface ReceivedMoney extends StatementCredit {
  readonly batchId: string | null;
  /** How often it was matched: a match that was undone may be followed by another. Absent in moneys of before. */
  readonly matchNo?: number;
  /** Two people ordered it back to the account it came from; it is matched to nothing any more. */
  readonly givenBackOn?: CivilDate;
  /** Two people said that the line was typed wrongly: it counts no more, and may be typed anew. */
  readonly annulledOn?: CivilDate;
  /** How often the line was typed, each time after the one before was annulled. Absent: once. */
  readonly receiptNo?: number;
}
export type Money = ReceivedMoney | null;

export type MoneyCommand =
  | { readonly type: 'receive'; readonly credit: StatementCredit }
  | { readonly type: 'assign'; readonly batchId: string; readonly on: CivilDate }
  | { readonly type: 'give-back'; readonly on: CivilDate }
  | { readonly type: 'annul'; readonly on: CivilDate }
  /** The bill has let go of it. */
  | { readonly type: 'unassign'; readonly batchId: string; readonly matchNo: number };

export type MoneyEvent =
  | { readonly type: 'received'; readonly credit: StatementCredit }
  /** The same line again, with the account it came from. */
  | { readonly type: 'payer-told'; readonly payer: SealedPayer }
  | { readonly type: 'assigned'; readonly batchId: string; readonly on: CivilDate; readonly matchNo: number }
  | { readonly type: 'given-back'; readonly on: CivilDate }
  | { readonly type: 'annulled'; readonly on: CivilDate }
  | { readonly type: 'unassigned' };
