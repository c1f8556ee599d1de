import { findingPartId } from '../documents/roster-finding.ts';
import type { Roster } from '../domain/batch.ts';
import type { CellFinding } from '../domain/roster/roster-finding.ts';
import type { Parts } from './parts.ts';

/** All findings of a roster, in the order of its rows. */
export const loadFindings = async (
  { documents }: Parts,
  { batchId, roster }: { readonly batchId: string; readonly roster: Pick<Roster, 'id' | 'findings'> },
): Promise<readonly CellFinding[]> => {
  const ids = Array.from({ length: roster.findings?.parts ?? 0 }, (_, index) =>
    findingPartId(batchId, roster.id, index + 1),
  );
  const stored = await documents.rosterFindings.readMany(ids);
  return stored.flatMap((part) => part?.findings ?? []);
};
