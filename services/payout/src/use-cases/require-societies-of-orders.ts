import type { Parts } from './parts.ts';
import { requireSocietiesOfFunds } from './require-societies-of-funds.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';

/**
 * Whoever works with orders acts in the societies that they pay for. A refund is owed out of what is held and names no fund; an order that does not exist is refused
 * by what is asked of it. @throws Refused `society_not_granted`
 */
export const requireSocietiesOfOrders = async (
  parts: Parts,
  principal: Granted,
  orderIds: readonly string[],
): Promise<void> => {
  const orders = await parts.documents.orders.readMany(orderIds);
  const funds = orders.flatMap((order) => order?.state.lines.map(({ fund }) => fund) ?? []);
  requireSocietiesOfFunds(parts, principal, funds);
};
