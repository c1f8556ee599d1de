import type { Bill } from '../domain/bill.ts';
import type { Parts } from './parts.ts';

export type Knowing = Pick<Parts, 'documents' | 'societyOfPlan'>;

/** Whose plans the bill asks money for; none where no version stands. */
export const societiesOfBill = (
  { societyOfPlan }: Pick<Parts, 'societyOfPlan'>,
  { standing }: Pick<Bill, 'standing'>,
): readonly string[] => {
  const plans = new Set(standing?.rows.map(({ plan }) => plan));
  return [...new Set([...plans].flatMap((plan) => societyOfPlan(plan) ?? []))];
};

export const readSocietiesOfBatch = async (parts: Knowing, batchId: string | null): Promise<readonly string[]> => {
  const bill = batchId === null ? undefined : (await parts.documents.bills.read(batchId))?.state;
  return bill === undefined ? [] : societiesOfBill(parts, bill);
};
