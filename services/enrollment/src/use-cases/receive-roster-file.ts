import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { OpenBatch } from '../domain/batch.ts';
import type { RefusedRosterFile } from '../domain/roster/roster-file.ts';
import { gatherFileFacts } from './gather-file-facts.ts';
import type { Parts } from './parts.ts';
import type { ReadRosterFile } from './read-roster-file.ts';

interface Received {
  readonly batch: OpenBatch;
  readonly file: Uint8Array;
  readonly envelope: Envelope;
}

/** The whole file; the operation bounds it. @throws Refused when it is too large, InvalidInput when it arrived damaged */
export const wholeFile = async ({ content }: StreamedFile): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** What came of a file. @throws Refused with the code of what is wrong with the file as a whole */
export const soundFile = <Made extends { readonly ok: true }>(made: Made | RefusedRosterFile): Made => {
  if (made.ok) return made;
  const { code, detail, data } = made;
  throw refused({ code, detail, ...present({ data }) });
};

/** Rows and findings of a file that was sent. @throws Refused */
export const receiveRosterFile = async (
  parts: Parts,
  { batch, file, envelope }: Received,
): Promise<Extract<ReadRosterFile, { ok: true }>> =>
  soundFile(await parts.rosterFiles.read({ file, facts: gatherFileFacts(parts, batch, envelope) }));
