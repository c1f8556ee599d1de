import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import type { Keeping } from '@huji/chassis/aggregate/short-lived.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { uploadPartId } from '../documents/roster-upload-part.ts';
import { type RosterUpload, UPLOAD_PART_ENTRIES, type UploadList } from '../domain/roster/roster-upload.ts';
import { partsOf } from '../domain/roster/roster-row.ts';
import type { Parts } from './parts.ts';

/** Besides the day on which it came, where the duties of the day do not say. */
const KEPT_DAYS = 1;
/** Base64 under a seal, itself in base64, stays far below what a document may hold. */
const FILE_PART_BYTES = 1024 * 1024;
const PARTS_AT_ONCE = 4;

/** Its last day, by the clock of the machine that forgets it, after as many days as the duties of the day say. */
export const keptUntilOn = ({ duties }: Pick<Parts, 'duties'>, { at, on }: Pick<Envelope, 'at' | 'on'>): CivilDate =>
  addDays(civilDateInShanghai(at), duties.inForce(on).retention?.rosterUploadDays ?? KEPT_DAYS);

const keeping = (upload: RosterUpload, { commandId, at }: Envelope): Keeping => ({
  keptUntilOn: upload.keptUntilOn,
  commandId,
  atMs: Date.parse(at),
});

export const keepRosterUpload = async (
  { documents }: Parts,
  workId: string,
  upload: RosterUpload,
  envelope: Envelope,
): Promise<void> => {
  const index = { employer: upload.employerId };
  await documents.rosterUploads.put(workId, upload, { ...keeping(upload, envelope), index });
};

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

interface ListToKeep<Entry> {
  readonly workId: string;
  readonly upload: RosterUpload;
  readonly list: UploadList;
  readonly entries: readonly Entry[];
  /** What is shown of some entries. */
  readonly shown: (entries: readonly Entry[]) => Promise<readonly unknown[]>;
  readonly signal: AbortSignal;
}

/** Part by part: not one JSON of everything. @throws the reason of the signal */
export const keepRosterUploadList = async <Entry>(
  { documents, cipher }: Parts,
  { workId, upload, list, entries, shown, signal }: ListToKeep<Entry>,
  envelope: Envelope,
): Promise<void> => {
  await inParallel(partsOf(entries, UPLOAD_PART_ENTRIES).entries(), PARTS_AT_ONCE, async ([index, some]) => {
    signal.throwIfAborted();
    const sealed = await cipher.seal(upload.batchId, JSON.stringify(await shown(some)));
    const id = uploadPartId(workId, list, index + 1);
    await documents.rosterUploadParts.put(id, { sealed }, keeping(upload, envelope));
  });
};
