import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { uploadPartId } from '../documents/roster-upload-part.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import { keeping } from './keep-roster-upload.ts';
import type { Parts } from './parts.ts';

const PARTS_AT_ONCE = 4;

/** Base64 under a seal, itself in base64, stays far below what a document may hold. */
const FILE_PART_BYTES = 1024 * 1024;

export const filePartsOf = (file: Uint8Array): number => Math.ceil(file.length / FILE_PART_BYTES);

export const keepRosterUploadFile = async (
  { documents, cipher }: Parts,
  { workId, upload, file }: { readonly workId: string; readonly upload: RosterUpload; readonly file: Uint8Array },
  envelope: Envelope,
): Promise<void> => {
  const numbers = Array.from({ length: upload.fileParts }, (_, index) => index);
  await inParallel(numbers, PARTS_AT_ONCE, async (number) => {
    const bytes = file.subarray(number * FILE_PART_BYTES, (number + 1) * FILE_PART_BYTES);
    const sealed = await cipher.seal(upload.batchId, Buffer.from(bytes).toString('base64'));
    const id = uploadPartId(workId, 'file', number + 1);
    await documents.rosterUploadParts.put(id, { sealed }, keeping(upload, envelope));
  });
};
