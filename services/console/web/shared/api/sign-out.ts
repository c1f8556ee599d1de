import { countWaiting, forgetAllWaiting } from '../papers/waiting-papers.ts';
import { ask } from './ask.ts';
import { orInstead } from './or-instead.ts';
import { forgetDrafts, storesHere, unsentDrafts } from './unsent-drafts.ts';

/** What would be lost with what this browser keeps. */
export interface Unsent {
  /** Forms that somebody has written in. */
  readonly drafts: number;
  /** Papers that were chosen and are not whole at the service. */
  readonly papers: number;
}

/** Another tab may be in the way of what keeps papers: nobody stays signed in for that. */
const PATIENCE_MS = 3_000;

/** Never rejects: a browser that keeps nothing, or does not say what, loses nothing. */
export const unsentHere = async (): Promise<Unsent> => ({
  drafts: unsentDrafts(storesHere()),
  papers: await countWaiting(),
});

/** Where somebody is told that they are signed out, where the provider does not end its own session. */
const SIGNED_OUT = '/auth/signed-out?of=here';

/** Of this tab nothing is left, also what nobody typed. */
const forgetTab = (): void => {
  try {
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};

/** Ends the session, then forgets everything kept in this browser and leaves. @throws Refused · TypeError where nobody was signed out: all is kept */
export const signOut = async (): Promise<void> => {
  const response = await ask('/auth/sign-out', { method: 'POST' });
  // From here on nobody is signed in: nothing may keep whoever leaves on the page.
  const { to } = await (response.json() as Promise<{ readonly to: string }>).catch(() => ({ to: SIGNED_OUT }));
  storesHere().forEach(forgetDrafts);
  forgetTab();
  await orInstead(forgetAllWaiting(), undefined, PATIENCE_MS);
  location.assign(to);
};
