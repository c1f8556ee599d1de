import { present } from '@huji/contracts/shared/present.ts';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { types } from 'node:util';
import { z } from 'zod';
import { RoleSchema, type Principal, type Role } from '@huji/contracts/shared/roles.ts';
import { refused } from '../http/refused.ts';
import { Unavailable } from '../resilience/unavailable.ts';

export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  /**
   * Where the issuer publishes its keys; `discover` asks its discovery document; or the keys themselves, where the issuer
   * lives in the same process.
   */
  readonly keys: 'discover' | { readonly uri: string } | { readonly set: JSONWebKeySet };
  readonly nowMs: () => number;
}

const ClaimsSchema = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  roles: z.array(z.string()).default([]),
  // One spelling, so that a person is told from another by it.
  person_id: z.uuid().toLowerCase().optional(),
  employer_ids: z.array(z.uuid()).default([]),
  societies: z.array(z.string().min(1).max(40)).max(100).optional(),
  grade: z.string().min(1).max(40).optional(),
});

const isRole = (text: string): text is Role => RoleSchema.safeParse(text).success;

/** Clocks of issuer and service may differ by this much. */
const CLOCK_TOLERANCE_SECONDS = 60;
const CACHED_MAX = 10_000;
const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

const unauthenticated = (detail: string) => refused({ code: 'unauthenticated', detail });

const remote = (uri: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(uri), { cooldownDuration: 5_000, timeoutDuration: 5_000 });

const DiscoverySchema = z.object({ jwks_uri: z.url() });

/** Asks the discovery document once; a failure is not remembered. */
const discovered = (issuer: string): JWTVerifyGetKey => {
  let found: JWTVerifyGetKey | null = null;
  return async (header, token) => {
    if (found === null) {
      const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      if (!response.ok) throw new TypeError(`${address} answered ${String(response.status)}`);
      found = remote(DiscoverySchema.parse(await response.json()).jwks_uri);
    }
    return found(header, token);
  };
};

const keySource = (issuer: string, keys: TokenOptions['keys']): JWTVerifyGetKey => {
  if (keys === 'discover') return discovered(issuer);
  return 'uri' in keys ? remote(keys.uri) : createLocalJWKSet(keys.set);
};

/**
 * Who an `Authorization` header speaks for. ES256 only. Verifying a signature costs a quarter of a millisecond, so a token
 * that was verified is remembered until it expires.
 * @throws Refused `unauthenticated`; Unavailable when the issuer's keys cannot be had
 */
export const createAuthenticator = (
  options: TokenOptions,
): ((authorization: string | undefined) => Promise<Principal>) => {
  const { issuer, audience, nowMs } = options;
  const keys = keySource(issuer, options.keys);
  const verified = new Map<string, { readonly principal: Principal; readonly untilMs: number }>();

  const verify = async (token: string): Promise<{ principal: Principal; untilMs: number }> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['ES256'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: new Date(nowMs()),
      requiredClaims: ['sub', 'exp'],
    });
    const claims = ClaimsSchema.parse(payload);
    const principal: Principal = {
      subject: claims.sub,
      roles: claims.roles.filter(isRole),
      employerIds: claims.employer_ids,
      ...present({ personId: claims.person_id, societies: claims.societies, grade: claims.grade }),
    };
    return { principal, untilMs: claims.exp * 1000 };
  };

  return async (authorization) => {
    if (authorization === undefined) throw unauthenticated('send an access token as Authorization: Bearer …');
    const [, token] = BEARER.exec(authorization) ?? [];
    if (token === undefined) throw unauthenticated('the Authorization header holds no bearer token');
    const known = verified.get(token);
    if (known && known.untilMs > nowMs()) return known.principal;
    verified.delete(token);
    try {
      const fresh = await verify(token);
      const oldest = verified.keys().next();
      if (verified.size >= CACHED_MAX && oldest.done === false) verified.delete(oldest.value);
      verified.set(token, fresh);
      return fresh.principal;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw unauthenticated('the access token has expired');
      if (error instanceof errors.JWKSTimeout || isUnreachable(error)) {
        throw new Unavailable('the keys of the issuer cannot be had', 2, error);
      }
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
        throw unauthenticated('the access token is not valid here');
      }
      throw error;
    }
  };
};

/** jose answers a bad reply of the key endpoint with its base error, and lets a failed fetch through as a TypeError. */
const isUnreachable = (error: unknown): boolean =>
  (types.isNativeError(error) && error.name === 'TypeError') ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
