import type { BusinessKey } from './journal-entry.ts';
import type { Order } from './order.ts';
import { orderIdOf, type OrderSource } from './order-id.ts';

/** What entries of an order, an opening and a credit are called: who books one and who proves it say it by the same functions. */
type RefundSource = Omit<Extract<OrderSource, { type: 'refund' }>, 'type'>;
type ClaimSource = Omit<Extract<OrderSource, { type: 'claim' }>, 'type'>;

export const openingKey = (fund: string): BusinessKey => `opening:${fund}`;
export const moneyKey = (moneyId: string): BusinessKey => `money:${moneyId}`;
export const approvedKey = ({ claimId, decisionNo }: ClaimSource): BusinessKey =>
  `approved:${orderIdOf({ type: 'claim', claimId, decisionNo })}`;
export const annulledKey = ({ claimId, decisionNo }: ClaimSource): BusinessKey =>
  `annulled:${orderIdOf({ type: 'claim', claimId, decisionNo })}`;
export const refundKey = ({ batchId, refundNo }: RefundSource): BusinessKey => `refund:${batchId}:${String(refundNo)}`;
export const paidKey = (orderId: string, attempt: number): BusinessKey => `paid:${orderId}:${String(attempt)}`;
export const returnedKey = (orderId: string, attempt: number): BusinessKey => `returned:${orderId}:${String(attempt)}`;
export const clawBackKey = (clawBack: { orderId: string; ref: string; fund: string }): BusinessKey =>
  `claw-back:${clawBack.orderId}:${clawBack.ref}:${clawBack.fund}`;

/** The order an entry of that key moves money for; null: it is none of an order. */
export const orderOfKey = (businessKey: string): string | null => {
  const [type = '', ...rest] = businessKey.split(':');
  if (type === 'approved' || type === 'annulled') return rest.join(':');
  if (type === 'refund') {
    const [batchId = '', refundNo = ''] = rest;
    return orderIdOf({ type: 'refund', batchId, refundNo: Number(refundNo) });
  }
  return type === 'paid' || type === 'returned' ? rest.slice(0, -1).join(':') : null;
};

/** What entries of an order may be called, from its approval on: those that are not booked stand under none of them. */
export const keysOfOrder = ({ orderId, source, attempts, clawBacks }: Order): readonly BusinessKey[] => [
  ...(source.type === 'claim' ? [approvedKey(source), annulledKey(source)] : [refundKey(source)]),
  ...attempts.flatMap(({ no }) => [paidKey(orderId, no), returnedKey(orderId, no)]),
  ...clawBacks.map(({ ref, fund }) => clawBackKey({ orderId, ref, fund })),
];
