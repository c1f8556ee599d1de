import type { BankExceptionType, ResolutionType } from '@huji/contracts/payout/reason-codes.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen, subtractFen, type Fen } from '@huji/contracts/shared/money.ts';
import type { BankAccount } from './journal-accounts.ts';
import type { StatementLine } from './statement-line.ts';

/** How it was explained, by two people. `orderId` and `attempt` name the payment of ours that it is. */
export interface Resolution {
  readonly type: ResolutionType;
  /** The day of the bank's correction, or on which it was resolved. */
  readonly on: CivilDate;
  readonly orderId?: string;
  readonly attempt?: number;
}

/** Something on the statement that no payment of ours explains: it stands in the books, and is listed until it is resolved. */
export interface BankException {
  readonly state: 'open' | 'resolved';
  readonly type: BankExceptionType;
  readonly line: StatementLine;
  readonly account: BankAccount;
  /** What it moved at the bank beyond what was known: negative left the account. */
  readonly movedFen: Fen;
  readonly resolution?: Resolution;
}

export type BankExceptionCommand =
  | { readonly type: 'raise'; readonly exception: Pick<BankException, 'type' | 'line' | 'account' | 'movedFen'> }
  | { readonly type: 'resolve'; readonly resolution: Resolution };
export type BankExceptionEvent =
  | { readonly type: 'raised'; readonly exception: Pick<BankException, 'type' | 'line' | 'account' | 'movedFen'> }
  | { readonly type: 'resolved'; readonly resolution: Resolution };

/** What a line moves at the bank. */
export const movedBy = ({ type, fen: sum }: Pick<StatementLine, 'type' | 'fen'>): Fen =>
  type === 'payment' ? fen(-sum) : sum;

/** Of a line that is said anew with another text, only the difference moved. */
export const movedByChange = (line: StatementLine, standing: StatementLine): Fen =>
  subtractFen(movedBy(line), movedBy(standing));
