import type { Fen } from '@huji/contracts/shared/money.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import { type PayoutBatch, cashOf } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';
import { readFreeCash } from './read-free-cash.ts';

/** What is free on the accounts that a batch is paid from; the batch does not count against itself. */
export const readCashOfBatch = async (
  parts: Parts,
  batch: PayoutBatch,
): Promise<readonly { readonly account: BankAccount; readonly freeFen: Fen }[]> => {
  const { free } = await readFreeCash(parts, batch.payoutBatchId);
  return cashOf(batch).map(({ account }) => ({ account, freeFen: free(account) }));
};
