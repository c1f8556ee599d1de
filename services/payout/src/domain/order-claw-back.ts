import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, formatYuan, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import type { ClawBack, Order, OrderEvent } from './order.ts';

/** What a fund may still get back of what it paid for the order. */
const leftToClawBack = ({ lines, clawBacks }: Order, fund: string): Fen =>
  subtractFen(
    addFen(ZERO_FEN, ...lines.filter((line) => line.fund === fund).map(({ fen }) => fen)),
    addFen(ZERO_FEN, ...clawBacks.filter((each) => each.fund === fund).map(({ fen }) => fen)),
  );

export const clawedBackFen = ({ clawBacks }: Order): Fen => addFen(ZERO_FEN, ...clawBacks.map(({ fen }) => fen));

/** rules.md §8: only of a payment that settled, and never more than the fund paid. A reference counts once. */
export const decideClawBack = (clawBack: ClawBack, order: Order): Result<readonly OrderEvent[]> => {
  if (order.clawBacks.some(({ ref }) => ref === clawBack.ref)) return ok([]);
  if (order.state !== 'settled') return refuse('ORDER_NOT_SETTLED', `the order is ${order.state}`);
  const left = leftToClawBack(order, clawBack.fund);
  return clawBack.fen > left
    ? refuse('CLAW_BACK_EXCEEDED', `of what the fund paid ${formatYuan(left)} is left`)
    : ok([{ kind: 'clawed-back', clawBack }]);
};
