import type { Wanted } from '../domain/premium-proposal.ts';
import { type Knowing, readSocietiesOfBatch } from './read-societies-of-batch.ts';
import { readSocietiesOfMoney } from './read-societies-of-money.ts';

/** Money that belongs to no bill is the whole office's, and so is a line that nobody has confirmed yet. */
export const readSocietiesOfWanted = (parts: Knowing, wanted: Wanted): Promise<readonly string[]> => {
  switch (wanted.type) {
    case 'receive':
      return Promise.resolve([]);
    case 'unmatch':
    case 'return':
    case 'annul':
      return readSocietiesOfMoney(parts, wanted.moneyId);
    case 'match':
    case 'refund':
      return readSocietiesOfBatch(parts, wanted.batchId);
  }
};
