import { useQuery } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import type { Claim } from './api.ts';
import { takesPapersUnasked } from './standing.ts';

/** Of how many claims at once the papers are looked through: whoever has more sees the others once these are whole. */
const LOOKED_THROUGH = 5;

/** The claims that reviewers have yet to finish and that lack papers nobody asked for so far. Undefined claims: not read yet. */
export const useLackingPapers = (claims: readonly Claim[] | undefined) => {
  const open = claims?.filter(takesPapersUnasked).slice(0, LOOKED_THROUGH);
  return useQuery({
    queryKey: ['lacking-papers', open?.map(({ number, digest }) => [number, digest])],
    enabled: open !== undefined,
    queryFn: () =>
      Promise.all(
        (open ?? []).map(async (claim) => {
          const params = { path: { number: claim.number } };
          const { papers } = await answered(
            claimAdjudication.GET('/v1/me/claims/{number}/paper-checklist', { params }),
          );
          return { claim, names: papers.filter(({ kept }) => !kept).map(({ name }) => name) };
        }),
      ),
  });
};
