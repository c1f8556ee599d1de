import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { SafeFile } from '@huji/chassis/files/safe-file.ts';
import type { UnsafeFault } from '@huji/chassis/files/unsafe-file.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { PAPER_PART_BYTES } from '@huji/contracts/claim-adjudication/paper-types.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { KeptPaper, Paper, Papers } from '../domain/paper/paper.ts';
import { requireTakesPapers } from './require-takes-papers.ts';
import { contentName, partName, thumbnailName } from '../domain/paper/paper-file-names.ts';
import { openPaperFile } from './open-paper-file.ts';
import type { Parts } from './parts.ts';
import { seeSheet } from './see-sheet.ts';
import { uploadStanding } from './send-paper-part.ts';
import { readPaperAgain } from './read-paper-again.ts';
import { requireArriving } from './require-arriving.ts';
import { stepOfSender } from './step-of-sender.ts';
import { takeOverClaim } from './take-over-claim.ts';

const REFUSALS: Readonly<Record<UnsafeFault, { readonly code: string; readonly detail: string }>> = {
  'type-unknown': { code: 'paper_type_unknown', detail: 'send a JPEG, PNG or HEIC picture, or a PDF' },
  'picture-broken': { code: 'paper_picture_broken', detail: 'the picture is cut off or damaged' },
  'picture-too-large': { code: 'paper_picture_too_large', detail: 'a picture has at most 50 million pixels' },
  'document-broken': { code: 'paper_document_broken', detail: 'the PDF cannot be read' },
  'document-encrypted': { code: 'paper_document_encrypted', detail: 'the PDF is encrypted' },
  'document-active': { code: 'paper_document_active', detail: 'the PDF holds scripts, files or actions' },
};

const offsets = (bytes: number): readonly number[] =>
  Array.from({ length: Math.ceil(bytes / PAPER_PART_BYTES) }, (_, at) => at * PAPER_PART_BYTES);

const gathered = async (parts: Parts, { claimId, personId }: Claim, paper: Paper): Promise<Buffer> => {
  const whole = Buffer.alloc(paper.bytes);
  for (const offset of offsets(paper.bytes)) {
    let at = offset;
    const part = await openPaperFile(parts, { name: partName(claimId, paper.paperId, offset), personId });
    for await (const bytes of part.content()) {
      whole.set(bytes, at);
      at += bytes.length;
    }
  }
  return whole;
};

/** Files of the paper, whole and durable, before any document names them. */
const kept = async (parts: Parts, claim: Claim, paperId: string, file: SafeFile, on: KeptPaper['keptOn']) => {
  const { files, cipher } = parts;
  const { claimId, personId } = claim;
  const attempt = parts.newId();
  const content = contentName(claimId, paperId, attempt);
  const thumbnail = file.thumbnail === undefined ? undefined : thumbnailName(claimId, paperId, attempt);
  await files.putOnce({ name: content, personId }, file.content);
  if (thumbnail !== undefined && file.thumbnail !== undefined)
    await files.putOnce({ name: thumbnail, personId }, file.thumbnail);
  return present({
    contentType: file.contentType,
    bytes: file.content.length,
    content,
    thumbnail,
    sheet: cipher.keyedHash('sheet', file.seenSha256),
    keptOn: on,
  });
};

/** What is left of sending; what cannot be removed now is swept up later. */
const removeParts = async ({ files, logger }: Parts, claimId: string, { paperId, bytes }: Paper): Promise<void> => {
  try {
    for (const offset of offsets(bytes)) await files.remove(partName(claimId, paperId, offset));
  } catch (error) {
    logger.warn('parts of a paper were not removed yet', {}, error);
  }
};

/** The whole file, as it is kept. @throws Refused · Unavailable when too many files wait */
const lookedAt = async (parts: Parts, claim: Claim, paper: Paper): Promise<SafeFile> => {
  const { receivedBytes, bytes } = await uploadStanding(parts, claim, paper);
  if (receivedBytes < bytes)
    throw refused({
      code: 'paper_incomplete',
      detail: `${String(receivedBytes)} bytes stand`,
      data: { offset: receivedBytes, bytes },
    });
  const looked = await parts.safeFiles.look(() => gathered(parts, claim, paper));
  if (looked.type === 'unsafe') throw refused(REFUSALS[looked.fault]);
  return looked.file;
};

/**
 * The file is looked at, made anew where it is a picture, and kept. Finishing what is kept already, or what another page keeps at the
 * same moment, is the same as once. @throws Refused · Unavailable when too many files wait
 */
export const finishPaper = async (
  parts: Parts,
  claim: Claim,
  papers: Papers,
  paper: Paper,
  envelope: Envelope,
): Promise<Papers> => {
  if (paper.state === 'kept') {
    // Whoever kept it may have got no further.
    await takeOverClaim(parts, claim, envelope);
    return papers;
  }
  requireTakesPapers(claim);
  requireArriving(paper);
  const { documents } = parts;
  const { claimId } = claim;
  const { paperId } = paper;
  let file: SafeFile;
  try {
    file = await lookedAt(parts, claim, paper);
  } catch (error) {
    const now = await readPaperAgain(parts, { claimId, paperId, error });
    return finishPaper(parts, claim, now.papers, now.paper, envelope);
  }
  const keeping = await kept(parts, claim, paperId, file, envelope.on);
  // Seen before it is kept: a paper that is shown is known to have been seen.
  await seeSheet(parts, { sheet: keeping.sheet, claimId }, envelope);
  const heard = withAudit(envelope, stepOfSender(claim, envelope, { action: 'paper-kept', data: { paperId } }));
  const { state } = accepted(await documents.papers.execute(claimId, { type: 'keep', paperId, kept: keeping }, heard));
  await takeOverClaim(parts, claim, envelope);
  await removeParts(parts, claimId, paper);
  return state;
};
