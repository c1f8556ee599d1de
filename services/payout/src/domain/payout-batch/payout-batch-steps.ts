import { reservationOf, type Fund, type FundCommand } from '../fund.ts';
import { addFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../journal-accounts.ts';
import { attemptNo, paidBeforeOn, type Order } from '../order.ts';
import { type BatchOrder, cashOf, type FundShare, type PayoutBatch, type PayoutBatchCommand } from './payout-batch.ts';

/**
 * What a payout batch does next by itself. It follows from the batch alone and changes nothing when it was done before, so
 * it may be done by a request, by an event, by the clock, by several replicas at once, and again after a crash.
 */
export type PayoutBatchStep =
  | { readonly type: 'abandon' }
  | { readonly type: 'reserve'; readonly share: FundShare }
  | { readonly type: 'check-cash' }
  | { readonly type: 'give-all-back' }
  | { readonly type: 'send-orders' }
  | { readonly type: 'free-orders' };

/** A batch whose maker's request never ended is taken apart after this. */
const GATHERING_MS_MAX = 15 * 60_000;

/** Null: nothing is to be done, or a person has the word. */
export const nextStep = (batch: PayoutBatch, nowMs: number): PayoutBatchStep | null => {
  switch (batch.state) {
    case 'gathering':
      return nowMs - Date.parse(batch.madeAt) < GATHERING_MS_MAX ? null : { type: 'abandon' };
    case 'reserving': {
      const share = batch.funds.find(({ fund }) => !batch.reserved.includes(fund));
      return share === undefined ? { type: 'check-cash' } : { type: 'reserve', share };
    }
    case 'returning':
      return { type: 'give-all-back' };
    case 'released':
      return { type: 'send-orders' };
    case 'withdrawing':
      return { type: 'free-orders' };
    default:
      return null;
  }
};

/** What a batch asks of a fund. What the journal credited to it is gathered anew in every attempt. */
export const reserving = (
  { payoutBatchId, round }: PayoutBatch,
  { fen }: FundShare,
  creditedFen: Fen,
): FundCommand => ({ type: 'reserve', payoutBatchId, round, fen, creditedFen });

/** What the fund's answer is to the batch. */
export const reactToFundAnswered = (
  { payoutBatchId, round }: PayoutBatch,
  fund: string,
  answered: Fund,
): PayoutBatchCommand => ({
  type: reservationOf(answered, payoutBatchId, round)?.state === 'reserved' ? 'fund-gave' : 'fund-fell-short',
  round,
  fund,
});

/** A paying account never goes below nothing: `freeFen` is what it holds by the books less what is on its way. */
export const reactToCashRead = (
  batch: PayoutBatch,
  free: readonly { readonly account: BankAccount; readonly freeFen: Fen }[],
): PayoutBatchCommand => {
  const { round } = batch;
  const short = cashOf(batch).find(
    ({ account, fen }) => fen > (free.find((each) => each.account === account)?.freeFen ?? 0),
  );
  return short === undefined
    ? { type: 'cash-suffices', round }
    : { type: 'cash-fell-short', round, account: short.account };
};

/** What an order asks of each fund. Funds give once per order: a later attempt, and a refund, ask for nothing. */
export const batchOrderOf = (order: Order): BatchOrder => {
  const { orderId, fen, lines, funded } = order;
  const shares = new Map<string, Fen>();
  for (const line of funded ? [] : lines) shares.set(line.fund, addFen(shares.get(line.fund) ?? ZERO_FEN, line.fen));
  const { paidFrom } = order;
  const before = { attemptNo: attemptNo(order), paidBeforeOn: paidBeforeOn(order), ...present({ paidFrom }) };
  return { orderId, fen, shares: [...shares].map(([fund, share]) => ({ fund, fen: share })), ...before };
};
