import { moneyIdIn } from '../documents/money.ts';
import { type Knowing, readSocietiesOfBatch } from './read-societies-of-batch.ts';

export const readSocietiesOfMoney = async (parts: Knowing, moneyId: string): Promise<readonly string[]> => {
  const id = await moneyIdIn(parts.documents.moneys, moneyId);
  const money = id === null ? null : ((await parts.documents.moneys.read(id))?.state ?? null);
  return readSocietiesOfBatch(parts, money?.batchId ?? null);
};
