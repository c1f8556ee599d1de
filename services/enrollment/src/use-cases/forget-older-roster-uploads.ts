import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import { forgetRosterUpload } from './forget-roster-upload.ts';
import type { Parts } from './parts.ts';

/** Of one employer, in all its batches. */
const KEPT_MAX = 10;

/** A new file of a batch takes the place of an older one, and no employer has more than a few. */
export const forgetOlderRosterUploads = async (
  parts: Parts,
  { workId, upload: { batchId, employerId } }: { readonly workId: string; readonly upload: RosterUpload },
  envelope: Envelope,
): Promise<void> => {
  const { rosterUploads } = parts.documents;
  const ids = await rosterUploads.idsWhere('employer', employerId, 2 * KEPT_MAX);
  const kept = await rosterUploads.readMany(ids);
  for (const [index, id] of ids.entries()) {
    const upload = kept[index] ?? null;
    if (upload === null || id === workId) continue;
    if (upload.batchId === batchId || ids.length > KEPT_MAX)
      await forgetRosterUpload(parts, { workId: id, upload }, envelope);
  }
};
