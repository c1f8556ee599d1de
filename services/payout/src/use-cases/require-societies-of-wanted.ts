import { type Wanted, ordersOf } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { requireSocietiesOfFunds } from './require-societies-of-funds.ts';
import { requireSocietiesOfOrders } from './require-societies-of-orders.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';

/** Whoever proposes something acts in the societies it is about. @throws Refused `society_not_granted` */
export const requireSocietiesOfWanted = async (parts: Parts, principal: Granted, wanted: Wanted): Promise<void> => {
  if (wanted.type === 'fund-opening') requireSocietiesOfFunds(parts, principal, [wanted.fund]);
  await requireSocietiesOfOrders(parts, principal, ordersOf(wanted));
};
