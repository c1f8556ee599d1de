import { type Wanted, ordersOf } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';
import { seesFunds } from './sees-funds.ts';
import { seesOrders } from './sees-orders.ts';

/** As `seesFunds`, of what is proposed. */
export const seesWanted = async (parts: Parts, principal: Granted, wanted: Wanted): Promise<boolean> => {
  if (wanted.type === 'fund-opening') return seesFunds(parts, principal, [wanted.fund]);
  const orderIds = ordersOf(wanted);
  const isSeen = await seesOrders(parts, principal, orderIds);
  return orderIds.every((orderId) => isSeen(orderId));
};
