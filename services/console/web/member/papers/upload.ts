import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { type Answer, answered, claimAdjudication, newKey, type Problem, Refused } from '../../shared/api/client.ts';
import type { WaitingPaper } from '../../shared/papers/waiting-papers.ts';
import { contentDigest } from './digest.ts';
import { MEGABYTE } from './limits.ts';

export type Paper = Answer<paths, '/v1/me/claims/{number}/papers'>['papers'][number];

/** Every part but the last is as large. */
const PART_BYTES = MEGABYTE;

export interface Upload {
  /** Of the claim. */
  readonly number: string;
  readonly waiting: WaitingPaper;
  /** The service has given it a place: so that it is gone on with after a reload. */
  readonly onBegun: (paperNo: number) => Promise<void>;
  /** Bytes that were sent, of all. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

interface Part {
  readonly address: string;
  readonly content: Blob;
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

const problemOf = (text: string, status: number): Problem => {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { status } as Problem;
  }
};

/** `fetch` tells nothing of how much of a body is on its way. @throws Refused · TypeError where nothing was reached */
const sendPart = async ({ address, content, onProgress, signal }: Part): Promise<void> => {
  const bytes = await content.arrayBuffer();
  const digest = await contentDigest(bytes);
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Digest', digest);
    request.setRequestHeader('Idempotency-Key', newKey());
    request.upload.onprogress = ({ loaded }) => {
      onProgress(loaded);
    };
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new Refused(problemOf(request.responseText, request.status)));
    };
    const unreached = (): void => {
      reject(new TypeError('nothing was reached'));
    };
    request.onerror = unreached;
    request.onabort = unreached;
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(bytes);
  });
};

const begun = async ({ number, waiting, onBegun }: Upload): Promise<number> => {
  if (waiting.paperNo !== undefined) return waiting.paperNo;
  const { paperNo } = await answered(
    claimAdjudication.POST('/v1/me/claims/{number}/papers', {
      // The same paper chosen once is the same paper, however often this is asked.
      params: { path: { number }, header: { 'Idempotency-Key': waiting.id } },
      body: { type: waiting.type, bytes: waiting.content.size },
    }),
  );
  await onBegun(paperNo);
  return paperNo;
};

interface OwnPaper {
  readonly number: string;
  readonly paperNo: number;
}

/** Where to go on; null: it is whole already, and this page did not hear of it. */
const standing = async (path: OwnPaper): Promise<number | null> => {
  try {
    const upload = claimAdjudication.GET('/v1/me/claims/{number}/papers/{paperNo}/upload', { params: { path } });
    return (await answered(upload)).receivedBytes;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'paper_not_arriving') return null;
    throw error;
  }
};

/**
 * Sends a paper from where it stands: after a broken connection or a reload only what is missing.
 * @throws Refused · TypeError where nothing was reached
 */
export const sendPaper = async (upload: Upload): Promise<void> => {
  const { number, waiting, onProgress, signal } = upload;
  const paperNo = await begun(upload);
  const path = { number, paperNo };
  const wasBegun = waiting.paperNo !== undefined || waiting.paperId !== undefined;
  let sent = wasBegun ? await standing(path) : 0;
  if (sent === null) return;
  while (sent < waiting.content.size) {
    signal.throwIfAborted();
    const from: number = sent;
    const content = waiting.content.slice(from, from + PART_BYTES);
    const address = `/api/v1/me/claims/${number}/papers/${String(paperNo)}/upload/${String(from)}`;
    const onPart = (loaded: number): void => {
      onProgress(from + loaded);
    };
    await sendPart({ address, content, onProgress: onPart, signal });
    sent = from + content.size;
    onProgress(sent);
  }
  await answered(
    claimAdjudication.POST('/v1/me/claims/{number}/papers/{paperNo}/upload/completion', {
      params: { path, header: { 'Idempotency-Key': newKey() } },
      body: {},
    }),
  );
};

/** Takes back a paper that is there, or the place of one that never was whole. @throws Refused · TypeError */
export const withdrawPaper = async (path: OwnPaper): Promise<void> => {
  await answered(
    claimAdjudication.POST('/v1/me/claims/{number}/papers/{paperNo}/withdrawal', {
      params: { path, header: { 'Idempotency-Key': newKey() } },
      body: {},
    }),
  );
};
