import { useQuery } from '@tanstack/react-query';
import { answered, enrollment } from '../shared/api/client.ts';
import { useSession } from '../shared/api/session.ts';

/** Which role takes which step of the office, as the duties of today give it. */
const useDuties = () =>
  useQuery({
    queryKey: ['duties'],
    staleTime: Infinity,
    queryFn: () => answered(enrollment.GET('/v1/duties')),
  });

export type Role = 'reviewer' | 'cashier' | 'accountant' | 'office-head' | 'supervisor' | 'system-administrator';

/** Whether whoever is signed in holds one of the roles. What they may do the services decide; this is for what to show. */
export const useHolds = (...roles: readonly Role[]): boolean => {
  const session = useSession();
  return roles.some((role) => session.data?.roles?.includes(role) === true);
};

/** Whether a step is the duty of whoever is signed in; of a step that the duties leave open, of the roles given. */
export const useMay = (operationId: string, otherwise: readonly Role[] = []): boolean => {
  const session = useSession();
  const duties = useDuties();
  const roles: readonly string[] = duties.data?.steps[operationId] ?? otherwise;
  return roles.some((role) => session.data?.roles?.includes(role) === true);
};
