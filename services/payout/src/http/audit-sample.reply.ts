import type { AuditSampleItemReply, AuditSampleReply } from '@huji/contracts/payout/audit-sample-http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { AuditSample, SampleItem, SettledPayment } from '../domain/audit-sample/audit-sample.ts';
import { sumOfPayments } from '../domain/audit-sample/audit-sample-population.ts';
import { parseEndToEndId } from '../domain/order-end-to-end-id.ts';
import { parseOrderId } from '../domain/order-id.ts';

export const auditSampleReply = ({
  population,
  items,
  drawnBy,
  societies: _,
  drawnOn: __,
  ...sample
}: AuditSample): AuditSampleReply => ({
  ...sample,
  population: { count: population.count, amountYuan: formatYuan(population.fen), sha256: population.sha256 },
  items: items.length,
  drawnBy: drawnBy.subject,
});

export const countedReply = (payments: readonly SettledPayment[]) => ({
  count: payments.length,
  amountYuan: formatYuan(sumOfPayments(payments)),
});

export interface NumberedItem {
  /** From 1, in the order in which they were drawn. */
  readonly itemNo: number;
  readonly item: SampleItem;
}

/** The payment that an item is. @throws Error for one that is none of a claim's: no draw makes it */
export const claimPaymentOf = ({ endToEndId }: SampleItem) => {
  const payment = parseEndToEndId(endToEndId);
  const source = payment === null ? null : parseOrderId(payment.orderId);
  if (payment === null || source?.type !== 'claim') throw new Error(`${endToEndId} is no payment of a claim`);
  return { ...payment, claimId: source.claimId, decisionNo: source.decisionNo };
};

export const auditSampleItemReply = ({ itemNo, item }: NumberedItem): AuditSampleItemReply => {
  const { endToEndId, settledOn, fen, rank, units } = item;
  return {
    ...{ itemNo, endToEndId, ...claimPaymentOf(item), settledOn, amountYuan: formatYuan(fen) },
    ...present({ rank, hits: units?.length }),
  };
};
