import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, claimAdjudication } from '../../shared/api/client.ts';
import { checklistOf } from './checklist.ts';

const READS = ['papers', 'paper-checklist'] as const;

/** The papers of an own claim, those that were taken back among them. */
export const usePapers = (number: string) =>
  useQuery({
    queryKey: ['papers', number],
    queryFn: () => answered(claimAdjudication.GET('/v1/me/claims/{number}/papers', { params: { path: { number } } })),
  });

export const useChecklist = (number: string, digest: string | undefined) => useQuery(checklistOf(number, digest));

export const useLooks = (number: string) =>
  useQuery({
    queryKey: ['paper-looks', number],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/me/claims/{number}/paper-looks', { params: { path: { number } } })))
        .looks,
  });

/** Reads anew what there is of a claim's papers. */
export const useReread = (number: string) => {
  const known = useQueryClient();
  return () => Promise.all(READS.map((name) => known.invalidateQueries({ queryKey: [name, number] })));
};
