import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, type Fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { postAnnulled, postApproved, postMoneyReturnOrdered, postRefund } from './journal-postings.ts';
import type { BankAccount } from './journal-accounts.ts';
import type { Posted } from './journal-reactions.ts';
import type { OrderSource } from './order-id.ts';
import type { Order, OrderCommand, OrderLine } from './order.ts';
import { isPayable, type Payee } from './payee.ts';

/** What is owed, to be paid by one order. */
export interface Obligation {
  readonly source: OrderSource;
  readonly payeeId: string;
  readonly orderedOn: CivilDate;
  readonly lines: readonly OrderLine[];
  readonly fen: Fen;
  /** The own account it leaves, where it is not the one of what it pays. */
  readonly paidFrom?: BankAccount;
  readonly involved?: readonly string[];
}

/** One posting and at most one obligation: null where nothing is owed. */
export interface Owed {
  readonly entry: Posted;
  readonly obligation: Obligation | null;
}

const owed = (entry: Posted, obligation: Obligation): Owed => ({
  entry,
  obligation: obligation.fen > 0 ? obligation : null,
});

export const reactToClaimApproved = (approved: {
  readonly claimId: string;
  readonly decisionNo: number;
  readonly payeeId: string;
  readonly approvedOn: CivilDate;
  readonly lines: readonly OrderLine[];
  readonly involved?: readonly string[] | undefined;
}): Owed => {
  const { claimId, decisionNo, payeeId, approvedOn: orderedOn, involved } = approved;
  const lines = approved.lines.filter(({ fen }) => fen > 0);
  const fen = addFen(...lines.map((line) => line.fen));
  return owed(postApproved(approved), {
    source: { type: 'claim', claimId, decisionNo },
    payeeId,
    orderedOn,
    lines,
    fen,
    ...present({ involved }),
  });
};

export const reactToRefundRequested = (requested: {
  readonly batchId: string;
  readonly refundNo: number;
  readonly payeeId: string;
  readonly fen: Fen;
  readonly requestedOn: CivilDate;
}): Owed => {
  const { batchId, refundNo, payeeId, fen, requestedOn: orderedOn } = requested;
  return owed(postRefund(requested), {
    source: { type: 'refund', batchId, refundNo },
    payeeId,
    orderedOn,
    lines: [],
    fen,
  });
};

export const reactToMoneyReturnOrdered = (ordered: {
  readonly moneyId: string;
  readonly account?: BankAccount | undefined;
  readonly fen: Fen;
  readonly orderedOn: CivilDate;
}): Owed => {
  const { moneyId, account: paidFrom, fen, orderedOn } = ordered;
  const source = { type: 'money', moneyId } as const;
  const obligation = { source, payeeId: moneyId, orderedOn, lines: [], fen, ...present({ paidFrom }) };
  return owed(postMoneyReturnOrdered(ordered), obligation);
};

/** The order says on which day it was annulled; its shares go back to the funds they were approved from. */
export const annulmentOf = ({ source, lines, annulledOn }: Order): Posted =>
  source.type === 'claim' && annulledOn !== undefined
    ? postAnnulled({ claimId: source.claimId, decisionNo: source.decisionNo, on: annulledOn, lines })
    : null;

/** What an order's command says of the account, from the payee as it stands. Gathered anew in every attempt. */
export const accountFacts = (
  payee: Payee | null,
): { readonly accountVersion: number; readonly accountVerified: boolean } => ({
  accountVersion: payee?.accountVersion ?? 0,
  accountVerified: isPayable(payee),
});

/**
 * One order per obligation. It waits where its payee has no verified account yet. `owedTo`: whom the obligation named; an order of
 * before stands for that id.
 */
export const placing = (
  obligation: Obligation,
  payee: Payee | null,
  owedTo: string = obligation.payeeId,
): OrderCommand => ({
  type: 'place',
  ...obligation,
  owedTo,
  ...accountFacts(payee),
});

/** An order that waited for its payee's account goes on. Null: it did not wait, or must wait on. */
export const reactToAccountVerified = (order: Order, payee: Payee | null): OrderCommand | null =>
  order.state === 'awaiting-account' && isPayable(payee) ? { type: 'account-verified' } : null;
