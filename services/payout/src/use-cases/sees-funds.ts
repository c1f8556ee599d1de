import { seesSocieties, type Granted } from '@huji/chassis/security/authorization.ts';
import type { Parts } from './parts.ts';

/** What is of another society is not there for whoever reads a list. What names no fund is the whole office's. */
export const seesFunds = (
  { societyOfFund }: Pick<Parts, 'societyOfFund'>,
  principal: Granted,
  funds: readonly string[],
): boolean =>
  seesSocieties(
    principal,
    funds.flatMap((fund) => societyOfFund(fund) ?? []),
  );
