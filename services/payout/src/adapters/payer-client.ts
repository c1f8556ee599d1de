import { findMoneyPayer } from '@huji/contracts/premium/money-http.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { PayoutSettings } from '../settings.ts';
import type { OpenAccount } from './bank-client.ts';
import { serviceTokenOf } from './register-client.ts';

/** Premium as a peer: it knows from which account a money came that two people ordered back. */
export interface PayerClient {
  /** @throws Unavailable when it does not say: the clock asks again, and nothing is paid meanwhile */
  readonly payerOf: (moneyId: string) => Promise<OpenAccount>;
}

const UNAUTHENTICATED = 401;
const BREAKER_MARGIN_MS = 1_000;
const RETRY_AFTER_SECONDS = 30;

type Context = Pick<ServiceContext, 'settings' | 'config' | 'metrics' | 'logger' | 'callOut'>;

/** Asked under the service's own principal, behind a breaker. Without credentials it is as one that never answers. */
export const openPayers = (context: Context): PayerClient => {
  const { settings, config, metrics, logger, callOut } = context;
  const token = serviceTokenOf(context);
  if (token === null)
    return {
      payerOf: () => Promise.reject(new Unavailable('premium is not asked without credentials', RETRY_AFTER_SECONDS)),
    };
  const own = settings(PayoutSettings);
  const { call } = operationClient(() => own.PREMIUM_URL ?? `http://127.0.0.1:${String(config.HUJI_PORT)}`);
  const asked = { party: 'premium', method: 'POST', template: findMoneyPayer.path };
  const ask = async (moneyId: string): Promise<OpenAccount> => {
    const bearer = await token.get();
    try {
      return await callOut(asked, (traceparent) =>
        call(findMoneyPayer, { body: { moneyId }, token: bearer, traceparent }),
      );
    } catch (error) {
      if (error instanceof ProblemAnswer && error.status === UNAUTHENTICATED) token.forget();
      throw error;
    }
  };
  const timeoutMs = own.PAYOUT_REGISTER_TIMEOUT_MS + BREAKER_MARGIN_MS;
  const breaker = createBreaker(ask, { name: 'premium', metrics, logger, timeoutMs });
  return {
    payerOf: async (moneyId) => {
      try {
        return await breaker.call(moneyId);
      } catch (error) {
        logger.warn('premium did not say where a money came from', {}, error);
        throw new Unavailable('premium did not say where a money came from', RETRY_AFTER_SECONDS, error);
      }
    },
  };
};
