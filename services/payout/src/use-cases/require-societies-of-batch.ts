import type { Parts } from './parts.ts';
import { requireSocietiesOfOrders } from './require-societies-of-orders.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';

/** The same of the orders of a batch. @throws Refused `society_not_granted` */
export const requireSocietiesOfBatch = async (
  parts: Parts,
  principal: Granted,
  payoutBatchId: string,
): Promise<void> => {
  const batch = (await parts.documents.payoutBatches.read(payoutBatchId))?.state;
  const orderIds = batch?.orders.map(({ orderId }) => orderId) ?? [];
  await requireSocietiesOfOrders(parts, principal, orderIds);
};
