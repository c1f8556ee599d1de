import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { requireSocietiesOfFunds } from '../use-cases/require-societies-of-funds.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeFundOpening = (parts: Parts): BoundOperation =>
  handle(proposeFundOpening, async (request) => {
    const {
      params: { fund },
      body,
      principal,
    } = request;
    requireSocietiesOfFunds(parts, principal, [fund]);
    const { amountYuan, openedOn } = body;
    const wanted = { type: 'fund-opening', fund, fen: yuanToFen(amountYuan), openedOn } as const;
    return proposed(parts, wanted, request);
  });
