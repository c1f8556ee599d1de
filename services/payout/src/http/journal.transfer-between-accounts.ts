import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { transferBetweenAccounts } from '@huji/contracts/payout/journal-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import type { Parts } from '../use-cases/parts.ts';
import { transferBetweenAccounts as transfer } from '../use-cases/transfer-between-accounts.ts';

export const bindTransferBetweenAccounts = (parts: Parts): BoundOperation =>
  handle(transferBetweenAccounts, async ({ body: { from, to, amountYuan, valueOn: on }, envelope, idFor }) => {
    const transferId = idFor('bank-transfer');
    await transfer(parts, { transferId, from, to, fen: yuanToFen(amountYuan), on }, envelope);
    return { body: { businessKey: `transfer:${transferId}` } };
  });
