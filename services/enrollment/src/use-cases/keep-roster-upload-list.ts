import { uploadPartId } from '../documents/roster-upload-part.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type RosterUpload, UPLOAD_PART_ENTRIES, type UploadList } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';
import { keeping } from './keep-roster-upload.ts';
import { partsOf } from '../domain/roster/roster-row.ts';

const PARTS_AT_ONCE = 4;

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
