import { useQuery } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../api/client.ts';

export interface PaperPlace {
  readonly claimId: string;
  readonly paperId: string;
}

/** Each reading is an entry that the member sees: what was read once on a page is not asked for again. */
const ONCE = { staleTime: Infinity, gcTime: 300_000 } as const;

/** The small picture of a paper. */
export const useThumbnail = (path: PaperPlace, wanted: boolean) =>
  useQuery({
    queryKey: ['paper-thumbnail', path.paperId],
    enabled: wanted,
    ...ONCE,
    queryFn: () =>
      answered(
        claimAdjudication.GET('/v1/claims/{claimId}/papers/{paperId}/thumbnail', { params: { path }, parseAs: 'blob' }),
      ) as Promise<Blob>,
  });

/** A paper itself. */
export const usePaper = (path: PaperPlace) =>
  useQuery({
    queryKey: ['paper', path.paperId],
    ...ONCE,
    queryFn: () =>
      answered(
        claimAdjudication.GET('/v1/claims/{claimId}/papers/{paperId}/content', { params: { path }, parseAs: 'blob' }),
      ) as Promise<Blob>,
  });
