import { types } from 'node:util';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';

/** Keys that anybody may see. */
export type PublicKeySet = JSONWebKeySet;
/** A private ES256 key as a JWK with `kid`. */
export type PrivateSigningKey = JWK & { readonly kid: string };

export const newSigningKey = async (): Promise<PrivateSigningKey> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'ES256', use: 'sig', kid: `es256-${(jwk.x ?? '').slice(0, 8)}` };
};

/** What others may see of it. */
export const publicKeySet = ({ d: _secret, ...visible }: PrivateSigningKey): PublicKeySet => ({
  keys: [visible as JWK & { kty: string }],
});

export interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /**
   * Where the issuer publishes its keys; `discover` asks its discovery document; or the keys themselves, where the issuer
   * lives in the same process.
   */
  readonly keys: 'discover' | { readonly uri: string } | { readonly set: PublicKeySet };
}

/** `unreachable`: the issuer's keys cannot be had, which says nothing of the token. */
export type TokenFault = 'expired' | 'invalid' | 'unreachable';

export class TokenNotAccepted extends Error {
  override readonly name = 'TokenNotAccepted';
  readonly fault: TokenFault;

  constructor(fault: TokenFault, cause: unknown) {
    super(`the token is not accepted: ${fault}`, { cause });
    this.fault = fault;
  }
}

/** Clocks of issuer and service may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 60;

const PATIENCE_MS = 5_000;

const remote = (uri: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(uri), { cooldownDuration: 5_000, timeoutDuration: PATIENCE_MS });

const DiscoverySchema = z.object({ jwks_uri: z.url() });

/** Asks the discovery document once; a failure is not remembered. */
const discovered = (issuer: string): JWTVerifyGetKey => {
  let found: JWTVerifyGetKey | null = null;
  return async (header, token) => {
    if (found === null) {
      const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) throw new TypeError(`${address} answered ${String(response.status)}`);
      found = remote(DiscoverySchema.parse(await response.json()).jwks_uri);
    }
    return found(header, token);
  };
};

const keySource = ({ issuer, keys }: VerifierOptions): JWTVerifyGetKey => {
  if (keys === 'discover') return discovered(issuer);
  return 'uri' in keys ? remote(keys.uri) : createLocalJWKSet(keys.set);
};

/** A fetch that failed, and one that was given up: of a `DOMException` nothing but its name tells. */
const UNREACHED = ['TypeError', 'TimeoutError'];

/** The library answers a bad reply of the key endpoint with its base error, and lets a failed fetch through as it is. */
const faultOf = (error: unknown): TokenFault | null => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWKSTimeout || (types.isNativeError(error) && UNREACHED.includes(error.name)))
    return 'unreachable';
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC' ? 'unreachable' : 'invalid';
  return error instanceof z.ZodError ? 'invalid' : null;
};

/** The claims of a token (ES256 only) whose signature, issuer, audience and days hold. What it gives throws TokenNotAccepted. */
export const tokenVerifier = (options: VerifierOptions): ((token: string, atMs: number) => Promise<unknown>) => {
  const { issuer, audience } = options;
  const keys = keySource(options);
  return async (token, atMs) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['ES256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(atMs),
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      const fault = faultOf(error);
      throw fault === null ? error : new TokenNotAccepted(fault, error);
    }
  };
};
