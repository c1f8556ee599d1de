import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Answer, answered, claimAdjudication, type Problem } from '../shared/api/client.ts';
import { useSession } from '../shared/api/session.ts';
import { type ClaimPapers, useSentPapers } from '../shared/papers/claim-papers.ts';
import { forgetPlace } from '../shared/papers/waiting-papers.ts';

export type FiledClaim = Answer<paths, '/v1/filed-claims/{number}'>;

/** A claim that the caller filed for somebody. */
export const useFiledClaim = (number: string) =>
  useQuery({
    queryKey: ['filed-claim', number],
    queryFn: () => answered(claimAdjudication.GET('/v1/filed-claims/{number}', { params: { path: { number } } })),
  });

/** Each reading is an entry the member sees: it is read once, and again when something was done. */
const ONCE = { staleTime: Infinity } as const;

/** Which kinds of papers the claim needs, whatever of them is there; read while the clerk may send them. */
export const useFiledChecklist = ({ claimId }: FiledClaim) =>
  useQuery({
    ...ONCE,
    queryKey: ['filed-checklist', claimId],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims/{claimId}/paper-checklist', { params: { path: { claimId } } })))
        .papers,
  });

const useFiledPapersRead = (claimId: string) =>
  useQuery({
    ...ONCE,
    queryKey: ['filed-papers', claimId],
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/papers', { params: { path: { claimId } } })),
  });

/** What is there of the claim’s papers, none of which can be opened, and what is on its way. */
export const useFiledPapers = ({
  claimId,
  number,
}: FiledClaim): { readonly query: ReturnType<typeof useFiledPapersRead>; readonly papers: ClaimPapers | undefined } => {
  const known = useQueryClient();
  const query = useFiledPapersRead(claimId);
  const { data: session } = useSession();
  const reread = (): Promise<unknown> => known.invalidateQueries({ queryKey: ['filed-papers', claimId] });
  const onRefused = ({ code }: Problem): void => {
    if (code === 'claim_taken_over') void known.invalidateQueries({ queryKey: ['filed-claim', number] });
  };
  const waits = { owner: session?.subject ?? '', place: number };
  return { query, papers: useSentPapers({ claim: { claimId }, waits, found: query.data, reread, onRefused }) };
};

/** What was chosen for the claim and waits in this browser: its clerk sends it no more. */
export const useForgottenPapers = (number: string): void => {
  const { data: session } = useSession();
  const owner = session?.subject;
  useEffect(() => {
    if (owner !== undefined) void forgetPlace({ owner, place: number });
  }, [owner, number]);
};
