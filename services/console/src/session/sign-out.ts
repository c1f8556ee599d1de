import type { Express, RequestHandler } from 'express';
import { sendMessage } from '../pages/message-page.ts';
import type { Provider } from './provider.ts';
import type { Sessions } from './session.ts';

export interface SignOutOptions {
  readonly provider: Pick<Provider, 'endUrl'>;
  readonly sessions: Sessions;
  readonly guard: RequestHandler;
}

/** `POST /auth/sign-out` forgets the session and says where the provider ends its own: `{ to }`. */
export const mountSignOut = (app: Express, { provider, sessions, guard }: SignOutOptions): void => {
  app.post('/auth/sign-out', guard, async (request, response) => {
    const session = await sessions(request, response);
    session.destroy();
    response.json({ to: await provider.endUrl().catch(() => '/auth/signed-out') });
  });
  app.get('/auth/signed-out', (request, response) => {
    sendMessage(request, response, 'signed-out');
  });
};
