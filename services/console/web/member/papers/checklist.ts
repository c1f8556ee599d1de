import { answered, claimAdjudication } from '../../shared/api/client.ts';

/** Which papers the claim needs, wherever that is asked; another decision may need others. */
export const checklistOf = (number: string, digest: string | undefined) => ({
  queryKey: ['paper-checklist', number, digest],
  queryFn: async () =>
    (await answered(claimAdjudication.GET('/v1/me/claims/{number}/paper-checklist', { params: { path: { number } } })))
      .papers,
});
