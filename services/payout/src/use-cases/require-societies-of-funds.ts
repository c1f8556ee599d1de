import { requireSociety, type Granted } from '@huji/chassis/security/authorization.ts';
import type { Parts } from './parts.ts';

/** Staff act on the funds of their societies alone. @throws Refused `society_not_granted` */
export const requireSocietiesOfFunds = (
  { societyOfFund }: Pick<Parts, 'societyOfFund'>,
  principal: Granted,
  funds: readonly string[],
): void => {
  requireSociety(principal, ...new Set(funds.flatMap((fund) => societyOfFund(fund) ?? [])));
};
