import { rosterPartId } from '../domain/roster/roster-part.ts';
import type { Roster } from '../domain/batch.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import type { Documents } from '../documents/documents.ts';

interface Place {
  readonly batchId: string;
  readonly roster: Pick<Roster, 'id' | 'parts'>;
}

/** All rows of a roster, in order. Up to 50,000. */
export const loadRoster = async (
  { documents }: { readonly documents: Pick<Documents, 'rosterParts'> },
  { batchId, roster }: Place,
): Promise<readonly KeptRow[]> => {
  const ids = Array.from({ length: roster.parts }, (_, index) => rosterPartId(batchId, roster.id, index + 1));
  const parts = await documents.rosterParts.readMany(ids);
  return parts.flatMap((part, index) => {
    if (part?.state == null) throw new Error(`${ids[index] ?? batchId}: a roster part is missing`);
    return part.state.rows;
  });
};
