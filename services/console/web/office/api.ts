import type { paths as ClaimPaths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication, enrollment } from '../shared/api/client.ts';

export type Claim = Answer<ClaimPaths, '/v1/claims/{claimId}'>;

const QUEUE_MAX = 100;

/** Claims that wait for a reviewer, the oldest first; `more` when the queue is longer. */
export const useQueue = () =>
  useQuery({
    queryKey: ['queue'],
    queryFn: async () => {
      const query = { state: 'in-review', limit: QUEUE_MAX } as const;
      const { claims, cursor } = await answered(claimAdjudication.GET('/v1/claims', { params: { query } }));
      return { claims, more: cursor !== null };
    },
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
