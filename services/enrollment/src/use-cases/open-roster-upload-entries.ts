import { uploadPartId } from '../documents/roster-upload-part.ts';
import { type UploadList, type EntryRange, partsOfRange, UPLOAD_PART_ENTRIES } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';

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
