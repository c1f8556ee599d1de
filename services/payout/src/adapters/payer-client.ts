import { findMoneyPayer } from '@huji/contracts/premium/money-http.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { PayoutSettings } from '../settings.ts';
import type { OpenAccount } from './bank-client.ts';
import { askPeer, type PeerContext } from './peer.ts';
import type { ServiceToken } from './service-token.ts';

/** Premium as a peer: it knows from which account a money came that two people ordered back. */
export interface PayerClient {
  /** @throws Unavailable when it does not say: the clock asks again, and nothing is paid meanwhile */
  readonly payerOf: (moneyId: string) => Promise<OpenAccount>;
}

const RETRY_AFTER_SECONDS = 30;

/** Without credentials it is as one that never answers. */
export const openPayers = (context: PeerContext, token: ServiceToken | null): PayerClient => {
  const { settings, logger } = context;
  if (token === null)
    return {
      payerOf: () => Promise.reject(new Unavailable('premium is not asked without credentials', RETRY_AFTER_SECONDS)),
    };
  const peer = { name: 'premium', party: 'premium', url: settings(PayoutSettings).PREMIUM_URL, token };
  const ask = askPeer(context, peer, findMoneyPayer);
  return {
    payerOf: async (moneyId) => {
      try {
        return await ask({ moneyId });
      } catch (error) {
        logger.warn('premium did not say where a money came from', {}, error);
        throw new Unavailable('premium did not say where a money came from', RETRY_AFTER_SECONDS, error);
      }
    },
  };
};
