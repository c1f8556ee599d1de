import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';

export type Deputy = Answer<paths, '/v1/deputies'>['deputies'][number];

const FRESH_MS = 60_000;

/** Those whose last day is not past, the first to end on top. */
export const useDeputies = () =>
  useQuery({
    queryKey: ['deputies'],
    staleTime: FRESH_MS,
    queryFn: () =>
      everyRow(
        (query) => answered(enrollment.GET('/v1/deputies', { params: { query } })),
        (page) => page.deputies,
      ),
  });
