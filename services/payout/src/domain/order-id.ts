/**
 * What an order pays, and the id that follows from it: one order per decision, one per refund (decision 0050).
 * `<claimId>:<decisionNo>` or `refund/<batchId>:<no>`.
 */
export type OrderSource =
  | { readonly type: 'claim'; readonly claimId: string; readonly decisionNo: number }
  | { readonly type: 'refund'; readonly batchId: string; readonly refundNo: number };

export const orderIdOf = (source: OrderSource): string =>
  source.type === 'claim'
    ? `${source.claimId}:${String(source.decisionNo)}`
    : `refund/${source.batchId}:${String(source.refundNo)}`;

const ORDER_ID = /^(refund\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):([1-9]\d{0,5})$/;

/** Null for a text that is no order id. */
export const parseOrderId = (orderId: string): OrderSource | null => {
  const match = ORDER_ID.exec(orderId);
  if (!match) return null;
  const [, refund, id = '', no] = match;
  return refund
    ? { type: 'refund', batchId: id, refundNo: Number(no) }
    : { type: 'claim', claimId: id, decisionNo: Number(no) };
};
