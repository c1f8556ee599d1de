import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment, Refused } from '../shared/api/client.ts';

type UploadPath = '/v1/batches/{batchId}/roster-uploads/{workId}';
export type Upload = Answer<paths, UploadPath>;
export type UploadChange = Answer<paths, `${UploadPath}/changes`>['changes'][number];
export type UploadFinding = Answer<paths, `${UploadPath}/findings`>['findings'][number];
export type Work = Answer<paths, '/v1/enrollment/work/{workId}'>;

const LOOK_AGAIN_MS = 500;
const ENTRIES_A_PAGE = 200;

/** How far long work is; looked at until it has ended. */
export const useWork = (workId: string) =>
  useQuery({
    queryKey: ['work', workId],
    queryFn: () => answered(enrollment.GET('/v1/enrollment/work/{workId}', { params: { path: { workId } } })),
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'running' ? LOOK_AGAIN_MS : false),
  });

export const cancelWork = (workId: string, key: string): Promise<Work> =>
  answered(
    enrollment.POST('/v1/enrollment/work/{workId}/cancellation', {
      params: { path: { workId }, header: { 'Idempotency-Key': key } },
    }),
  );

/** A file that was read whole before the cancellation came is put away as well: nothing of it is in place yet. */
export const cancelReading = async (workId: string, key: string): Promise<void> => {
  try {
    await cancelWork(workId, key);
  } catch (error) {
    if (!(error instanceof Refused && error.problem.code === 'work_ended')) throw error;
  }
};

export interface UploadPlace {
  readonly batchId: string;
  readonly workId: string;
}

/** What came of a file that was read. */
export const useUpload = (path: UploadPlace) =>
  useQuery({
    queryKey: ['upload', path],
    queryFn: () => answered(enrollment.GET('/v1/batches/{batchId}/roster-uploads/{workId}', { params: { path } })),
    staleTime: Infinity,
  });

/** How many of all rows wait, are waived, or do not count. Undefined: not known yet, or adjudication does not answer. */
export const useUploadOutcomes = (path: UploadPlace) =>
  useQuery({
    queryKey: ['upload-outcomes', path],
    queryFn: async () => {
      const params = { path, query: { outcomes: 'true' as const } };
      const upload = await answered(enrollment.GET('/v1/batches/{batchId}/roster-uploads/{workId}', { params }));
      return upload.outcomes ?? null;
    },
    staleTime: Infinity,
  });

export const useUploadChanges = (path: UploadPlace, type: UploadChange['type'] | undefined) =>
  useInfiniteQuery({
    queryKey: ['upload-changes', path, type],
    initialPageParam: undefined as string | undefined,
    staleTime: Infinity,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        enrollment.GET('/v1/batches/{batchId}/roster-uploads/{workId}/changes', {
          params: {
            path,
            query: { limit: ENTRIES_A_PAGE, ...present({ type: type || undefined, cursor }) },
          },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

export const useUploadFindings = (path: UploadPlace, code: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['upload-findings', path, code],
    initialPageParam: undefined as string | undefined,
    staleTime: Infinity,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        enrollment.GET('/v1/batches/{batchId}/roster-uploads/{workId}/findings', {
          params: {
            path,
            query: { limit: ENTRIES_A_PAGE, ...present({ code: code || undefined, cursor }) },
          },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/**
 * Puts what was compared into the draft that was seen: the work that does it. @throws Refused `stale` where a colleague
 * changed the draft meanwhile
 */
export const adoptUpload = (path: UploadPlace, key: string, seen: string | undefined): Promise<Work> =>
  answered(
    enrollment.POST('/v1/batches/{batchId}/roster-uploads/{workId}/adoption', {
      params: { path, header: { 'Idempotency-Key': key, ...present({ 'If-Match': seen }) } },
    }),
  );
