/**
 * What an order pays, and the id that follows from it: one order per decision, one per refund, one per money that goes back to its
 * payer (decisions 0050, 0108). `<claimId>:<decisionNo>`, `refund/<batchId>:<no>` or `money/<moneyId>:1`.
 */
export type OrderSource =
  | { readonly type: 'claim'; readonly claimId: string; readonly decisionNo: number }
  | { readonly type: 'refund'; readonly batchId: string; readonly refundNo: number }
  | { readonly type: 'money'; readonly moneyId: string };

export const orderIdOf = (source: OrderSource): string => {
  switch (source.type) {
    case 'claim':
      return `${source.claimId}:${String(source.decisionNo)}`;
    case 'refund':
      return `refund/${source.batchId}:${String(source.refundNo)}`;
    case 'money':
      return `money/${source.moneyId}:1`;
  }
};

const ORDER_ID = /^(refund\/|money\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):([1-9]\d{0,5})$/;

/** Null for a text that is no order id. */
export const parseOrderId = (orderId: string): OrderSource | null => {
  const match = ORDER_ID.exec(orderId);
  if (!match) return null;
  const [, kind, id = '', no] = match;
  if (kind === 'money/') return no === '1' ? { type: 'money', moneyId: id } : null;
  return kind === 'refund/'
    ? { type: 'refund', batchId: id, refundNo: Number(no) }
    : { type: 'claim', claimId: id, decisionNo: Number(no) };
};
