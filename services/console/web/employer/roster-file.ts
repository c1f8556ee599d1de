import { ROSTER_BYTES_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import { newKey } from '../shared/api/client.ts';
import { sendFile } from '../shared/api/send-file.ts';
import type { BegunReading, RosterReply, SeenBatch } from './api.ts';

/** A file that is larger than a roster may be: it is not sent. */
export class RosterTooLarge extends Error {
  override readonly name = 'RosterTooLarge';
}

const requireSize = (file: File): void => {
  if (file.size > ROSTER_BYTES_MAX) throw new RosterTooLarge();
};

/** What a file is its content says: what a picture or a letter is refused for is then said in words of the roster. */
const ANY_FILE = 'application/octet-stream';

/**
 * Compares a file with the roster of the draft, or puts it in its place. @throws Refused `stale` where it would take the place of
 * a roster other than the one it was compared with; RosterTooLarge before anything is sent
 */
export const sendRoster = async (
  { batch, etag }: SeenBatch,
  file: File,
  key: string | null,
  onProgress: (part: number) => void = () => undefined,
): Promise<RosterReply | BegunReading> => {
  requireSize(file);
  const answer = await sendFile({
    method: 'PUT',
    address: `/api/v1/batches/${batch.batchId}/rows/file?preview=${String(key === null)}`,
    headers: { 'content-type': ANY_FILE, 'idempotency-key': key ?? newKey(), 'if-match': etag },
    content: file,
    onProgress: (sentBytes) => {
      onProgress(sentBytes / file.size);
    },
  });
  return JSON.parse(await answer.text()) as RosterReply | BegunReading;
};

/** The same file back, with a column that says what is wrong. */
export const annotatedFile = async (batchId: string, file: File, language: string): Promise<Blob> => {
  requireSize(file);
  return sendFile({
    method: 'POST',
    address: `/api/v1/batches/${batchId}/rows/file/check?language=${language}`,
    headers: { 'content-type': ANY_FILE },
    content: file,
  });
};
