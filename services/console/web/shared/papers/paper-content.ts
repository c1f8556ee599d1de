import { useQuery } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../api/client.ts';

/** How a claim is named where its papers are sent: by its number where it is one’s own, by its id where a clerk filed it. */
export type ClaimPlace = { readonly number: string } | { readonly claimId: string };

/** How a paper is named: by ids at the office, by the numbers they know where it is a member's own. */
export type PaperPlace =
  { readonly claimId: string; readonly paperId: string } | { readonly number: string; readonly paperNo: number };

/** A paper of a claim, by whatever that claim is named by. */
export const paperPlace = (
  claim: ClaimPlace,
  { paperId, paperNo }: { readonly paperId: string; readonly paperNo: number },
): PaperPlace => ('number' in claim ? { number: claim.number, paperNo } : { claimId: claim.claimId, paperId });

const contentOf = (path: PaperPlace, what: 'content' | 'thumbnail'): Promise<Blob> =>
  answered(
    'number' in path
      ? claimAdjudication.GET(`/v1/me/claims/{number}/papers/{paperNo}/${what}`, { params: { path }, parseAs: 'blob' })
      : claimAdjudication.GET(`/v1/claims/{claimId}/papers/{paperId}/${what}`, { params: { path }, parseAs: 'blob' }),
  ) as Promise<Blob>;

/** Each reading is an entry that the member sees: what was read once on a page is not asked for again. */
const ONCE = { staleTime: Infinity, gcTime: 300_000 } as const;

/** The small picture of a paper. */
export const useThumbnail = (path: PaperPlace, wanted: boolean) =>
  useQuery({
    queryKey: ['paper-thumbnail', path],
    enabled: wanted,
    ...ONCE,
    queryFn: () => contentOf(path, 'thumbnail'),
  });

/** A paper itself. */
export const usePaper = (path: PaperPlace) =>
  useQuery({ queryKey: ['paper', path], ...ONCE, queryFn: () => contentOf(path, 'content') });
