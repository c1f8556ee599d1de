import type { Fen } from '@huji/contracts/shared/money.ts';
import type { StatementCredit } from './money.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';

/** What people decide about received money: it counts when a second person of another role has confirmed it. */
export type Wanted =
  /** Typed by a person: it counts, and is told to nobody, before a second one has looked at the statement too. */
  | { readonly type: 'receive'; readonly credit: StatementCredit }
  | { readonly type: 'match'; readonly moneyId: string; readonly batchId: string }
  | { readonly type: 'unmatch'; readonly moneyId: string }
  /** `fen` absent: the whole credit. */
  | { readonly type: 'refund'; readonly batchId: string; readonly payeeId: string; readonly fen?: Fen };

/** Who may confirm it: anybody who keeps books and has another role than the first. */
export const CONFIRMED_BY: readonly Role[] = ['cashier', 'accountant', 'office-head'];
