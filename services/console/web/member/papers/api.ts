import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../../shared/api/client.ts';

const READS = ['papers', 'paper-checklist'] as const;

/** The papers of a claim, those that were taken back among them. */
export const usePapers = (claimId: string) =>
  useQuery({
    queryKey: ['papers', claimId],
    queryFn: () => answered(claimAdjudication.GET('/v1/claims/{claimId}/papers', { params: { path: { claimId } } })),
  });

/** Which papers the claim needs; another decision may need others. */
export const useChecklist = (claimId: string, digest: string | undefined) =>
  useQuery({
    queryKey: ['paper-checklist', claimId, digest],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims/{claimId}/paper-checklist', { params: { path: { claimId } } })))
        .papers,
  });

export const useLooks = (claimId: string) =>
  useQuery({
    queryKey: ['paper-looks', claimId],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims/{claimId}/paper-looks', { params: { path: { claimId } } })))
        .looks,
  });

/** Reads anew what there is of a claim's papers. */
export const useReread = (claimId: string) => {
  const known = useQueryClient();
  return () => Promise.all(READS.map((name) => known.invalidateQueries({ queryKey: [name, claimId] })));
};
