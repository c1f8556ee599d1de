import type { z } from 'zod';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { askService } from '@huji/chassis/http/ask-service.ts';
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

const BREAKER_MARGIN_MS = 1_000;

/**
 * One operation of another service, asked under payout's own principal.
 * @throws Unavailable · Error when it refuses the question
 */
export const askPeer = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  context: PeerContext,
  { name, party, url, token }: Peer,
  operation: Operation<Params, Query, Body, Reply>,
): ((body: z.input<Body>) => Promise<z.output<Reply>>) => {
  const timeoutMs = context.settings(PayoutSettings).PAYOUT_REGISTER_TIMEOUT_MS + BREAKER_MARGIN_MS;
  const ask = askService(context, { name, party, url, timeoutMs }, operation);
  return async (body) => {
    const answer = await ask(body, token.get);
    if (answer.ok) return answer.value;
    const { code } = answer.refusal;
    if (code === 'unauthenticated') token.forget();
    throw new Error(`${party} refused the question: ${code}`);
  };
};
