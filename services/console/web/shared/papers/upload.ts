import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { type Answer, answered, claimAdjudication, newKey, Refused } from '../api/client.ts';
import { sendFile } from '../api/send-file.ts';
import type { WaitingPaper } from './waiting-papers.ts';
import { contentDigest } from './digest.ts';
import { MEGABYTE } from './limits.ts';
import { placeOfWaiting } from './place-of-waiting.ts';
import { type ClaimPlace, type PaperPlace, paperPlace } from './paper-content.ts';

export type Paper = Answer<paths, '/v1/me/claims/{number}/papers'>['papers'][number];

/** Every part but the last is as large. */
const PART_BYTES = MEGABYTE;

/** Its place at the service. */
type Begun = Pick<Paper, 'paperNo' | 'paperId'>;

export interface Upload {
  readonly claim: ClaimPlace;
  readonly waiting: WaitingPaper;
  /** The service has given it a place: so that it is gone on with after a reload. */
  readonly onBegun: (paper: Begun) => Promise<void>;
  /** Bytes that were sent, of all. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

interface Part {
  readonly address: string;
  readonly part: Blob;
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
}

/** @throws Refused · TypeError where nothing was reached */
const sendPart = async ({ part, ...way }: Part): Promise<void> => {
  const content = await part.arrayBuffer();
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Digest': await contentDigest(content),
    'Idempotency-Key': newKey(),
  };
  await sendFile({ method: 'PUT', headers, content, ...way });
};

const begun = async ({ claim, waiting, onBegun }: Upload): Promise<PaperPlace> => {
  const place = placeOfWaiting(claim, waiting);
  if (place !== null) return place;
  // The same paper chosen once is the same paper, however often this is asked.
  const header = { 'Idempotency-Key': waiting.id };
  const body = { type: waiting.type, bytes: waiting.content.size };
  const paper = await answered(
    'number' in claim
      ? claimAdjudication.POST('/v1/me/claims/{number}/papers', { params: { path: claim, header }, body })
      : claimAdjudication.POST('/v1/claims/{claimId}/papers', { params: { path: claim, header }, body }),
  );
  await onBegun(paper);
  return paperPlace(claim, paper);
};

const uploadAddress = (place: PaperPlace): string =>
  'number' in place
    ? `/api/v1/me/claims/${place.number}/papers/${String(place.paperNo)}/upload`
    : `/api/v1/claims/${place.claimId}/papers/${place.paperId}/upload`;

/** Where to go on; null: it is whole already, and this page did not hear of it. */
const standing = async (path: PaperPlace): Promise<number | null> => {
  try {
    const upload = await answered(
      'number' in path
        ? claimAdjudication.GET('/v1/me/claims/{number}/papers/{paperNo}/upload', { params: { path } })
        : claimAdjudication.GET('/v1/claims/{claimId}/papers/{paperId}/upload', { params: { path } }),
    );
    return upload.receivedBytes;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'paper_not_arriving') return null;
    throw error;
  }
};

/** From where it stands: after a broken connection or a reload only what is missing. */
const sendFromWhereItStands = async (upload: Upload): Promise<void> => {
  const { waiting, onProgress, signal } = upload;
  const path = await begun(upload);
  const wasBegun = waiting.paperNo !== undefined || waiting.paperId !== undefined;
  let sent = wasBegun ? await standing(path) : 0;
  if (sent === null) return;
  while (sent < waiting.content.size) {
    signal.throwIfAborted();
    const from: number = sent;
    const part = waiting.content.slice(from, from + PART_BYTES);
    const address = `${uploadAddress(path)}/${String(from)}`;
    const onPart = (loaded: number): void => {
      onProgress(from + loaded);
    };
    await sendPart({ address, part, onProgress: onPart, signal });
    sent = from + part.size;
    onProgress(sent);
  }
  const header = { 'Idempotency-Key': newKey() };
  await answered(
    'number' in path
      ? claimAdjudication.POST('/v1/me/claims/{number}/papers/{paperNo}/upload/completion', {
          params: { path, header },
          body: {},
        })
      : claimAdjudication.POST('/v1/claims/{claimId}/papers/{paperId}/upload/completion', {
          params: { path, header },
          body: {},
        }),
  );
};

/** What this tab sends or has sent, by the paper's id. */
const underWay = new Map<string, Promise<void>>();

const isDone = (sending: Promise<void>): Promise<boolean> =>
  sending.then(
    () => true,
    () => false,
  );

/**
 * Sends a paper. Whoever leads on to the next page leads its papers on as well: that page hears what became of what the page before
 * was just sending, and sends only what was not.
 * @throws Refused · TypeError where nothing was reached
 */
export const sendPaper = async (upload: Upload): Promise<void> => {
  const { id } = upload.waiting;
  const before = underWay.get(id);
  if (before !== undefined && (await isDone(before))) return;
  upload.signal.throwIfAborted();
  const sending = sendFromWhereItStands(upload);
  underWay.set(id, sending);
  await sending;
};

/** Takes back a paper that is there, or the place of one that never was whole. @throws Refused · TypeError */
export const withdrawPaper = async (path: PaperPlace): Promise<void> => {
  const header = { 'Idempotency-Key': newKey() };
  await answered(
    'number' in path
      ? claimAdjudication.POST('/v1/me/claims/{number}/papers/{paperNo}/withdrawal', {
          params: { path, header },
          body: {},
        })
      : claimAdjudication.POST('/v1/claims/{claimId}/papers/{paperId}/withdrawal', {
          params: { path, header },
          body: {},
        }),
  );
};
