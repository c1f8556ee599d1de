import { type QueryFunctionContext, useQuery } from '@tanstack/react-query';
import type { Claim } from './api.ts';
import { checklistOf } from './papers/checklist.ts';
import { takesPapersUnasked } from './standing.ts';

/** Of how many claims at once the papers are looked through: whoever has more sees the others once these are whole. */
const LOOKED_THROUGH = 5;

/** The claims that reviewers have yet to finish, each with the papers it lacks and nobody asked for so far. Undefined: not read yet. */
export const lackingPapersOf = (claims: readonly Claim[] | undefined) => {
  const open = claims?.filter(takesPapersUnasked).slice(0, LOOKED_THROUGH);
  return {
    queryKey: ['lacking-papers', open?.map(({ number, digest }) => [number, digest])],
    enabled: open !== undefined,
    // Each claim's list is kept by itself, and read anew once a paper is there: of all together nothing is kept beside it.
    staleTime: 0,
    gcTime: 0,
    queryFn: ({ client }: Pick<QueryFunctionContext, 'client'>) =>
      Promise.all(
        (open ?? []).map(async (claim) => {
          const papers = await client.fetchQuery(checklistOf(claim.number, claim.digest));
          return { claim, names: papers.filter(({ kept }) => !kept).map(({ name }) => name) };
        }),
      ),
  };
};

export const useLackingPapers = (claims: readonly Claim[] | undefined) => useQuery(lackingPapersOf(claims));
