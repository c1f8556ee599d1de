import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';
import { useMay } from './duties.ts';

/** An account of the office that has signed in, with the name its sign-in told. */
export type Staff = Answer<paths, '/v1/staff'>['staff'][number];

const NOBODY: readonly Staff[] = [];

/**
 * Colleagues who share a society with whoever is signed in. Each reading is an entry of the reader's in the audit log: they are read when
 * somebody is to be named, once for the whole page, and again where `freshMs` have passed. `isAwaited`: they are still to come, or did not
 * come, as the query says.
 */
export const useStaffDirectory = (isAsked: boolean, freshMs: number) => {
  const may = useMay('listStaff');
  const isOffered = isAsked && may;
  const query = useQuery({
    queryKey: ['staff'],
    enabled: isOffered,
    staleTime: freshMs,
    queryFn: () =>
      everyRow(
        (query) => answered(enrollment.GET('/v1/staff', { params: { query } })),
        (page) => page.staff,
      ),
  });
  return { query, staff: query.data ?? NOBODY, isAwaited: isOffered && query.data === undefined };
};
