import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';

export type Deputy = Answer<paths, '/v1/deputies'>['deputies'][number];

const MOST = 200;
const FRESH_MS = 60_000;

/** Those whose last day is not past, the first to end on top. */
export const useDeputies = () =>
  useQuery({
    queryKey: ['deputies'],
    staleTime: FRESH_MS,
    queryFn: async () =>
      (await answered(enrollment.GET('/v1/deputies', { params: { query: { limit: MOST } } }))).deputies,
  });
