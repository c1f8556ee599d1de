import { useQuery } from '@tanstack/react-query';
import { acting } from './acting.ts';

/** Names of what was typed and not sent yet begin so; whoever signs out leaves none. */
export const DRAFTS = 'draft:';

interface Session {
  readonly signedIn: boolean;
  readonly name?: string;
  /** The account; absent where nobody is signed in, or was by an older sign-in. */
  readonly subject?: string;
  /** While they act for somebody: that post alone. */
  readonly roles?: readonly string[];
}

const readSession = async (): Promise<Session> => {
  const response = await fetch('/auth/session', { credentials: 'same-origin' });
  if (!response.ok) throw new TypeError('the session cannot be read');
  const session = (await response.json()) as Session;
  const now = acting();
  return now === null || !session.signedIn ? session : { ...session, roles: [now.role] };
};

/** Who is signed in. What they may do the services decide; this is for what to show. */
export const useSession = () => useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity });

/** Forgets everything kept in this browser and leaves. */
export const signOut = async (): Promise<void> => {
  sessionStorage.clear();
  for (const name of Object.keys(localStorage)) if (name.startsWith(DRAFTS)) localStorage.removeItem(name);
  await (await import('../papers/waiting-papers.ts')).forgetAllWaiting().catch(() => undefined);
  const response = await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin' });
  const { to } = (await response.json()) as { readonly to: string };
  location.assign(to);
};
