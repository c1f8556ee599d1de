import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposed } from './payout-proposal.reply.ts';

export const bindProposeBankTransfer = (parts: Parts): BoundOperation =>
  handle(proposeBankTransfer, async (request) => {
    const { body } = request;
    const { amountYuan, ...transfer } = body;
    const wanted = { type: 'bank-transfer', ...transfer, fen: yuanToFen(amountYuan) } as const;
    return proposed(parts, wanted, request);
  });
