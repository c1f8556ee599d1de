import { rosterPartId } from '../domain/roster/roster-part.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import type { BatchProof } from './prove-batch.ts';

/** A row of a roster as far as it is assessed. */
export type SentRow = Pick<KeptRow, 'rowNo' | 'personId' | 'plan' | 'units'>;

/** Rows of a part of a roster; null: there is no such part. Reads only. */
export const readSentRows = async (
  { documents }: BatchProof,
  { batchId, rosterId, part }: { readonly batchId: string; readonly rosterId: string; readonly part: number },
): Promise<readonly SentRow[] | null> => {
  const found = await documents.rosterParts.read(rosterPartId(batchId, rosterId, part));
  return found?.state?.rows ?? null;
};
