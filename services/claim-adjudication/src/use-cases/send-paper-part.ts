import { createHash } from 'node:crypto';
import type { BlobPlace } from '@huji/chassis/blobs/blob-store.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { offsetOf, type Paper, partBytesAt } from '../domain/paper/paper.ts';
import { requireTakesPapers } from './require-takes-papers.ts';
import { partName } from '../domain/paper/paper-file-names.ts';
import { listPaperParts } from './list-paper-parts.ts';
import { openPaperFile } from './open-paper-file.ts';
import type { Parts } from './parts.ts';
import { readPaperAgain } from './read-paper-again.ts';
import { requireArriving } from './require-arriving.ts';

export interface SentPart {
  readonly paper: Paper;
  readonly offset: number;
  readonly file: StreamedFile;
}

export interface UploadStanding {
  /** The next part begins here. */
  readonly receivedBytes: number;
  readonly bytes: number;
}

const sha256Of = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256');
  for await (const bytes of content) hash.update(bytes);
  return hash.digest('hex');
};

/** How much of the paper stands. */
export const uploadStanding = async (
  parts: Pick<Parts, 'files'>,
  { claimId }: Pick<Claim, 'claimId'>,
  paper: Paper,
): Promise<UploadStanding> => ({
  receivedBytes: offsetOf(paper, await listPaperParts(parts, claimId, paper.paperId)),
  bytes: paper.bytes,
});

const wrongOffset = ({ receivedBytes: offset }: UploadStanding) =>
  refused({ code: 'paper_offset_wrong', detail: `the next part begins at ${String(offset)}`, data: { offset } });

/** Of a part that stands. @throws Refused `paper_not_arriving` where somebody has kept the paper meanwhile */
const storedSha256 = async (
  parts: Parts,
  { claimId }: Claim,
  { paperId }: Paper,
  place: BlobPlace,
): Promise<string> => {
  try {
    return await sha256Of((await openPaperFile(parts, place)).content());
  } catch (error) {
    requireArriving((await readPaperAgain(parts, { claimId, paperId, error })).paper);
    throw error;
  }
};

/**
 * Keeps one part, sealed; a part that stands and comes again is the same part. Each is written once, so that of two who send
 * the same part otherwise one is told. @throws Refused · InvalidInput for a damaged part
 */
export const sendPaperPart = async (
  parts: Parts,
  claim: Claim,
  { paper, offset, file }: SentPart,
): Promise<UploadStanding> => {
  requireTakesPapers(claim);
  requireArriving(paper);
  const { files } = parts;
  const standing = await uploadStanding(parts, claim, paper);
  const size = partBytesAt(paper, offset);
  if (size === null || offset > standing.receivedBytes) throw wrongOffset(standing);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.content) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  if (content.length !== size)
    throw refused({ code: 'paper_part_unfit', detail: `this part has ${String(size)} bytes`, data: { bytes: size } });
  const place = { name: partName(claim.claimId, paper.paperId, offset), personId: claim.personId };
  if (offset === standing.receivedBytes && (await files.putOnce(place, content)) === 'written')
    return { receivedBytes: offset + size, bytes: paper.bytes };
  if ((await storedSha256(parts, claim, paper, place)) !== file.sha256) throw wrongOffset(standing);
  return uploadStanding(parts, claim, paper);
};
