import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express, RequestHandler } from 'express';
import { signInAddress } from '../session/own-path.ts';
import type { Sessions } from '../session/session.ts';
import { movesToOrigin } from '../session/sign-in.ts';
import { serveAssets } from './assets.ts';
import { choicesOf, withChoices } from './choices.ts';
import { CONTENT_SECURITY_POLICY } from './content-security.ts';
import { sendMessage } from './message-page.ts';
import { mountStartPage } from './start-page.ts';

/** The three applications, by the first step of their addresses. */
export const APPLICATIONS = { m: 'member', e: 'employer', o: 'office' } as const;

export interface PagesOptions {
  readonly origin: string;
  readonly sessions: Sessions;
  readonly pages?: string;
}

const BUILT = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Null: it has not been built. */
const readPage = (folder: string, name: string): string | null => {
  try {
    return readFileSync(join(folder, `${name}.html`), 'utf8');
  } catch {
    return null;
  }
};

const page =
  (name: string, folder: string, { origin, sessions }: PagesOptions): RequestHandler =>
  async (request, response) => {
    if (movesToOrigin(request, response, origin)) return;
    const { signedIn } = await sessions(request, response);
    if (signedIn === undefined) {
      response.redirect(303, signInAddress(request.originalUrl));
      return;
    }
    const html = readPage(folder, name);
    if (html === null) {
      sendMessage(request, response, 'not-built');
      return;
    }
    response
      .set({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'Cache-Control': 'no-cache', Vary: 'Cookie' })
      .type('html')
      .send(withChoices(html, choicesOf(request)));
  };

/** The applications are for people who have signed in; whoever has not is sent to do so and comes back. */
export const mountPages = (app: Express, options: PagesOptions): void => {
  const folder = options.pages ?? BUILT;
  mountStartPage(app);
  app.get('/assets/:name', serveAssets(join(folder, 'assets')));
  for (const [step, name] of Object.entries(APPLICATIONS))
    app.get([`/${step}`, `/${step}/{*rest}`], page(name, folder, options));
};
