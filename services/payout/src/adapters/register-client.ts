import { compareRegisteredName } from '@huji/contracts/enrollment/http.ts';
import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { createBreaker } from '@huji/chassis/resilience/breaker.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { ownerId, type PayeeOwner } from '../domain/payee.ts';
import { PayoutSettings } from '../settings.ts';
import { openServiceToken, type ServiceToken } from './service-token.ts';

/** Whom the register knows. */
export type RegisteredOwner = Exclude<PayeeOwner, { type: 'money' }>;

/** The register as a peer: it is asked whether, and never for the name. */
export interface RegisterClient {
  /** `unknown` also when it does not answer: nothing fails by it, nothing waits for it, and nothing passes by it. */
  readonly compare: (owner: RegisteredOwner, name: string) => Promise<NameAnswer>;
}

const UNREACHABLE: RegisterClient = { compare: () => Promise.resolve('unknown') };
const UNAUTHENTICATED = 401;
const BREAKER_MARGIN_MS = 1_000;

type Context = Pick<ServiceContext, 'settings' | 'config' | 'metrics' | 'logger' | 'callOut'>;

export const serviceTokenOf = ({ settings, config }: Context): ServiceToken | null => {
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

/** Asked under the service's own principal, behind a breaker. Without credentials it is as one that never answers. */
export const openRegister = (context: Context): RegisterClient => {
  const { settings, config, metrics, logger, callOut } = context;
  const token = serviceTokenOf(context);
  if (token === null) {
    logger.warn('PAYOUT_CLIENT_SECRET is missing: the register is not asked, and every holder is unconfirmed');
    return UNREACHABLE;
  }
  const own = settings(PayoutSettings);
  const { call } = operationClient(() => own.ENROLLMENT_URL ?? `http://127.0.0.1:${String(config.HUJI_PORT)}`);
  const asked = { party: 'enrollment', method: 'POST', template: compareRegisteredName.path };
  const ask = async (owner: RegisteredOwner, name: string): Promise<NameAnswer> => {
    const body = { owner: owner.type, ownerId: ownerId(owner), name };
    const bearer = await token.get();
    try {
      const reply = await callOut(asked, (traceparent) =>
        call(compareRegisteredName, { body, token: bearer, traceparent }),
      );
      return reply.answer;
    } catch (error) {
      if (error instanceof ProblemAnswer && error.status === UNAUTHENTICATED) token.forget();
      throw error;
    }
  };
  const timeoutMs = own.PAYOUT_REGISTER_TIMEOUT_MS + BREAKER_MARGIN_MS;
  const breaker = createBreaker(ask, { name: 'register', metrics, logger, timeoutMs });
  return {
    compare: async (owner, name) => {
      try {
        return await breaker.call(owner, name);
      } catch (error) {
        logger.warn('the register did not answer', {}, error);
        return 'unknown';
      }
    },
  };
};
