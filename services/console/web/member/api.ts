import type { paths as ClaimPaths } from '@huji/contracts/client/claim-adjudication.d.ts';
import type { paths as PayoutPaths } from '@huji/contracts/client/payout.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication, enrollment, payout, Refused } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';

export type Covers = Answer<ClaimPaths, '/v1/me/cover'>;
export type Cover = Covers['covers'][number];
export type Claim = Answer<ClaimPaths, '/v1/me/claims/{number}'>;
export type Order = Answer<PayoutPaths, '/v1/orders/{orderId}'>;
export type Payee = Answer<PayoutPaths, '/v1/me/account'>;

/** Money moves on by itself: a page that is left open looks again. */
const LOOK_AGAIN_MS = 30_000;
/** What is calculated or confirmed is there in seconds: whoever waits for it sees it come. */
const LOOK_SOON_MS = 3_000;
const PASSING: readonly Claim['state'][] = ['submitted', 'confirming', 'cancelling'];

/** What is not there, or not yet: a claim that was corrected since it was read is decided anew. */
const NONE = [404, 409];

/** Null for what there is none of. @throws Refused for every other reason */
const unlessNone = async <Reply>(asked: Promise<Reply>): Promise<Reply | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused && NONE.includes(error.problem.status)) return null;
    throw error;
  }
};

export const useOwnPerson = () =>
  useQuery({ queryKey: ['person'], queryFn: () => answered(enrollment.GET('/v1/me/person')) });

export const useOwnCover = () =>
  useQuery({ queryKey: ['cover'], queryFn: () => answered(claimAdjudication.GET('/v1/me/cover')) });

/** Of one day by their numbers: the order stays the same however often they are read. */
const byLatest = (a: Claim, b: Claim): number =>
  b.submittedOn.localeCompare(a.submittedOn) || b.number.localeCompare(a.number);

/** The caller's claims, the latest first. */
export const useOwnClaims = () =>
  useQuery({
    queryKey: ['claims'],
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state }) => PASSING.includes(state)) === true ? LOOK_SOON_MS : LOOK_AGAIN_MS,
    queryFn: async () => {
      const claims = await everyRow(
        (query) => answered(claimAdjudication.GET('/v1/me/claims', { params: { query } })),
        (page) => page.claims,
      );
      return [...claims].sort(byLatest);
    },
  });

/** The caller's own account; null where none is registered. */
export const useOwnPayee = () =>
  useQuery({
    queryKey: ['payee'],
    queryFn: () => unlessNone(answered(payout.GET('/v1/me/account'))),
  });

export const useOwnOrders = () =>
  useQuery({
    queryKey: ['orders'],
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: () =>
      everyRow(
        (query) => answered(payout.GET('/v1/me/orders', { params: { query } })),
        ({ orders }) => orders,
      ),
  });

/** The decision of a claim; null while there is none. */
export const useDecision = (claim: Claim | undefined) =>
  useQuery({
    queryKey: ['decision', claim?.number, claim?.decisionNo, claim?.digest],
    enabled: claim !== undefined,
    queryFn: () =>
      claim === undefined || claim.decisionNo === 0 || claim.digest === undefined
        ? null
        : unlessNone(
            answered(
              claimAdjudication.GET('/v1/me/claims/{number}/decision', { params: { path: { number: claim.number } } }),
            ),
          ),
  });
