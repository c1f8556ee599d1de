import { present } from '@huji/contracts/shared/present.ts';
import type { Express, Request, Response } from 'express';
import { sendMessage } from '../pages/message-page.ts';
import type { Provider } from './provider.ts';
import type { PendingSignIn, Sessions } from './session.ts';

export interface SignInOptions {
  readonly origin: string;
  readonly provider: Provider;
  readonly sessions: Sessions;
}

const PENDING_MAX = 4;
const OWN_PATH = /^\/(?![/\\])[\x21-\x7e]{0,500}$/;

/** A path of our own; everything else leads to the start. */
export const pathOf = (to: unknown): string => (typeof to === 'string' && OWN_PATH.test(to) ? to : '/');

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
export const mountSignIn = (app: Express, { origin, provider, sessions }: SignInOptions): void => {
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
      sendMessage(request, response, 'sign-in-unfinished');
      return;
    }
    session.signedIn = await provider.finish(new URL(request.originalUrl, origin), pending);
    delete session.pending;
    await session.save();
    response.redirect(303, pending.to);
  });

  app.get('/auth/session', async (request, response) => {
    const { signedIn } = await sessions(request, response);
    if (signedIn === undefined) {
      response.json({ signedIn: false });
      return;
    }
    const { name, subject, roles } = signedIn;
    response.json({ signedIn: true, name, roles, ...present({ subject }) });
  });
};
