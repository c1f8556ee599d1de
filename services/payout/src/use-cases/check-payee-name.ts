import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { openAccount } from '../documents/payee.ts';
import type { NameCheck, Payee } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.name-check';

/** What the bank says of name and account; `unchecked` when it does not answer: nobody's registration waits for a bank. */
export const askBankAboutName = async ({ bank }: Parts, account: OpenAccount): Promise<NameCheck> => {
  try {
    return (await bank.nameMatches(account)) ? 'matched' : 'mismatched';
  } catch (error) {
    if (error instanceof Unavailable) return 'unchecked';
    throw error;
  }
};

/** Asks again about the account as it stands. An answer that comes after the account was changed counts for nothing. */
export const checkPayeeName = async (parts: Parts, payee: Payee): Promise<Payee> => {
  const { payeeId, accountVersion, account } = payee;
  const nameCheck = await askBankAboutName(parts, await openAccount(parts.cipher, account));
  const command = { type: 'record-name-check', accountVersion, nameCheck } as const;
  return obeyed(await parts.documents.payees.execute(payeeId, command, parts.ownEnvelope(ACTOR))).state;
};
