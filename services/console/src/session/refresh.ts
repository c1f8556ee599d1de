import type { Provider } from './provider.ts';
import type { Tokens } from './session.ts';

/** Renewed this long before the end, so that no request is under way when a token ends. */
const EARLY_MS = 30_000;
/** Requests that left the browser with the former cookie still come in for this long. */
const REMEMBERED_MS = 60_000;

export interface RefreshOptions {
  readonly provider: Pick<Provider, 'refresh'>;
  readonly nowMs: () => number;
}

/** Tokens that are good for a request: the same ones, or renewed. @throws SessionEnded */
export type Refresh = (tokens: Tokens) => Promise<Tokens>;

/**
 * Renews once, however many requests of a page come at the same time: a provider that rotates refresh tokens takes a second
 * use of one for theft and ends the session.
 */
export const createRefresh = ({ provider, nowMs }: RefreshOptions): Refresh => {
  const renewed = new Map<string, Promise<Tokens>>();
  const renew = (token: string): Promise<Tokens> => {
    const known = renewed.get(token);
    if (known !== undefined) return known;
    const asked = provider.refresh(token);
    renewed.set(token, asked);
    const forget = (): boolean => renewed.delete(token);
    asked.then(
      () => setTimeout(forget, REMEMBERED_MS).unref(),
      // Whoever is not answered may be asked again; who was refused stays refused.
      forget,
    );
    return asked;
  };
  return async (tokens) => {
    if (tokens.refresh === undefined || tokens.untilMs - EARLY_MS > nowMs()) return tokens;
    return renew(tokens.refresh);
  };
};
