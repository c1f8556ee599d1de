import { countWaiting, forgetAllWaiting } from '../papers/waiting-papers.ts';
import { forgetDrafts, unsentDrafts } from './drafts.ts';

/** What would be lost with what this browser keeps. */
export interface Unsent {
  /** Forms that somebody has written in. */
  readonly drafts: number;
  /** Papers that were chosen and are not whole at the service. */
  readonly papers: number;
}

export const unsentHere = async (): Promise<Unsent> => ({
  drafts: unsentDrafts([localStorage, sessionStorage]),
  // A browser that keeps nothing loses nothing.
  papers: await countWaiting().catch(() => 0),
});

/** Ends the session, then forgets everything kept in this browser and leaves. @throws TypeError where nobody was signed out: all is kept */
export const signOut = async (): Promise<void> => {
  const response = await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin' });
  if (!response.ok) throw new TypeError('nobody was signed out');
  const { to } = (await response.json()) as { readonly to: string };
  sessionStorage.clear();
  forgetDrafts(localStorage);
  await forgetAllWaiting().catch(() => undefined);
  location.assign(to);
};
