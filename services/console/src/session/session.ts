import { getIronSession, type IronSession } from 'iron-session';
import type { Request, Response } from 'express';

/** Tokens of somebody who signed in. They stay on the server's side of the seal. */
export interface Tokens {
  readonly access: string;
  readonly refresh?: string;
  /** When the access token ends, in milliseconds since 1970. */
  readonly untilMs: number;
}

/** A sign-in that was begun and not come back from yet. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path to go on to. */
  readonly to: string;
}

export interface SignedIn extends Tokens {
  readonly name: string;
  /** The account at the provider; absent in sessions of before it was kept. */
  readonly subject?: string;
  /** What the pages show by; what is allowed the services decide by the access token. */
  readonly roles: readonly string[];
}

/** What the cookie holds. */
export interface SessionContent {
  signedIn?: SignedIn;
  /** At most a few: somebody may begin to sign in in several tabs. */
  pending?: readonly PendingSignIn[];
}

export type Session = IronSession<SessionContent>;
export type Sessions = (request: Request, response: Response) => Promise<Session>;

const TWO_WEEKS_SECONDS = 14 * 24 * 3_600;

export interface SessionOptions {
  readonly origin: string;
  readonly sessionKeys: readonly [string, ...string[]];
}

/** Browsers keep cookies by host and not by port; the port in the name keeps two systems of one machine apart. */
const cookieName = ({ protocol, port }: URL): string =>
  protocol === 'https:' ? '__Host-huji' : `huji${port === '' ? '' : `-${port}`}`;

/** Opens the sealed cookie of a request; one that cannot be opened is an empty session. */
export const createSessions = ({ origin, sessionKeys }: SessionOptions): Sessions => {
  const url = new URL(origin);
  const newest = sessionKeys.length;
  const options = {
    cookieName: cookieName(url),
    password: Object.fromEntries(sessionKeys.map((key, index) => [String(newest - index), key])),
    ttl: TWO_WEEKS_SECONDS,
    // Some providers' tokens do not fit into the 4 kB of one cookie.
    chunk: true,
    cookieOptions: { httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', path: '/' },
  } as const;
  return (request, response) => getIronSession<SessionContent>(request, response, options);
};
