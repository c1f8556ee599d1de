import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import { useSession } from '../shared/api/session.ts';
import { type ClaimPapers, useSentPapers } from '../shared/papers/claim-papers.ts';

export type FiledClaim = Answer<paths, '/v1/filed-claims/{number}'>;

const READS = ['filed-papers', 'filed-checklist'] as const;

/** A claim that the caller filed for somebody. */
export const useFiledClaim = (number: string) =>
  useQuery({
    queryKey: ['filed-claim', number],
    queryFn: () => answered(claimAdjudication.GET('/v1/filed-claims/{number}', { params: { path: { number } } })),
  });

/** Which kinds of papers the claim needs; read while the clerk may send them, for each reading is an entry the member sees. */
export const useFiledChecklist = ({ claimId }: FiledClaim) =>
  useQuery({
    queryKey: ['filed-checklist', claimId],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims/{claimId}/paper-checklist', { params: { path: { claimId } } })))
        .papers,
  });

const useFiledPapersRead = (claimId: string) =>
  useQuery({
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
  const reread = (): Promise<unknown> =>
    Promise.all(READS.map((name) => known.invalidateQueries({ queryKey: [name, claimId] })));
  const waits = { owner: session?.subject ?? '', place: number };
  return { query, papers: useSentPapers({ claim: { claimId }, waits, found: query.data, reread }) };
};
