import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api/ask.ts';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';

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

/** The association's day, which on a laptop may be another one than the machine's, and when a batch may begin. */
export const useStartDays = (employerId: string) =>
  useQuery({
    queryKey: ['start-days', employerId],
    queryFn: () => answered(enrollment.GET('/v1/batches', { params: { query: { employerId, limit: 1 } } })),
  });

export const readBatch = async (batchId: string): Promise<SeenBatch> => {
  const response = await ask(`/api/v1/batches/${batchId}`);
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

/** Submits the draft that was seen. @throws Refused `stale` where a colleague changed it meanwhile */
export const submitSeen = async ({ batch, etag }: SeenBatch, key: string): Promise<void> => {
  await ask(`/api/v1/batches/${batch.batchId}/submission`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'if-match': etag },
    body: '{}',
  });
};
