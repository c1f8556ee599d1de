import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { type Answer, answered, claimAdjudication, newKey, type Problem, Refused } from '../../shared/api/client.ts';
import type { WaitingPaper } from '../../shared/papers/waiting-papers.ts';
import { contentDigest } from './digest.ts';
import { MEGABYTE } from './limits.ts';

export type Paper = Answer<paths, '/v1/claims/{claimId}/papers'>['papers'][number];

/** Every part but the last is as large. */
const PART_BYTES = MEGABYTE;

export interface Upload {
  readonly claimId: string;
  readonly waiting: WaitingPaper;
  /** The service has given it a place: so that it is gone on with after a reload. */
  readonly onBegun: (paperId: string) => Promise<void>;
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

const begun = async ({ claimId, waiting, onBegun }: Upload): Promise<string> => {
  if (waiting.paperId !== undefined) return waiting.paperId;
  const { paperId } = await answered(
    claimAdjudication.POST('/v1/claims/{claimId}/papers', {
      // The same paper chosen once is the same paper, however often this is asked.
      params: { path: { claimId }, header: { 'Idempotency-Key': waiting.id } },
      body: { type: waiting.type, bytes: waiting.content.size },
    }),
  );
  await onBegun(paperId);
  return paperId;
};

/** Where to go on; null: it is whole already, and this page did not hear of it. */
const standing = async (path: { readonly claimId: string; readonly paperId: string }): Promise<number | null> => {
  try {
    const upload = claimAdjudication.GET('/v1/claims/{claimId}/papers/{paperId}/upload', { params: { path } });
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
  const { claimId, waiting, onProgress, signal } = upload;
  const paperId = await begun(upload);
  const path = { claimId, paperId };
  let sent = waiting.paperId === undefined ? 0 : await standing(path);
  if (sent === null) return;
  while (sent < waiting.content.size) {
    signal.throwIfAborted();
    const from: number = sent;
    const content = waiting.content.slice(from, from + PART_BYTES);
    const address = `/api/v1/claims/${claimId}/papers/${paperId}/upload/${String(from)}`;
    const onPart = (loaded: number): void => {
      onProgress(from + loaded);
    };
    await sendPart({ address, content, onProgress: onPart, signal });
    sent = from + content.size;
    onProgress(sent);
  }
  await answered(
    claimAdjudication.POST('/v1/claims/{claimId}/papers/{paperId}/upload/completion', {
      params: { path, header: { 'Idempotency-Key': newKey() } },
      body: {},
    }),
  );
};

/** Takes back a paper that is there, or the place of one that never was whole. @throws Refused · TypeError */
export const withdrawPaper = async (claimId: string, paperId: string): Promise<void> => {
  await answered(
    claimAdjudication.POST('/v1/claims/{claimId}/papers/{paperId}/withdrawal', {
      params: { path: { claimId, paperId }, header: { 'Idempotency-Key': newKey() } },
      body: {},
    }),
  );
};
