import { present } from '@huji/contracts/shared/present.ts';
import { z } from 'zod';
import { RoleSchema, type Principal, type Role } from '@huji/contracts/shared/roles.ts';
import { refused } from '../http/refused.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { TokenNotAccepted, tokenVerifier, type VerifierOptions } from './json-web-tokens.ts';

export interface TokenOptions extends VerifierOptions {
  readonly nowMs: () => number;
}

const NAME_MAX = 70;

const ClaimsSchema = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  roles: z.array(z.string()).default([]),
  // One spelling, so that a person is told from another by it.
  person_id: z.uuid().toLowerCase().optional(),
  employer_ids: z.array(z.uuid()).default([]),
  societies: z.array(z.string().min(1).max(40)).max(100).optional(),
  grade: z.string().min(1).max(40).optional(),
  // Nobody is turned away because of how they are called: what is no name is left out.
  name: z
    .string()
    .trim()
    .regex(/^\P{C}+$/u)
    .max(NAME_MAX)
    .optional()
    .catch(undefined),
});

const isRole = (text: string): text is Role => RoleSchema.safeParse(text).success;

const CACHED_MAX = 10_000;
const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/** The token of an `Authorization` header; undefined: it holds none. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  BEARER.exec(authorization ?? '')?.[1];

const unauthenticated = (detail: string) => refused({ code: 'unauthenticated', detail });

/**
 * Who an `Authorization` header speaks for. ES256 only. Verifying a signature costs a quarter of a millisecond, so a token
 * that was verified is remembered until it expires.
 * @throws Refused `unauthenticated`; Unavailable when the issuer's keys cannot be had
 */
export const createAuthenticator = (
  options: TokenOptions,
): ((authorization: string | undefined) => Promise<Principal>) => {
  const { nowMs } = options;
  const claimsOf = tokenVerifier(options);
  const verified = new Map<string, { readonly principal: Principal; readonly untilMs: number }>();

  const verify = async (token: string): Promise<{ principal: Principal; untilMs: number }> => {
    const claims = ClaimsSchema.parse(await claimsOf(token, nowMs()));
    const principal: Principal = {
      subject: claims.sub,
      roles: claims.roles.filter(isRole),
      employerIds: claims.employer_ids,
      ...present({
        personId: claims.person_id,
        name: claims.name,
        societies: claims.societies,
        grade: claims.grade,
      }),
    };
    return { principal, untilMs: claims.exp * 1000 };
  };

  return async (authorization) => {
    if (authorization === undefined) throw unauthenticated('send an access token as Authorization: Bearer …');
    const token = bearerToken(authorization);
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
      if (error instanceof TokenNotAccepted && error.fault === 'unreachable')
        throw new Unavailable('the keys of the issuer cannot be had', 2, error);
      if (error instanceof TokenNotAccepted && error.fault === 'expired')
        throw unauthenticated('the access token has expired');
      if (error instanceof TokenNotAccepted || error instanceof z.ZodError)
        throw unauthenticated('the access token is not valid here');
      throw error;
    }
  };
};
