import { useQuery } from '@tanstack/react-query';

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

let seen = (session: Session): Session => session;

/** Lets an application see another post than the sign-in gives: the office, while somebody acts for whoever is away. */
export const seeSessionAs = (next: (session: Session) => Session): void => {
  seen = next;
};

const readSession = async (): Promise<Session> => {
  const response = await fetch('/auth/session', { credentials: 'same-origin' });
  if (!response.ok) throw new TypeError('the session cannot be read');
  return seen((await response.json()) as Session);
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
