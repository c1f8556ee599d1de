import { referencesIn } from '../domain/bill-reference.ts';
import type { Parts } from './parts.ts';

/** The one batch whose reference stands in the text; null when there is none, or more than one. */
export const findBill = async ({ documents }: Parts, text: string): Promise<string | null> => {
  const found = await Promise.all(
    referencesIn(text).map((reference) => documents.bills.find({ field: 'reference', equals: reference, max: 2 })),
  );
  const batches = found.flatMap(({ rows }) => rows.map(({ id }) => id));
  return batches.length === 1 ? (batches[0] ?? null) : null;
};
