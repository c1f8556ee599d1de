import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

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
}

export interface ReceivedMoney extends StatementCredit {
  readonly batchId: string | null;
}
export type Money = ReceivedMoney | null;

export type MoneyCommand =
  | { readonly type: 'receive'; readonly credit: StatementCredit }
  | { readonly type: 'assign'; readonly batchId: string; readonly on: CivilDate };

export type MoneyEvent =
  | { readonly type: 'received'; readonly credit: StatementCredit }
  | { readonly type: 'assigned'; readonly batchId: string; readonly on: CivilDate };
