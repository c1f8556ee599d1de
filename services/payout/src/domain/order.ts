import type { FirstHand, Hand } from '@huji/contracts/shared/hand.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { OrderFlag, RedirectionReason, ReturnReason } from '@huji/contracts/payout/reason-codes.ts';
import type { BankAccount } from './journal-accounts.ts';
import type { OrderSource } from './order-id.ts';

/**
 * awaiting-account → ordered → batched → sending → sent | unknown → settled | returned → ordered (next attempt).
 * `sending` is committed before the bank is called; a crash leaves it, and then the bank is asked, never sent to again.
 */
export const ORDER_STATES = [
  'awaiting-account',
  'ordered',
  'batched',
  'sending',
  'sent',
  'unknown',
  'settled',
  'returned',
  'annulled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The bank has it, or may have it: only its answer or a statement ends these. */
const IN_FLIGHT: readonly OrderState[] = ['sending', 'sent', 'unknown'];

export interface OrderLine {
  readonly fund: string;
  readonly item: string;
  readonly fen: Fen;
}

export interface PaymentReturn {
  readonly on: CivilDate;
  readonly reason: ReturnReason;
  /** True: it was paid and came back. False: the bank never moved money. */
  readonly moneyMoved: boolean;
}

export interface Attempt {
  readonly no: number;
  readonly endToEndId: string;
  readonly payoutBatchId: string;
  /** Version of the payee's account it was sent to; the account itself is known to the payee document alone. */
  readonly accountVersion: number;
  readonly startedAt: Instant;
  /** Persons who let it go, and whom it goes to. */
  readonly handledBy?: readonly string[];
  readonly settledOn?: CivilDate;
  readonly returned?: PaymentReturn;
  /** The statement lines that said so, folded: a second one is a second movement. Absent: only the bank's answer said it. */
  readonly debitRef?: string;
  readonly returnRef?: string;
}

export interface ClawBack {
  readonly ref: string;
  readonly fund: string;
  readonly fen: Fen;
  readonly valueOn: CivilDate;
}

export interface Redirection {
  readonly payeeId: string;
  readonly reason: RedirectionReason;
  /** Number of the paper that shows it; absent in redirections of before it was asked. */
  readonly documentReference?: string;
  /** Version of its account that was seen; absent in redirections of before it was kept. */
  readonly accountVersion?: number;
  /** Person and roles; the roles are absent in proposals of before they were kept. */
  readonly proposedBy: FirstHand;
}

/** What two people decided of whom it goes to; the last 100 stand on the order. */
export interface ConfirmedRedirection extends Redirection {
  readonly confirmedBy: Hand;
  readonly confirmedOn: CivilDate;
}

/** Why an order is held, and what it was raised about: whoever accepts it accepts that, and no later account or name. */
export interface RaisedFlag {
  readonly code: OrderFlag;
  readonly about: string;
}

/** The word of two people that it may be paid all the same; it stands on the order for ever. */
export interface FlagAcceptance {
  readonly flags: readonly RaisedFlag[];
  readonly reason: string;
  /** Number of the paper that shows it; absent in acceptances of before it was asked. */
  readonly documentReference?: string;
  readonly proposalId: string;
  readonly on: CivilDate;
}

export interface Order {
  readonly state: 'none' | OrderState;
  readonly orderId: string;
  readonly source: OrderSource;
  readonly payeeId: string;
  /** The payee it was made for; another one is a redirection, and the same fact said again is still the same. */
  readonly orderedFor: string;
  /** The person the obligation named, where the payee has an id of its own; absent for employers and in orders of before. */
  readonly owedTo?: string;
  readonly orderedOn: CivilDate;
  /** Shares of funds; empty for a refund, which is owed out of what is held. */
  readonly lines: readonly OrderLine[];
  readonly fen: Fen;
  /** Of money that goes back the own account it came to; absent for others, and in orders of before it was told. */
  readonly paidFrom?: BankAccount;
  readonly payoutBatchId: string | null;
  /** Version of the payee's account when it was batched: where maker, checker and releaser let the money go. */
  readonly accountVersion: number | null;
  /** Proposed by one person, until another confirms it. */
  readonly redirection: Redirection | null;
  /** To whom it was sent instead, one after the other; absent: to nobody, or before both people were kept. */
  readonly redirections?: readonly ConfirmedRedirection[];
  /** Its funds gave for it once; a later attempt takes nothing more from them. */
  readonly funded: boolean;
  readonly attempts: readonly Attempt[];
  /** Taken back by two people before anything was paid. */
  readonly annulledOn?: CivilDate;
  /** Paid back by the payee, each by the bank's reference of the credit. */
  readonly clawBacks: readonly ClawBack[];
  /** Persons who filed or decided what it pays; absent in orders of before they were told. */
  readonly involved?: readonly string[];
  /** Version of the payee's account when it was ordered or redirected, 0 without one; absent in orders of before. */
  readonly accountKnown?: number;
  /** What two people accepted of what was flagged; absent: nothing. */
  readonly acceptances?: readonly FlagAcceptance[];
}

export type BankFact =
  | { readonly type: 'accepted' }
  | { readonly type: 'unanswered' }
  | { readonly type: 'settled'; readonly valueOn: CivilDate }
  | { readonly type: 'rejected'; readonly reason: ReturnReason; readonly on: CivilDate }
  | { readonly type: 'returned'; readonly reason: ReturnReason; readonly on: CivilDate };

export type OrderCommand =
  | {
      readonly type: 'place';
      readonly source: OrderSource;
      readonly payeeId: string;
      /** Whom the obligation named, where that is not the payee's own id. */
      readonly owedTo?: string;
      readonly orderedOn: CivilDate;
      readonly lines: readonly OrderLine[];
      readonly fen: Fen;
      readonly paidFrom?: BankAccount;
      readonly accountVersion: number;
      readonly accountVerified: boolean;
      readonly involved?: readonly string[];
    }
  | { readonly type: 'account-verified' }
  | {
      readonly type: 'assign';
      readonly payoutBatchId: string;
      readonly accountVersion: number;
      readonly accountVerified: boolean;
      readonly flags: readonly RaisedFlag[];
    }
  | { readonly type: 'unassign'; readonly payoutBatchId: string }
  /** The payee's account is another by now, or cannot be paid to: the order waits again, its funds have given for it. */
  | { readonly type: 'set-aside'; readonly payoutBatchId: string }
  | {
      readonly type: 'start-sending';
      readonly payoutBatchId: string;
      readonly accountVersion: number;
      readonly flags: readonly RaisedFlag[];
      readonly handledBy?: readonly string[];
      readonly at: Instant;
    }
  | {
      readonly type: 'record';
      readonly attempt: number;
      readonly fen?: Fen;
      readonly fact: BankFact;
      /** Of the statement line that says it. */
      readonly ref?: string;
    }
  | { readonly type: 'reissue'; readonly accountVersion: number; readonly accountVerified: boolean }
  /** `barred`: who may take no step in it, the other payee's owner among them. */
  | { readonly type: 'propose-redirection'; readonly redirection: Redirection; readonly barred: readonly string[] }
  | {
      readonly type: 'confirm-redirection';
      readonly confirmedBy: Hand;
      readonly on: CivilDate;
      readonly barred: readonly string[];
      readonly accountVersion: number;
      readonly accountVerified: boolean;
    }
  /** `raised`: what is flagged as it is carried out. */
  | { readonly type: 'accept-flags'; readonly acceptance: FlagAcceptance; readonly raised: readonly RaisedFlag[] }
  | { readonly type: 'claw-back'; readonly clawBack: ClawBack }
  /** Two people took the approval back. The answer is an event: annulled, or it stands. */
  | { readonly type: 'annul'; readonly on: CivilDate }
  /** It was annulled after its funds had given for it, and they have it again. */
  | { readonly type: 'free-funds' };

export type OrderEvent =
  | {
      readonly type: 'ordered';
      readonly order: Pick<
        Order,
        | 'orderId'
        | 'source'
        | 'payeeId'
        | 'owedTo'
        | 'orderedOn'
        | 'lines'
        | 'fen'
        | 'paidFrom'
        | 'involved'
        | 'accountKnown'
      >;
      readonly accountVerified: boolean;
    }
  | { readonly type: 'account-verified' }
  | { readonly type: 'assigned'; readonly payoutBatchId: string; readonly accountVersion: number }
  | { readonly type: 'unassigned' }
  | { readonly type: 'set-aside' }
  | { readonly type: 'sending-started'; readonly attempt: Attempt }
  | { readonly type: 'accepted' }
  | { readonly type: 'unanswered' }
  /** `state` null: a fact for the books that changes nothing about the order. */
  | { readonly type: 'settled'; readonly attempt: number; readonly on: CivilDate; readonly state: 'settled' | null }
  | {
      readonly type: 'returned';
      readonly attempt: number;
      readonly returned: PaymentReturn;
      readonly state: 'returned' | null;
    }
  /** A statement line says what was known, or says it first. */
  | {
      readonly type: 'line-noted';
      readonly attempt: number;
      readonly direction: 'debit' | 'return';
      readonly ref: string;
    }
  | { readonly type: 'reissued'; readonly accountVerified: boolean }
  | { readonly type: 'redirection-proposed'; readonly redirection: Redirection }
  | {
      readonly type: 'redirected';
      readonly redirection: ConfirmedRedirection;
      readonly accountKnown: number;
      readonly accountVerified: boolean;
    }
  | { readonly type: 'flags-accepted'; readonly acceptance: FlagAcceptance }
  | { readonly type: 'clawed-back'; readonly clawBack: ClawBack }
  | { readonly type: 'annulled'; readonly on: CivilDate }
  /** It is in a batch, or was with the bank: it stands. */
  | { readonly type: 'annulment-refused'; readonly on: CivilDate }
  | { readonly type: 'funds-freed' };

/** The bank settled an attempt it had rejected: money may have gone twice, and a person must look. */
export const isContradicted = (order: Order): boolean =>
  order.attempts.some(({ settledOn, returned }) => settledOn !== undefined && returned?.moneyMoved === false);

/** The attempt an order is at, or would be sent as. */
export const attemptNo = (order: Order): number =>
  isInFlight(order) || order.state === 'settled' || order.state === 'returned'
    ? Math.max(1, order.attempts.length)
    : order.attempts.length + 1;

/** Days on which attempts before that one left the account. */
export const paidBeforeOn = (order: Order): readonly CivilDate[] =>
  order.attempts.filter(({ no }) => no < attemptNo(order)).flatMap(({ settledOn }) => settledOn ?? []);

/** It waits in that batch for the bank. */
export const isBatchedIn = (payoutBatchId: string, order: Order): boolean =>
  order.state === 'batched' && order.payoutBatchId === payoutBatchId;

export const isInFlight = ({ state }: Order): boolean => IN_FLIGHT.some((inFlight) => inFlight === state);

/** Since when the bank is to be asked about it; null: it has nothing to tell. */
export const orderDueOn = (order: Order): CivilDate | null => (isInFlight(order) ? order.orderedOn : null);
