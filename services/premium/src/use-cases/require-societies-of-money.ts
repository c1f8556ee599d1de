import { requireSociety, type Granted } from '@huji/chassis/security/authorization.ts';
import type { Knowing } from './read-societies-of-batch.ts';
import { readSocietiesOfMoney } from './read-societies-of-money.ts';

/** Whoever works with money acts in the societies of the bill that it belongs to. @throws Refused `society_not_granted` */
export const requireSocietiesOfMoney = async (parts: Knowing, principal: Granted, moneyId: string): Promise<void> => {
  requireSociety(principal, ...(await readSocietiesOfMoney(parts, moneyId)));
};
