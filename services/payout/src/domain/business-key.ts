import type { BusinessKey } from './journal-entry.ts';
import type { Order } from './order.ts';
import { orderIdOf, type OrderSource } from './order-id.ts';

/** What entries of an order, an opening and a credit are called: who books one and who proves it say it by the same functions. */
type RefundSource = Omit<Extract<OrderSource, { type: 'refund' }>, 'type'>;
type ClaimSource = Omit<Extract<OrderSource, { type: 'claim' }>, 'type'>;

/** A money and the batch it belongs to; `matchNo` absent: for the first time. */
export interface MatchOfMoney {
  readonly batchId: string;
  readonly moneyId: string;
  readonly matchNo?: number | undefined;
}

/** What one revision of a bill made of a person's covers. */
export interface CoversOfPerson {
  readonly personId: string;
  readonly batchId: string;
  readonly billRevision: number;
}

export const openingKey = (fund: string): BusinessKey => `opening:${fund}`;
/** A line that was annulled and typed anew has its number in the key from the second time on. */
const typedAs = (moneyId: string, receiptNo: number): string =>
  receiptNo > 1 ? `${moneyId}:${String(receiptNo)}` : moneyId;
export const moneyKey = (moneyId: string, receiptNo = 1): BusinessKey => `money:${typedAs(moneyId, receiptNo)}`;
export const moneyAnnulledKey = (moneyId: string, receiptNo = 1): BusinessKey =>
  `money-annulled:${typedAs(moneyId, receiptNo)}`;
/** Under which a credit of the bank is claimed once: after it was annulled under another one. */
export const creditSlot = typedAs;
/** A match can be undone and made again: from the second on its number stands in the key. */
const matchOf = ({ batchId, moneyId, matchNo = 1 }: MatchOfMoney): string =>
  `${batchId}:${moneyId}${matchNo > 1 ? `:${String(matchNo)}` : ''}`;
export const matchedKey = (match: MatchOfMoney): BusinessKey => `matched:${matchOf(match)}`;
export const unmatchedKey = (match: MatchOfMoney): BusinessKey => `unmatched:${matchOf(match)}`;
export const coverKey = ({ personId, batchId, billRevision }: CoversOfPerson): BusinessKey =>
  `cover:${personId}:${batchId}:${String(billRevision)}`;
export const transferKey = (transferId: string): BusinessKey => `transfer:${transferId}`;
export const approvedKey = ({ claimId, decisionNo }: ClaimSource): BusinessKey =>
  `approved:${orderIdOf({ type: 'claim', claimId, decisionNo })}`;
export const annulledKey = ({ claimId, decisionNo }: ClaimSource): BusinessKey =>
  `annulled:${orderIdOf({ type: 'claim', claimId, decisionNo })}`;
export const refundKey = ({ batchId, refundNo }: RefundSource): BusinessKey => `refund:${batchId}:${String(refundNo)}`;
export const givenBackKey = (moneyId: string): BusinessKey => `given-back:${moneyId}`;
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
  // Only what a decision paid is clawed back, and its order has an id of two parts.
  if (type === 'claw-back') return rest.slice(0, 2).join(':');
  if (type === 'given-back') return orderIdOf({ type: 'money', moneyId: rest.join(':') });
  return type === 'paid' || type === 'returned' ? rest.slice(0, -1).join(':') : null;
};

/** The payment whose way out an entry of that key is; null: it is none. */
export const paymentOfKey = (businessKey: string): { readonly orderId: string; readonly attempt: number } | null => {
  const orderId = businessKey.startsWith('paid:') ? orderOfKey(businessKey) : null;
  return orderId === null ? null : { orderId, attempt: Number(businessKey.slice(businessKey.lastIndexOf(':') + 1)) };
};

const obligationKeys = (source: OrderSource): readonly BusinessKey[] => {
  switch (source.type) {
    case 'claim':
      return [approvedKey(source), annulledKey(source)];
    case 'refund':
      return [refundKey(source)];
    case 'money':
      return [givenBackKey(source.moneyId)];
  }
};

/** What entries of an order may be called, from its approval on: those that are not booked stand under none of them. */
export const keysOfOrder = ({ orderId, source, attempts, clawBacks }: Order): readonly BusinessKey[] => [
  ...obligationKeys(source),
  ...attempts.flatMap(({ no }) => [paidKey(orderId, no), returnedKey(orderId, no)]),
  ...clawBacks.map(({ ref, fund }) => clawBackKey({ orderId, ref, fund })),
];
