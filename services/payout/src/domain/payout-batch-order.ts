import { addFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { attemptNo, paidBeforeOn, type Order } from './order.ts';
import type { BatchOrder } from './payout-batch.ts';

/** What an order asks of each fund. Funds give once per order: a later attempt, and a refund, ask for nothing. */
export const batchOrderOf = (order: Order): BatchOrder => {
  const { orderId, fen, lines, funded } = order;
  const shares = new Map<string, Fen>();
  for (const line of funded ? [] : lines) shares.set(line.fund, addFen(shares.get(line.fund) ?? ZERO_FEN, line.fen));
  const before = { attemptNo: attemptNo(order), paidBeforeOn: paidBeforeOn(order) };
  return { orderId, fen, shares: [...shares].map(([fund, share]) => ({ fund, fen: share })), ...before };
};
