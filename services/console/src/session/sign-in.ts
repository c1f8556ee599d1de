import { present } from '@huji/contracts/shared/present.ts';
import type { Express, Request, Response } from 'express';
import type { NoteSignIn } from './note-sign-in.ts';
import { pathOf } from './own-path.ts';
import { sendMessage } from '../pages/message-page.ts';
import type { Provider } from './provider.ts';
import type { PendingSignIn, Sessions } from './session.ts';

export interface SignInOptions {
  readonly origin: string;
  readonly provider: Provider;
  readonly sessions: Sessions;
  readonly note: NoteSignIn;
  readonly demoDay: () => string | null;
}

const PENDING_MAX = 4;
/**
 * A page that was opened under another name of this host comes back from the provider without its cookie, so it moves to the
 * one origin first. True: the answer has been given.
 */
export const movesToOrigin = (request: Request, response: Response, origin: string): boolean => {
  if (request.get('host') === new URL(origin).host) return false;
  response.redirect(308, `${origin}${pathOf(request.originalUrl)}`);
  return true;
};

const withPending = (known: readonly PendingSignIn[] = [], added: PendingSignIn): readonly PendingSignIn[] =>
  [...known, added].slice(-PENDING_MAX);

/** `/auth/sign-in?to=…` begins, `/auth/callback` ends, `/auth/session` tells the pages who is there. */
export const mountSignIn = (app: Express, { origin, provider, sessions, note, demoDay }: SignInOptions): void => {
  app.get('/auth/sign-in', async (request, response) => {
    if (movesToOrigin(request, response, origin)) return;
    const session = await sessions(request, response);
    const { url, pending } = await provider.begin(pathOf(request.query['to']));
    session.pending = withPending(session.pending, pending);
    await session.save();
    response.redirect(303, url);
  });

  app.get('/auth/callback', async (request, response) => {
    const session = await sessions(request, response);
    const pending = session.pending?.find(({ state }) => state === request.query['state']);
    if (pending === undefined || request.query['error'] !== undefined) {
      sendMessage(request, response, 'sign-in-unfinished', pending?.to);
      return;
    }
    response.locals['wanted'] = pending.to;
    session.signedIn = await provider.finish(new URL(request.originalUrl, origin), pending);
    delete session.pending;
    await session.save();
    await note(session.signedIn);
    response.redirect(303, pending.to);
  });

  app.get('/auth/session', async (request, response) => {
    const { signedIn } = await sessions(request, response);
    if (signedIn === undefined) {
      response.json({ signedIn: false });
      return;
    }
    const { name, subject, roles } = signedIn;
    response.json({ signedIn: true, name, roles, ...present({ subject, demoDay: demoDay() ?? undefined }) });
  });
};
