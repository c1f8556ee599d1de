import { uploadPartId } from '../documents/roster-upload-part.ts';
import { type RosterUpload } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';

/** The file as it was sent; null where it is forgotten. */
export const openRosterUploadFile = async (
  { documents, cipher }: Parts,
  workId: string,
  { fileParts }: RosterUpload,
): Promise<Uint8Array | null> => {
  const ids = Array.from({ length: fileParts }, (_, index) => uploadPartId(workId, 'file', index + 1));
  const parts = await documents.rosterUploadParts.readMany(ids);
  const pieces: Buffer[] = [];
  for (const part of parts) {
    if (part === null) return null;
    pieces.push(Buffer.from(await cipher.open(part.sealed), 'base64'));
  }
  return Buffer.concat(pieces);
};
