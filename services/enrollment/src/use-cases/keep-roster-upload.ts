import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import type { Keeping } from '@huji/chassis/aggregate/short-lived.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { uploadPartId, uploadPartIds } from '../documents/roster-upload-part.ts';
import {
  type EntryRange,
  partsOfRange,
  type RosterUpload,
  UPLOAD_PART_ENTRIES,
  type UploadList,
} from '../domain/roster-upload.ts';
import { partsOf } from '../domain/roster-row.ts';
import type { Parts } from './parts.ts';

/** Besides the day on which it came. */
const KEPT_DAYS = 1;
/** Base64 under a seal, itself in base64, stays far below what a document may hold. */
const FILE_PART_BYTES = 1024 * 1024;
const PARTS_AT_ONCE = 4;
/** Of one employer, in all its batches. */
const KEPT_MAX = 10;

export const keptUntilOn = ({ at }: Pick<Envelope, 'at'>) => addDays(civilDateInShanghai(at), KEPT_DAYS);

const keeping = (upload: RosterUpload, { commandId, at }: Envelope): Keeping => ({
  keptUntilOn: upload.keptUntilOn,
  commandId,
  atMs: Date.parse(at),
});

export const putUpload = async (
  { documents }: Parts,
  workId: string,
  upload: RosterUpload,
  envelope: Envelope,
): Promise<void> => {
  const index = { employer: upload.employerId };
  await documents.rosterUploads.put(workId, upload, { ...keeping(upload, envelope), index });
};

export const filePartsOf = (file: Uint8Array): number => Math.ceil(file.length / FILE_PART_BYTES);

export const putFile = async (
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

/** The file as it was sent; null where it is forgotten. */
export const readFile = async (
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

interface ListToPut<Entry> {
  readonly workId: string;
  readonly upload: RosterUpload;
  readonly list: UploadList;
  readonly entries: readonly Entry[];
  /** What is shown of some entries. */
  readonly shown: (entries: readonly Entry[]) => Promise<readonly unknown[]>;
  readonly signal: AbortSignal;
}

/** Part by part: not one JSON of everything. @throws the reason of the signal */
export const putList = async <Entry>(
  { documents, cipher }: Parts,
  { workId, upload, list, entries, shown, signal }: ListToPut<Entry>,
  envelope: Envelope,
): Promise<void> => {
  await inParallel(partsOf(entries, UPLOAD_PART_ENTRIES).entries(), PARTS_AT_ONCE, async ([index, some]) => {
    signal.throwIfAborted();
    const sealed = await cipher.seal(upload.batchId, JSON.stringify(await shown(some)));
    const id = uploadPartId(workId, list, index + 1);
    await documents.rosterUploadParts.put(id, { sealed }, keeping(upload, envelope));
  });
};

/** Some entries of a list; null where it is forgotten. */
export const readEntries = async (
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

/** The file, the lists and what is known of it. `more`: parts that its document does not know of yet. */
export const forgetUpload = async (
  { documents }: Parts,
  { workId, upload, more = [] }: { workId: string; upload: RosterUpload; more?: readonly string[] },
  { commandId, at }: Pick<Envelope, 'commandId' | 'at'>,
): Promise<void> => {
  const forgetting = { commandId: `${commandId}:${workId}`, atMs: Date.parse(at) };
  await documents.rosterUploadParts.forget([...uploadPartIds(workId, upload), ...more], forgetting);
  await documents.rosterUploads.forget([workId], forgetting);
};

/** A new file of a batch takes the place of an older one, and no employer has more than a few. */
export const forgetOlder = async (
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
      await forgetUpload(parts, { workId: id, upload }, envelope);
  }
};
