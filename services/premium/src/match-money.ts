import type { MoneyAssigned } from '@huji/contracts/premium/events.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { PremiumDocuments } from './documents.ts';
import { referencesIn } from './domain/reference-in-text.ts';

/** The one batch whose reference stands in the text; null when there is none, or more than one. */
export const batchOfText = async ({ bills }: Pick<PremiumDocuments, 'bills'>, text: string): Promise<string | null> => {
  const found = await Promise.all(
    referencesIn(text).map((reference) => bills.find({ field: 'reference', equals: reference, max: 2 })),
  );
  const batches = found.flatMap(({ rows }) => rows.map(({ id }) => id));
  return batches.length === 1 ? (batches[0] ?? null) : null;
};

/** Tells the bill; a money it has already changes nothing, so that the request and the event may both do it. */
export const tellBill = async (
  { bills }: Pick<PremiumDocuments, 'bills'>,
  assigned: MoneyAssigned,
  envelope: Envelope,
): Promise<void> => {
  const outcome = await bills.execute(assigned.batchId, { type: 'match-money', ...assigned }, envelope);
  if (outcome.type === 'refused') throw new Error(`a bill refused money: ${outcome.refusal.code}`);
};
