import type { Express } from 'express';
import { mountGateway } from './gateway/gateway.ts';
import { mountPages } from './pages/pages.ts';
import { sameOriginOnly } from './session/cross-site.ts';
import { createProvider } from './session/provider.ts';
import { createRefresh } from './session/refresh.ts';
import { createSessions } from './session/session.ts';
import { mountSignIn } from './session/sign-in.ts';
import { mountSignOut } from './session/sign-out.ts';

export interface ConsoleOptions {
  /** Where people open the pages, without a path. */
  readonly origin: string;
  /** The OpenID provider; its discovery document is read at the first sign-in. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client. */
  readonly clientSecret?: string | undefined;
  /** At least 32 characters each; the first seals, all of them open. */
  readonly sessionKeys: readonly [string, ...string[]];
  /** Where a service answers, without `/` at the end. @throws Error for one that has no address */
  readonly addressOf: (service: string) => string;
  readonly nowMs: () => number;
  /** Folder of the built pages; the one of this package when absent. */
  readonly pages?: string;
}

/**
 * Everything a browser is answered: pages, sign-in, and `/api`, which is the services' own interface with the session's
 * token put in. A page never sees a token.
 */
export const mountConsole = (options: ConsoleOptions): ((app: Express) => void) => {
  const provider = createProvider(options);
  const sessions = createSessions(options);
  const refresh = createRefresh({ provider, nowMs: options.nowMs });
  const guard = sameOriginOnly(options.origin);
  return (app) => {
    mountSignIn(app, { ...options, provider, sessions });
    mountSignOut(app, { ...options, provider, sessions, guard });
    mountGateway(app, { ...options, sessions, refresh, guard });
    mountPages(app, { ...options, sessions });
  };
};
