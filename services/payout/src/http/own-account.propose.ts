import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeOwnAccount = (parts: Parts): BoundOperation =>
  handle(proposeOwnAccount, async (request) => {
    const wanted = { type: 'own-account', ...present(request.body) } as const;
    return proposed(parts, wanted, request);
  });
