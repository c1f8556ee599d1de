import { uploadPartId } from '../documents/roster-upload-part.ts';
import {
  type EntryRange,
  partsOfRange,
  type RosterUpload,
  UPLOAD_PART_ENTRIES,
  type UploadList,
} from '../domain/roster/roster-upload.ts';
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

/** Some entries of a list; null where it is forgotten. */
export const openRosterUploadEntries = async (
  { documents, cipher }: Parts,
  { workId, list, range }: { readonly workId: string; readonly list: UploadList; readonly range: EntryRange },
): Promise<readonly unknown[] | null> => {
  const numbers = partsOfRange(range);
  const parts = await documents.rosterUploadParts.readMany(numbers.map((part) => uploadPartId(workId, list, part)));
  const entries: unknown[] = [];
  for (const part of parts) {
    if (part === null) return null;
    entries.push(...(JSON.parse(await cipher.open(part.sealed)) as readonly unknown[]));
  }
  const before = ((numbers[0] ?? 1) - 1) * UPLOAD_PART_ENTRIES;
  return entries.slice(range.from - before, range.to - before);
};
