import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import { addFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { payingAccountOf, type BankAccount } from '../journal-accounts.ts';

/**
 * gathering → made → approved → reserving → released → done, with two ways back: reserving → returning → short (a fund
 * or the paying account holds less than is asked; everything is given back; it may be released again), and withdrawing → withdrawn.
 */
export const PAYOUT_BATCH_STATES = [
  'gathering',
  'made',
  'approved',
  'reserving',
  'returning',
  'short',
  'released',
  'done',
  'withdrawing',
  'withdrawn',
] as const;
export type PayoutBatchState = (typeof PAYOUT_BATCH_STATES)[number];

/** In these the batch goes on by itself, without a person; a crash in any of them is taken up again. */
const ADVANCING: readonly PayoutBatchState[] = ['reserving', 'returning', 'released', 'withdrawing'];

export const isAdvancing = ({ state }: PayoutBatch): boolean => ADVANCING.some((advancing) => advancing === state);

/** Since when it waits for a step that no person takes; null: it waits for nobody, or for a person. */
export const payoutBatchDueOn = (batch: PayoutBatch): CivilDate | null =>
  batch.state === 'gathering' || isAdvancing(batch) ? batch.madeOn : null;

export interface FundShare {
  readonly fund: string;
  readonly fen: Fen;
}

/** One order as it stood when the batch was made. An order that its funds gave for before asks for no share again. */
export interface BatchOrder {
  readonly orderId: string;
  readonly fen: Fen;
  readonly shares: readonly FundShare[];
  /** The attempt it would be sent as, and the days on which earlier ones left the account. Absent in batches of before. */
  readonly attemptNo?: number;
  readonly paidBeforeOn?: readonly CivilDate[];
  /** As in the order. */
  readonly paidFrom?: BankAccount;
}

export interface PayoutBatch {
  readonly state: 'none' | PayoutBatchState;
  readonly payoutBatchId: string;
  readonly orders: readonly BatchOrder[];
  readonly fen: Fen;
  readonly funds: readonly FundShare[];
  readonly maker: Actor;
  readonly checker?: Actor;
  readonly releaser?: Actor;
  /** Persons who may take no step in it, as its last step found them: whom it pays, who filed and decided. Absent in batches of before. */
  readonly barred?: readonly string[];
  readonly madeOn: CivilDate;
  readonly madeAt: Instant;
  /** Absent in batches of before it was kept. */
  readonly approvedOn?: CivilDate;
  readonly releasedOn?: CivilDate;
  /** Times it was released: each one is a round of reservations of its own. */
  readonly round: number;
  /** Funds that gave in this round, in the order of `funds`. */
  readonly reserved: readonly string[];
  /** The fund that held it last. */
  readonly shortFund: string | null;
  /** The account that would have paid more than it holds; absent in batches of before. */
  readonly shortAccount?: BankAccount | null;
}

/** What the batch takes from each own account it is paid from, by their names. */
export const cashOf = ({
  orders,
}: Pick<PayoutBatch, 'orders'>): readonly { readonly account: BankAccount; readonly fen: Fen }[] => {
  const sums = new Map<BankAccount, Fen>();
  for (const order of orders) {
    const account = payingAccountOf(order);
    sums.set(account, addFen(sums.get(account) ?? ZERO_FEN, order.fen));
  }
  return [...sums]
    .map(([account, fen]) => ({ account, fen }))
    .filter(({ fen }) => fen > 0)
    .sort((one, other) => (one.account < other.account ? -1 : 1));
};

export const fundShares = (orders: readonly BatchOrder[]): readonly FundShare[] => {
  const sums = new Map<string, Fen>();
  for (const { fund, fen } of orders.flatMap(({ shares }) => shares)) {
    sums.set(fund, addFen(sums.get(fund) ?? ZERO_FEN, fen));
  }
  return [...sums]
    .filter(([, fen]) => fen > 0)
    .map(([fund, fen]) => ({ fund, fen }))
    .sort((a, b) => (a.fund < b.fund ? -1 : 1));
};

export type PayoutBatchCommand =
  | {
      readonly type: 'make';
      readonly payoutBatchId: string;
      readonly orders: readonly BatchOrder[];
      readonly maker: Actor;
      readonly barred: readonly string[];
      readonly on: CivilDate;
      readonly at: Instant;
    }
  | { readonly type: 'gathered' }
  /** Not all of its orders could be had, or its maker's request never ended. */
  | { readonly type: 'abandon' }
  /** `barred` is read anew at every step. */
  | { readonly type: 'approve'; readonly checker: Actor; readonly barred: readonly string[]; readonly on: CivilDate }
  | {
      readonly type: 'release';
      readonly releaser: Actor;
      readonly barred: readonly string[];
      readonly on: CivilDate;
    }
  | { readonly type: 'fund-gave'; readonly round: number; readonly fund: string }
  | { readonly type: 'fund-fell-short'; readonly round: number; readonly fund: string }
  | { readonly type: 'cash-suffices'; readonly round: number }
  | { readonly type: 'cash-fell-short'; readonly round: number; readonly account: BankAccount }
  | { readonly type: 'all-given-back'; readonly round: number }
  | { readonly type: 'orders-sent' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'orders-freed' };

export type PayoutBatchEvent =
  | {
      readonly type: 'made';
      readonly batch: Pick<PayoutBatch, 'payoutBatchId' | 'orders' | 'maker' | 'barred' | 'madeOn' | 'madeAt'>;
    }
  | { readonly type: 'gathered' }
  | { readonly type: 'approved'; readonly checker: Actor; readonly barred: readonly string[]; readonly on: CivilDate }
  | {
      readonly type: 'released';
      readonly releaser: Actor;
      readonly barred: readonly string[];
      readonly on: CivilDate;
    }
  | { readonly type: 'fund-gave'; readonly fund: string }
  | { readonly type: 'all-reserved' }
  | { readonly type: 'fund-fell-short'; readonly fund: string }
  | { readonly type: 'cash-fell-short'; readonly account: BankAccount }
  | { readonly type: 'all-given-back' }
  | { readonly type: 'orders-sent' }
  | { readonly type: 'withdrawal-began' }
  | { readonly type: 'withdrawn' };
