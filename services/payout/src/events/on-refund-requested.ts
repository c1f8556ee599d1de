import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { refundRequested } from '@huji/contracts/premium/events.ts';
import { postRefund } from '../domain/postings.ts';
import type { PayoutStores } from '../stores.ts';
import { placeOrder } from './place-order.ts';

export const onRefundRequested = (stores: PayoutStores): Reaction =>
  reaction(refundRequested, async ({ data }, { envelope }) => {
    const { batchId, refundNo, payeeId, requestedOn, fen } = data;
    const source = { kind: 'refund', batchId, refundNo } as const;
    await Promise.all([
      stores.journal.post(postRefund(data), envelope),
      placeOrder(stores, { source, payeeId, orderedOn: requestedOn, lines: [], fen }, envelope),
    ]);
  });
