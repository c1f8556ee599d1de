import { useQuery } from '@tanstack/react-query';
import { answered, enrollment } from '../shared/api/client.ts';
import { useSession } from '../shared/api/session.ts';

/** Which role takes which operation of the office, and which agrees to what two people decide, as the duties of today give it. */
export const useDuties = () =>
  useQuery({
    queryKey: ['duties'],
    staleTime: Infinity,
    queryFn: () => answered(enrollment.GET('/v1/duties')),
  });

/** Desks at which somebody proposes what a second person confirms. */
type ProposalDesk = 'payout' | 'premium' | 'enrollment' | 'register';

interface Duties {
  readonly may: (operationId: string) => boolean;
  /** Whether whoever is signed in agrees, as a second person, to what somebody proposed. */
  readonly mayConfirm: (desk: ProposalDesk, type: string) => boolean;
}

/** What whoever is signed in may do. What they may indeed the services decide; this is for what to show. */
export const useOwnDuties = (): Duties => {
  const session = useSession();
  const { data: duties } = useDuties();
  const holds = (roles: readonly string[] = []): boolean =>
    roles.some((role) => session.data?.roles?.includes(role) === true);
  return {
    may: (operationId) => holds(duties?.operations[operationId]),
    mayConfirm: (desk, type) => holds(duties?.confirmations?.[desk][type]),
  };
};

/** Whether an operation is among the duties of whoever is signed in, by its `operationId`. */
export const useMay = (operationId: string): boolean => useOwnDuties().may(operationId);
