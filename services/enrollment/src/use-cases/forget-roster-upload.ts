import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { uploadPartIds } from '../documents/roster-upload-part.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';

/** The file, the lists and what is known of it. `more`: parts that its document does not know of yet. */
export const forgetRosterUpload = async (
  { documents }: Parts,
  { workId, upload, more = [] }: { workId: string; upload: RosterUpload; more?: readonly string[] },
  { commandId, at }: Pick<Envelope, 'commandId' | 'at'>,
): Promise<void> => {
  const forgetting = { commandId: `${commandId}:${workId}`, atMs: Date.parse(at) };
  await documents.rosterUploadParts.forget([...uploadPartIds(workId, upload), ...more], forgetting);
  await documents.rosterUploads.forget([workId], forgetting);
};
