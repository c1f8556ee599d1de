import type { Express } from 'express';
import { mountProblemPage } from '@huji/chassis/http/problem-page.ts';
import type { Metrics } from '@huji/chassis/observability/metrics.ts';
import { NO_TRACING, type Tracing } from '@huji/chassis/observability/tracing.ts';
import { mountDisclosure } from './disclosure/disclosure-page.ts';
import { mountGateway } from './gateway/gateway.ts';
import { measured } from './measured.ts';
import { sendProblemPage } from './pages/message-page.ts';
import { mountPages } from './pages/pages.ts';
import { sameOriginOnly } from './session/cross-site.ts';
import { createNoteSignIn } from './session/note-sign-in.ts';
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
  /** Its discovery document, where it is reached under another address than the issuer's. */
  readonly discoveryUri?: string | undefined;
  readonly clientId: string;
  /** Absent: a public client. */
  readonly clientSecret?: string | undefined;
  /** At least 32 characters each; the first seals, all of them open. */
  readonly sessionKeys: readonly [string, ...string[]];
  /** Where a service answers, without `/` at the end. @throws Error for one that has no address */
  readonly addressOf: (service: string) => string;
  readonly nowMs: () => number;
  /** The business day of a system that is only shown, where it is another day than the clock's; null: it is the same. */
  readonly demoDay?: () => string | null;
  /** Where requests are measured; where services run in this process, they measure themselves. */
  readonly metrics?: Metrics;
  /** Off when absent. */
  readonly tracing?: Tracing;
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
  const { metrics, tracing = NO_TRACING, demoDay = () => null } = options;
  return (app) => {
    mountProblemPage(app, sendProblemPage);
    if (metrics !== undefined) app.use(measured(metrics));
    mountSignIn(app, { ...options, provider, sessions, note: createNoteSignIn({ ...options, tracing }), demoDay });
    mountSignOut(app, { ...options, provider, sessions, guard });
    mountGateway(app, { ...options, sessions, refresh, guard, tracing });
    mountDisclosure(app, options);
    mountPages(app, { ...options, sessions });
  };
};
