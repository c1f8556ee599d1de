import { useQuery } from '@tanstack/react-query';
import { ask } from './ask.ts';

export interface Session {
  readonly signedIn: boolean;
  readonly name?: string;
  /** The account; absent where nobody is signed in, or was by an older sign-in. */
  readonly subject?: string;
  /** While they act for somebody: that post alone. */
  readonly roles?: readonly string[];
  /** The business day of a system that is only shown, where it is another day than the clock's. */
  readonly demoDay?: string;
}

const readSession = async (): Promise<Session> => (await (await ask('/auth/session')).json()) as Session;

/** Under which the session is kept; an application may set how it is seen. */
export const SESSION_KEY = ['session'] as const;

/** Who is signed in. What they may do the services decide; this is for what to show. */
export const useSession = () => useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Infinity });
