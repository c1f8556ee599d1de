import * as openid from 'openid-client';
import { present } from '@huji/contracts/shared/present.ts';
import type { PendingSignIn, SignedIn, Tokens } from './session.ts';

export interface ProviderOptions {
  readonly origin: string;
  readonly issuer: string;
  /** Its discovery document, where it is reached under another address than the issuer's. */
  readonly discoveryUri?: string | undefined;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  readonly nowMs: () => number;
}

/** The OpenID provider, as far as the console talks to it. */
export interface Provider {
  /** Where the browser goes to sign in. `state`, `nonce` and `verifier` are kept until it comes back. */
  readonly begin: (to: string) => Promise<{ readonly url: string; readonly pending: PendingSignIn }>;
  /** @throws Error where the provider refuses, or the answer is to another question */
  readonly finish: (callback: URL, pending: PendingSignIn) => Promise<SignedIn>;
  /** @throws SessionEnded where the provider says so; another error where it does not answer */
  readonly refresh: (token: string) => Promise<Tokens>;
  /** Where the browser goes to sign out there as well. */
  readonly endUrl: () => Promise<string>;
}

/** The provider accepts the refresh token no more: the person signs in again. */
export class SessionEnded extends Error {
  override readonly name = 'SessionEnded';
}

const NO_HURRY_SECONDS = 300;

const rolesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((role): role is string => typeof role === 'string') : [];

/** The provider may live in this very process: it is asked at the first sign-in, and a failure is forgotten. */
const lazyConfiguration = ({ issuer, discoveryUri = issuer, clientId, clientSecret }: ProviderOptions) => {
  let known: Promise<openid.Configuration> | null = null;
  const discover = async () => {
    const found = await openid.discovery(
      new URL(discoveryUri),
      clientId,
      { id_token_signed_response_alg: 'ES256' },
      clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret),
      discoveryUri.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {},
    );
    if (found.serverMetadata().issuer !== issuer) throw new Error('the discovery document is of another issuer');
    return found;
  };
  return () =>
    (known ??= discover().catch((error: unknown) => {
      known = null;
      throw error;
    }));
};

export const createProvider = (options: ProviderOptions): Provider => {
  const { origin, clientId, nowMs } = options;
  const configuration = lazyConfiguration(options);
  const tokensOf = (answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Tokens => ({
    access: answer.access_token,
    ...present({ refresh: answer.refresh_token }),
    untilMs: nowMs() + (answer.expiresIn() ?? NO_HURRY_SECONDS) * 1_000,
  });
  return {
    begin: async (to) => {
      const verifier = openid.randomPKCECodeVerifier();
      const pending = { verifier, state: openid.randomState(), nonce: openid.randomNonce(), to };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${origin}/auth/callback`,
        scope: 'openid profile',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
      });
      return { url: url.href, pending };
    },
    finish: async (callback, { verifier, state, nonce }) => {
      const answer = await openid.authorizationCodeGrant(await configuration(), callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      const name = typeof claims?.['name'] === 'string' ? claims['name'] : '';
      return { ...tokensOf(answer), name, roles: rolesOf(claims?.['roles']), ...present({ subject: claims?.sub }) };
    },
    refresh: async (token) => {
      try {
        const answer = tokensOf(await openid.refreshTokenGrant(await configuration(), token));
        return { refresh: token, ...answer };
      } catch (error) {
        if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant')
          throw new SessionEnded('the provider accepts the refresh token no more', { cause: error });
        throw error;
      }
    },
    endUrl: async () =>
      openid.buildEndSessionUrl(await configuration(), {
        client_id: clientId,
        post_logout_redirect_uri: `${origin}/auth/signed-out`,
      }).href,
  };
};
