import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { ROSTER_BYTES_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment, newKey, Refused } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';
import { problemIn } from '../shared/api/problem.ts';

export type Employer = Answer<paths, '/v1/employers/{employerId}'>;
export type BatchSummary = Answer<paths, '/v1/batches'>['batches'][number];
export type Batch = Answer<paths, '/v1/batches/{batchId}'>;
export type Plan = Batch['plans'][number];
export type RosterRow = Answer<paths, '/v1/batches/{batchId}/rows'>['rows'][number];
/** What a roster would change, or the long work that finds it out of a large one. */
type RosterAnswer = paths['/v1/batches/{batchId}/rows/file']['put']['responses'][200]['content']['application/json'];
export type RosterReply = Extract<RosterAnswer, { readonly joins: number }>;
export type BegunReading = Extract<RosterAnswer, { readonly workId: string }>;

/** A batch as it was read, with the revision it had. */
export interface SeenBatch {
  readonly batch: Batch;
  readonly etag: string;
}

const ROWS_A_PAGE = 200;

const readEmployers = (): Promise<readonly Employer[]> =>
  everyRow(
    (query) => answered(enrollment.GET('/v1/employers', { params: { query } })),
    ({ employers }) => employers,
  );

/** Every employer the clerk acts for, however many. */
export const useEmployers = () => useQuery({ queryKey: ['employers'], queryFn: readEmployers });

const readBatches = (employerId: string): Promise<readonly BatchSummary[]> =>
  everyRow(
    (page) => answered(enrollment.GET('/v1/batches', { params: { query: { employerId, ...page } } })),
    ({ batches }) => batches,
  );

export const useBatches = (employerId: string) =>
  useQuery({ queryKey: ['batches', employerId], queryFn: () => readBatches(employerId) });

/** An answer that is no JSON, or whose headers matter; the session's cookie goes along. @throws Refused · TypeError */
export const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init });
  if (!response.ok) throw new Refused(problemIn(await response.text(), response.status));
  return response;
};

export const readBatch = async (batchId: string): Promise<SeenBatch> => {
  const response = await ask(`/v1/batches/${batchId}`);
  return { batch: (await response.json()) as Batch, etag: response.headers.get('etag') ?? '' };
};

/** Adjudication and the bill answer within seconds; until then the page looks again. */
const LOOK_AGAIN_MS = 2_000;
export const isAwaited = ({ state, pending, draft }: Batch): boolean =>
  state === 'submitted' || pending !== null || (draft.rows > 0 && !draft.ready);

export const useBatch = (batchId: string) =>
  useQuery({
    queryKey: ['batch', batchId],
    queryFn: () => readBatch(batchId),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isAwaited(data.batch) ? LOOK_AGAIN_MS : false),
  });

export const useRows = (batchId: string, of: 'draft' | 'submission', rosterNo: number) =>
  useInfiniteQuery({
    queryKey: ['rows', batchId, of, rosterNo],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        enrollment.GET('/v1/batches/{batchId}/rows', {
          params: {
            path: { batchId },
            query: { of, limit: ROWS_A_PAGE, foreseen: 'true', ...present({ cursor }) },
          },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** What the threshold says of the draft, and what if these rows were not there, or the size were another. */
export const usePreview = (seen: SeenBatch, without: readonly number[], size: number | undefined) => {
  const { batchId, draft } = seen.batch;
  return useQuery({
    queryKey: ['preview', batchId, seen.etag, without, size],
    enabled: draft.rows > 0 && draft.ready && draft.headcount !== null,
    placeholderData: (former) => former,
    queryFn: async () =>
      (
        await answered(
          enrollment.POST('/v1/batches/{batchId}/participation-preview', {
            params: { path: { batchId } },
            body: { without: [...without], ...present({ size: size || undefined }) },
          }),
        )
      ).plans,
  });
};

/** A file that is larger than a roster may be: it is not sent. */
export class RosterTooLarge extends Error {
  override readonly name = 'RosterTooLarge';
}

const requireSize = (file: File): void => {
  if (file.size > ROSTER_BYTES_MAX) throw new RosterTooLarge();
};

interface SentFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: File;
  /** Told now and then which part of it is on its way, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** `fetch` tells nothing of how much of a body is on its way. @throws Refused · TypeError where nothing was reached */
const sendFile = ({ path, headers, file, onProgress }: SentFile): Promise<RosterReply | BegunReading> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api${path}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(loaded / total);
    };
    const unreached = (): void => {
      reject(new TypeError('nothing was reached'));
    };
    request.onerror = unreached;
    request.onabort = unreached;
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as RosterReply | BegunReading);
      else reject(new Refused(problemIn(request.responseText, request.status)));
    };
    request.send(file);
  });

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
  return sendFile({
    path: `/v1/batches/${batch.batchId}/rows/file?preview=${String(key === null)}`,
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'idempotency-key': key ?? newKey(),
      'if-match': etag,
    },
    file,
    onProgress,
  });
};

/** The same file back, with a column that says what is wrong. */
export const annotatedFile = async (batchId: string, file: File, language: string): Promise<Blob> => {
  requireSize(file);
  const response = await ask(`/v1/batches/${batchId}/rows/file/check?language=${language}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  return response.blob();
};

/** Submits the draft that was seen. @throws Refused `stale` where a colleague changed it meanwhile */
export const submitSeen = async ({ batch, etag }: SeenBatch, key: string): Promise<void> => {
  await ask(`/v1/batches/${batch.batchId}/submission`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'if-match': etag },
    body: '{}',
  });
};
