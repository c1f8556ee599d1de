import type { z } from 'zod';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { PayoutSettings } from '../settings.ts';
import { openServiceToken, type ServiceToken } from './service-token.ts';

export type PeerContext = Pick<ServiceContext, 'settings' | 'config' | 'metrics' | 'logger' | 'callOut'>;

/** What payout is towards other services, the same for all of them; null without credentials. */
export const openOwnToken = ({ settings, config }: PeerContext): ServiceToken | null => {
  const own = settings(PayoutSettings);
  const issuer = config.OIDC_ISSUER ?? own.OIDC_TOKEN_URI;
  if (own.PAYOUT_CLIENT_SECRET === undefined || issuer === undefined) return null;
  return openServiceToken({
    issuer,
    tokenUri: own.OIDC_TOKEN_URI,
    clientId: own.PAYOUT_CLIENT_ID,
    clientSecret: own.PAYOUT_CLIENT_SECRET,
    timeoutMs: own.PAYOUT_REGISTER_TIMEOUT_MS,
    nowMs: systemNowMs,
  });
};

export interface Peer {
  /** Label of its breaker. */
  readonly name: string;
  /** The service that answers. */
  readonly party: string;
  /** Where it does; undefined: this very process. */
  readonly url: string | undefined;
  readonly token: ServiceToken;
}

const UNAUTHENTICATED = 401;
const BREAKER_MARGIN_MS = 1_000;

/** One operation of another service, asked under payout's own principal and behind a breaker. @throws whatever comes of the call */
export const askPeer = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  { settings, config, metrics, logger, callOut }: PeerContext,
  { name, party, url, token }: Peer,
  operation: Operation<Params, Query, Body, Reply>,
): ((body: z.input<Body>) => Promise<z.output<Reply>>) => {
  const { call } = operationClient(() => url ?? `http://127.0.0.1:${String(config.HUJI_PORT)}`);
  const asked = { party, method: operation.method.toUpperCase(), template: operation.path };
  const ask = async (body: z.input<Body>): Promise<z.output<Reply>> => {
    const bearer = await token.get();
    try {
      return await callOut(asked, (traceparent) => call(operation, { body, token: bearer, traceparent }));
    } catch (error) {
      if (error instanceof ProblemAnswer && error.status === UNAUTHENTICATED) token.forget();
      throw error;
    }
  };
  const timeoutMs = settings(PayoutSettings).PAYOUT_REGISTER_TIMEOUT_MS + BREAKER_MARGIN_MS;
  return createBreaker(ask, { name, metrics, logger, timeoutMs }).call;
};
