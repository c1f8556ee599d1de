import type { Express, RequestHandler } from 'express';
import { sendMessage } from '../pages/message-page.ts';
import type { Provider } from './provider.ts';
import type { Sessions } from './session.ts';

export interface SignOutOptions {
  readonly provider: Pick<Provider, 'endUrl'>;
  readonly sessions: Sessions;
  readonly guard: RequestHandler;
}

/** The provider was not asked: whoever is signed in there comes in again by one click. */
const HERE_ALONE = '/auth/signed-out?of=here';

/** `POST /auth/sign-out` forgets the session and says where the provider ends its own, or that it does not: `{ to }`. */
export const mountSignOut = (app: Express, { provider, sessions, guard }: SignOutOptions): void => {
  app.post('/auth/sign-out', guard, async (request, response) => {
    const session = await sessions(request, response);
    session.destroy();
    response.json({ to: await provider.endUrl().catch(() => HERE_ALONE) });
  });
  app.get('/auth/signed-out', (request, response) => {
    sendMessage(request, response, request.query['of'] === 'here' ? 'signed-out-here' : 'signed-out');
  });
};
