import { requireSociety, type Granted } from '@huji/chassis/security/authorization.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import type { Knowing } from './read-societies-of-batch.ts';
import { readSocietiesOfWanted } from './read-societies-of-wanted.ts';

/** Whoever proposes something acts in the societies it is about. @throws Refused `society_not_granted` */
export const requireSocietiesOfWanted = async (parts: Knowing, principal: Granted, wanted: Wanted): Promise<void> => {
  requireSociety(principal, ...(await readSocietiesOfWanted(parts, wanted)));
};
