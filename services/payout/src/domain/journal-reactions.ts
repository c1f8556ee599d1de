import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, type Fen } from '@huji/contracts/shared/money.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { OrderSource } from './order-id.ts';
import type { ClawBack, OrderLine } from './order.ts';
import {
  postApproved,
  postClawBack,
  postCover,
  postMoneyMatched,
  postMoneyReceived,
  postPaid,
  postRefund,
  postReturned,
  type PaymentMovement,
} from './postings.ts';

/** Facts of other services, and the bank's movements, as payout understands them. */
export type PayoutCause =
  | {
      readonly kind: 'money-received';
      readonly moneyId: string;
      readonly account: string;
      readonly valueOn: CivilDate;
      readonly fen: Fen;
    }
  | {
      readonly kind: 'money-matched';
      readonly batchId: string;
      readonly moneyId: string;
      readonly fen: Fen;
      readonly matchedOn: CivilDate;
    }
  | {
      readonly kind: 'cover-changed';
      readonly personId: string;
      readonly batchId: string;
      readonly billRevision: number;
      readonly postedOn: CivilDate;
      readonly rows: readonly { readonly fund?: string | undefined; readonly deltaFen: Fen }[];
    }
  | {
      readonly kind: 'claim-approved';
      readonly claimId: string;
      readonly decisionNo: number;
      readonly payeeId: string;
      readonly approvedOn: CivilDate;
      readonly lines: readonly OrderLine[];
    }
  | {
      readonly kind: 'refund-requested';
      readonly batchId: string;
      readonly refundNo: number;
      readonly payeeId: string;
      readonly fen: Fen;
      readonly requestedOn: CivilDate;
    }
  | ({ readonly kind: 'benefit-clawed-back'; readonly orderId: string } & ClawBack)
  | ({ readonly kind: 'payment-moved'; readonly direction: 'out' | 'back' } & PaymentMovement);

/** What is owed, to be paid by one order. */
export interface Obligation {
  readonly source: OrderSource;
  readonly payeeId: string;
  readonly orderedOn: CivilDate;
  readonly lines: readonly OrderLine[];
  readonly fen: Fen;
}

export interface PayoutReaction {
  readonly entry: JournalEntry | null;
  /** Null where nothing is owed. */
  readonly obligation: Obligation | null;
}

const owed = (obligation: Obligation): Obligation | null => (obligation.fen > 0 ? obligation : null);

/** One fact, one posting, at most one obligation; the same for a consumer and for the case runner. */
export const reactToCause = (cause: PayoutCause): PayoutReaction => {
  switch (cause.kind) {
    case 'money-received':
      return { entry: postMoneyReceived(cause), obligation: null };
    case 'money-matched':
      return { entry: postMoneyMatched(cause), obligation: null };
    case 'cover-changed':
      return { entry: postCover(cause), obligation: null };
    case 'claim-approved': {
      const { claimId, decisionNo, payeeId, approvedOn: orderedOn } = cause;
      const lines = cause.lines.filter(({ fen }) => fen > 0);
      const source = { kind: 'claim', claimId, decisionNo } as const;
      const fen = addFen(...lines.map((line) => line.fen));
      return { entry: postApproved(cause), obligation: owed({ source, payeeId, orderedOn, lines, fen }) };
    }
    case 'refund-requested': {
      const { batchId, refundNo, payeeId, fen, requestedOn: orderedOn } = cause;
      const source = { kind: 'refund', batchId, refundNo } as const;
      return { entry: postRefund(cause), obligation: owed({ source, payeeId, orderedOn, lines: [], fen }) };
    }
    case 'benefit-clawed-back':
      return { entry: postClawBack(cause), obligation: null };
    case 'payment-moved':
      return { entry: cause.direction === 'out' ? postPaid(cause) : postReturned(cause), obligation: null };
  }
};
