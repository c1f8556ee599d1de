import { refused } from '@huji/chassis/http/refused.ts';
import type { RosterUpload } from '../domain/roster/roster-upload.ts';
import type { Parts } from './parts.ts';
import type { WorkHand } from '@huji/chassis/work/work-in-hand.ts';
import { gatherFileFacts } from './gather-file-facts.ts';
import { openRosterUploadFile } from './open-roster-upload-file.ts';
import type { ReadRosterFile } from './read-roster-file.ts';
import { readOpenBatch } from './read-open-batch.ts';

interface KeptFile {
  readonly workId: string;
  readonly upload: RosterUpload;
}

/** Reads the kept file in a worker. @throws Refused with what is wrong with it as a whole · the reason of the signal */
export const readKeptFile = async (
  parts: Parts,
  { workId, upload }: KeptFile,
  hand: WorkHand,
): Promise<ReadRosterFile> => {
  const batch = await readOpenBatch(parts, upload.batchId);
  const file = async (): Promise<Uint8Array> => {
    const kept = await openRosterUploadFile(parts, workId, upload);
    if (kept === null) throw refused({ code: 'roster_upload_unknown', detail: 'the file is forgotten' });
    return kept;
  };
  return parts.rosterFiles.read(
    { file, facts: gatherFileFacts(parts, batch, upload) },
    { signal: hand.signal, onAdvance: hand.told },
  );
};
