import { requireSociety, type Granted } from '@huji/chassis/security/authorization.ts';
import { type Knowing, readSocietiesOfBatch } from './read-societies-of-batch.ts';

/** Staff act on the bills of their societies alone. @throws Refused `society_not_granted` */
export const requireSocietiesOfBatch = async (parts: Knowing, principal: Granted, batchId: string): Promise<void> => {
  requireSociety(principal, ...(await readSocietiesOfBatch(parts, batchId)));
};
