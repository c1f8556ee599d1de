import * as openid from 'openid-client';
import { present } from '@huji/contracts/shared/present.ts';

export interface ServiceTokenOptions {
  readonly issuer: string;
  /** Its token endpoint, where it is not asked for it: reached under another address, or in this very process. */
  readonly tokenUri?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
  readonly nowMs: () => number;
}

export interface ServiceToken {
  /** An access token of the service itself, by client credentials (RFC 6749 §4.4); the same one until shortly before it expires. */
  readonly get: () => Promise<string>;
  /** It was not accepted: the next one is asked for. */
  readonly forget: () => void;
}

const EARLIER_MS = 60_000;
const NO_HURRY_SECONDS = 300;

const configurationOf = async ({
  issuer,
  tokenUri,
  clientId,
  clientSecret,
  timeoutMs,
}: ServiceTokenOptions): Promise<openid.Configuration> => {
  const proof = openid.ClientSecretBasic(clientSecret);
  const insecure = (tokenUri ?? issuer).startsWith('http:');
  if (tokenUri === undefined)
    return openid.discovery(new URL(issuer), clientId, undefined, proof, {
      timeout: timeoutMs / 1_000,
      ...present({ execute: insecure ? [openid.allowInsecureRequests] : undefined }),
    });
  const known = new openid.Configuration({ issuer, token_endpoint: tokenUri }, clientId, undefined, proof);
  known.timeout = timeoutMs / 1_000;
  if (insecure) openid.allowInsecureRequests(known);
  return known;
};

/** Who the service is towards another one. However many want a token, the issuer is asked once; a failure is forgotten. */
export const openServiceToken = (options: ServiceTokenOptions): ServiceToken => {
  let held: { readonly token: string; readonly untilMs: number } | null = null;
  let asked: Promise<string> | null = null;
  const ask = async (): Promise<string> => {
    try {
      const answer = await openid.clientCredentialsGrant(await configurationOf(options));
      const untilMs = options.nowMs() + (answer.expiresIn() ?? NO_HURRY_SECONDS) * 1_000 - EARLIER_MS;
      held = { token: answer.access_token, untilMs };
      return held.token;
    } finally {
      asked = null;
    }
  };
  return {
    get: async () => {
      if (held !== null && options.nowMs() < held.untilMs) return held.token;
      asked ??= ask();
      return asked;
    },
    forget: () => {
      held = null;
    },
  };
};
