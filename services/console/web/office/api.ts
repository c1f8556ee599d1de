import type { paths as ClaimPaths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication, enrollment } from '../shared/api/client.ts';

export type Claim = Answer<ClaimPaths, '/v1/claims/{claimId}'>;

const QUEUE_PAGE = 100;

/** Claims that wait for a reviewer, the oldest first, page by page. */
export const useQueue = () =>
  useInfiniteQuery({
    queryKey: ['queue'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ state: 'in-review' as const, limit: QUEUE_PAGE, cursor: pageParam || undefined });
      return answered(claimAdjudication.GET('/v1/claims', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** The claim of a number; null where there is none. Two of one number are possible once in thousands of years. */
export const useClaim = (number: string) =>
  useQuery({
    queryKey: ['claim', number],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims', { params: { query: { number } } }))).claims[0] ?? null,
  });

export const useDecision = ({ claimId, digest }: Claim) =>
  useQuery({
    queryKey: ['decision', claimId, digest],
    enabled: digest !== undefined,
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/decision', { params: { path: { claimId } } })),
  });

export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['person', personId],
    queryFn: () => answered(enrollment.GET('/v1/persons/{personId}', { params: { path: { personId } } })),
  });
