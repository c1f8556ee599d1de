import { seesSocieties, type Granted } from '@huji/chassis/security/authorization.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import type { Knowing } from './read-societies-of-batch.ts';
import { readSocietiesOfWanted } from './read-societies-of-wanted.ts';

/** What is of another society is not there for whoever reads a list. */
export const seesWanted = async (parts: Knowing, principal: Granted, wanted: Wanted): Promise<boolean> =>
  seesSocieties(principal, await readSocietiesOfWanted(parts, wanted));
