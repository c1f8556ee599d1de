import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { OrderReply } from '@huji/contracts/payout/order-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { clawedBackFen } from '../domain/order-claw-back.ts';
import { attemptNo, isContradicted, paidBeforeOn, type Attempt, type Order } from '../domain/order.ts';

const attemptReply = ({ returned, settledOn, ...attempt }: Attempt): OrderReply['attempts'][number] => ({
  ...attempt,
  ...present({ settledOn, returnedOn: returned?.on, reason: returned?.reason }),
});

export const orderReply = (order: Order): OrderReply => {
  const { state, source, payoutBatchId, redirection } = order;
  if (state === 'none') throw new Error('an order that does not exist has no form');
  const paidFor =
    source.type === 'claim'
      ? { claimId: source.claimId, decisionNo: source.decisionNo }
      : { batchId: source.batchId, refundNo: source.refundNo };
  return {
    orderId: order.orderId,
    state,
    ...paidFor,
    payeeId: order.payeeId,
    orderedOn: order.orderedOn,
    amountYuan: formatYuan(order.fen),
    lines: order.lines.map(({ fund, item, fen }) => ({ fund, item, amountYuan: formatYuan(fen) })),
    ...present({
      payoutBatchId: payoutBatchId ?? undefined,
      redirection: redirection === null ? undefined : { ...redirection, proposedBy: redirection.proposedBy.subject },
    }),
    clawedBackYuan: formatYuan(clawedBackFen(order)),
    attemptNo: attemptNo(order),
    paidBeforeOn: [...paidBeforeOn(order)],
    contradicted: isContradicted(order),
    attempts: order.attempts.map(attemptReply),
  };
};
