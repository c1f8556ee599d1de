import { compareRegisteredName } from '@huji/contracts/enrollment/http.ts';
import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import { ownerId, type PayeeOwner } from '../domain/payee.ts';
import { PayoutSettings } from '../settings.ts';
import { askPeer, type PeerContext } from './peer.ts';
import type { ServiceToken } from './service-token.ts';

/** Whom the register knows. */
export type RegisteredOwner = Exclude<PayeeOwner, { type: 'money' }>;

/** The register as a peer: it is asked whether, and never for the name. */
export interface RegisterClient {
  /** `unknown` also when it does not answer: nothing fails by it, nothing waits for it, and nothing passes by it. */
  readonly compare: (owner: RegisteredOwner, name: string) => Promise<NameAnswer>;
}

const UNREACHABLE: RegisterClient = { compare: () => Promise.resolve('unknown') };

/** Without credentials it is as one that never answers. */
export const openRegister = (context: PeerContext, token: ServiceToken | null): RegisterClient => {
  const { settings, logger } = context;
  if (token === null) {
    logger.warn('PAYOUT_CLIENT_SECRET is missing: the register is not asked, and every holder is unconfirmed');
    return UNREACHABLE;
  }
  const peer = { name: 'register', party: 'enrollment', url: settings(PayoutSettings).ENROLLMENT_URL, token };
  const ask = askPeer(context, peer, compareRegisteredName);
  return {
    compare: async (owner, name) => {
      try {
        return (await ask({ owner: owner.type, ownerId: ownerId(owner), name })).answer;
      } catch (error) {
        logger.warn('the register did not answer', {}, error);
        return 'unknown';
      }
    },
  };
};
