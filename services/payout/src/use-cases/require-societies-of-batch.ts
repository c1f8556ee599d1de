import type { Parts } from './parts.ts';
import { requireSocietiesOfOrders } from './require-societies-of-orders.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';

/** Whoever looks at a batch acts in the societies that its orders are paid for. @throws Refused `society_not_granted` */
export const requireSocietiesOfBatch = async (
  parts: Parts,
  principal: Granted,
  payoutBatchId: string,
): Promise<void> => {
  const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
  const orderIds = batch?.orders.map(({ orderId }) => orderId) ?? [];
  await requireSocietiesOfOrders(parts, principal, orderIds);
};
