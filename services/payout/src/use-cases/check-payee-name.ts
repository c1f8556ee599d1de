import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { BankClient, OpenAccount } from '../bank/bank-client.ts';
import type { NameCheck, Payee } from '../domain/payee.ts';
import type { PayoutStores } from '../stores.ts';
import { openAccount } from './sealed-accounts.ts';

/** What the bank says of name and account; `unchecked` when it does not answer: nobody's registration waits for a bank. */
export const checkName = async (bank: BankClient, account: OpenAccount): Promise<NameCheck> => {
  try {
    return (await bank.nameMatches(account)) ? 'matched' : 'mismatched';
  } catch (error) {
    if (error instanceof Unavailable) return 'unchecked';
    throw error;
  }
};

/** Asks again about the account as it stands. An answer that comes after the account was changed counts for nothing. */
export const recheckName = async (
  stores: PayoutStores,
  { bank, cipher }: { bank: BankClient; cipher: FieldCipher },
  payee: Payee,
): Promise<Payee> => {
  const nameCheck = await checkName(bank, await openAccount(cipher, payee.account));
  const { payeeId, accountVersion } = payee;
  const command = { kind: 'record-name-check', accountVersion, nameCheck } as const;
  const outcome = await stores.payees.execute(payeeId, command, stores.ownEnvelope('payout.name-check'));
  return outcome.type === 'refused' ? payee : outcome.state;
};
