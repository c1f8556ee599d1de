import type { paths as ClaimPaths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication, enrollment } from '../shared/api/client.ts';

export type Claim = Answer<ClaimPaths, '/v1/claims/{claimId}'>;

type ClaimQuery = NonNullable<ClaimPaths['/v1/claims']['get']['parameters']['query']>;

export type ErasedClaim = NonNullable<Answer<ClaimPaths, '/v1/claims'>['erased']>[number];

/** What is there under a number. */
export type Numbered =
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'erased'; readonly claim: ErasedClaim }
  | { readonly type: 'nothing' };

const QUEUE_PAGE = 100;

/** Which claims are looked at; kept as long as the page. */
export type QueueFilter = Required<Pick<ClaimQuery, 'state'>> & Pick<ClaimQuery, 'society' | 'flag' | 'overdue'>;

/** What is over is looked at from its end. */
const CLOSED: readonly Claim['state'][] = ['refused', 'paid', 'cancelled', 'withdrawn'];
export const isClosed = ({ state }: QueueFilter): boolean => CLOSED.includes(state);

/** Claims of a state, those due first on top, page by page; what is over, the newest first. */
export const useQueue = (filter: QueueFilter) =>
  useInfiniteQuery({
    queryKey: ['queue', filter],
    // A list discloses nobody to a log of theirs: whoever comes back to it finds it as it is.
    refetchOnWindowFocus: true,
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const newestFirst = isClosed(filter) ? ('true' as const) : undefined;
      const query = present({ ...filter, newestFirst, limit: QUEUE_PAGE, cursor: pageParam || undefined });
      return answered(claimAdjudication.GET('/v1/claims', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** The claim of a number. Two of one number are possible once in thousands of years. */
export const useClaim = (number: string) =>
  useQuery({
    queryKey: ['claim', number],
    queryFn: async (): Promise<Numbered> => {
      const query = { number };
      const { claims, erased = [] } = await answered(claimAdjudication.GET('/v1/claims', { params: { query } }));
      if (claims[0] !== undefined) return { type: 'claim', claim: claims[0] };
      return erased[0] === undefined ? { type: 'nothing' } : { type: 'erased', claim: erased[0] };
    },
  });

/** The claim that a payment is for. */
export const useClaimOfOrder = (claimId: string) =>
  useQuery({
    queryKey: ['claim-of-order', claimId],
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}', { params: { path: { claimId } } })),
  });

export const useDecision = ({ claimId, digest }: Claim) =>
  useQuery({
    queryKey: ['decision', claimId, digest],
    enabled: digest !== undefined,
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/decision', { params: { path: { claimId } } })),
  });

/** What the claim reports; another decision may have been made of another report. */
export const useReport = ({ claimId, digest }: Claim, isAsked = true) =>
  useQuery({
    queryKey: ['report', claimId, digest],
    enabled: isAsked,
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/report', { params: { path: { claimId } } })),
  });

export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['person', personId],
    queryFn: () => answered(enrollment.GET('/v1/persons/{personId}', { params: { path: { personId } } })),
  });
