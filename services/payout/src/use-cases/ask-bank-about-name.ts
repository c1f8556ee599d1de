import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import type { NameCheck } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/** What the bank says of name and account; `unchecked` when it does not answer: nobody's registration waits for a bank. */
export const askBankAboutName = async ({ bank }: Parts, account: OpenAccount): Promise<NameCheck> => {
  try {
    return (await bank.nameMatches(account)) ? 'matched' : 'mismatched';
  } catch (error) {
    if (error instanceof Unavailable) return 'unchecked';
    throw error;
  }
};
