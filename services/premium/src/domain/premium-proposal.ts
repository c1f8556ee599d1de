import type { Fen } from '@huji/contracts/shared/money.ts';
import type { StatementCredit } from './money.ts';

/** What people decide about received money: it counts when a second person of another role has confirmed it. */
export type Wanted =
  /** Typed by a person: it counts, and is told to nobody, before a second one has looked at the statement too. */
  | { readonly type: 'receive'; readonly credit: StatementCredit }
  | { readonly type: 'match'; readonly moneyId: string; readonly batchId: string }
  | { readonly type: 'unmatch'; readonly moneyId: string }
  /** Back to the account it came from. */
  | { readonly type: 'return'; readonly moneyId: string; readonly reason: string }
  /** The line was typed wrongly: it counts no more, and can be typed anew. */
  | { readonly type: 'annul'; readonly moneyId: string; readonly reason: string }
  /** `fen` absent: the whole credit. */
  | { readonly type: 'refund'; readonly batchId: string; readonly payeeId: string; readonly fen?: Fen };
