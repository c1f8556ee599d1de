import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Resolution } from './bank-exception.ts';
import type { BankAccount } from './journal-accounts.ts';
import type { RaisedFlag } from './order.ts';
import type { OwnAccount } from './own-account.ts';
import type { ClawBack } from './order.ts';
import { paymentOf, type StatementLine } from './statement-line.ts';

/** What moves money or books and is typed by a person: it counts when a second person of another role has confirmed it. */
export type Wanted =
  | { readonly type: 'fund-opening'; readonly fund: string; readonly fen: Fen; readonly openedOn: CivilDate }
  | {
      readonly type: 'bank-transfer';
      readonly from: string;
      readonly to: string;
      readonly fen: Fen;
      readonly valueOn: CivilDate;
    }
  | ({ readonly type: 'own-account' } & Omit<OwnAccount, 'registeredOn'>)
  | { readonly type: 'claw-back'; readonly orderId: string; readonly clawBack: ClawBack }
  | {
      readonly type: 'order-flags';
      readonly orderId: string;
      readonly flags: readonly RaisedFlag[];
      readonly reason: string;
      /** Absent in proposals of before it was asked. */
      readonly documentReference?: string;
    }
  | { readonly type: 'exception-resolution'; readonly exceptionId: string; readonly resolution: Resolution }
  | { readonly type: 'statement-lines'; readonly account: BankAccount; readonly lines: readonly StatementLine[] };

/** The orders that what is proposed is about, by whatever names them. */
export const ordersOf = (wanted: Wanted): readonly string[] => {
  switch (wanted.type) {
    case 'claw-back':
    case 'order-flags':
      return [wanted.orderId];
    case 'exception-resolution':
      return wanted.resolution.orderId === undefined ? [] : [wanted.resolution.orderId];
    case 'statement-lines':
      return wanted.lines.flatMap((line) => paymentOf(line)?.orderId ?? []);
    case 'fund-opening':
    case 'own-account':
    case 'bank-transfer':
      return [];
  }
};
