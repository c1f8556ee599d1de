import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, formatYuan, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { ClawBack, Order, OrderEvent } from './order.ts';

export const CLAW_BACK_REFUSALS = ['claw_back_differs', 'claw_back_exceeded', 'order_not_settled'] as const;

/** What a fund may still get back of what it paid for the order. */
const leftToClawBack = ({ lines, clawBacks }: Order, fund: string): Fen =>
  subtractFen(
    addFen(ZERO_FEN, ...lines.filter((line) => line.fund === fund).map(({ fen }) => fen)),
    addFen(ZERO_FEN, ...clawBacks.filter((each) => each.fund === fund).map(({ fen }) => fen)),
  );

export const clawedBackFen = ({ clawBacks }: Order): Fen => addFen(ZERO_FEN, ...clawBacks.map(({ fen }) => fen));

/**
 * Only of a payment that settled, and never more than the fund paid (decision 0050). A reference counts once for each fund: one
 * transfer may give back what several funds paid.
 */
export const decideClawBack = (
  clawBack: ClawBack,
  order: Order,
): Result<readonly OrderEvent[], (typeof CLAW_BACK_REFUSALS)[number]> => {
  const known = order.clawBacks.find(
    ({ ref, fund }) => foldReference(ref) === foldReference(clawBack.ref) && fund === clawBack.fund,
  );
  if (known !== undefined) {
    return known.fen === clawBack.fen && known.valueOn === clawBack.valueOn
      ? ok([])
      : refuse('claw_back_differs', `the reference stands with ${formatYuan(known.fen)} of ${known.valueOn}`);
  }
  if (order.state !== 'settled') return refuse('order_not_settled', `the order is ${order.state}`);
  const left = leftToClawBack(order, clawBack.fund);
  return clawBack.fen > left
    ? refuse('claw_back_exceeded', `of what the fund paid ${formatYuan(left)} is left`)
    : ok([{ type: 'clawed-back', clawBack }]);
};
