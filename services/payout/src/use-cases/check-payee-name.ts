import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { openAccount } from '../documents/payee.ts';
import type { Payee } from '../domain/payee.ts';
import type { Parts } from './parts.ts';
import { askBankAboutName } from './ask-bank-about-name.ts';

const ACTOR = 'payout.name-check';

/** Asks again about the account as it stands. An answer that comes after the account was changed counts for nothing. */
export const checkPayeeName = async (parts: Parts, payee: Payee): Promise<Payee> => {
  const { payeeId, accountVersion, account } = payee;
  const nameCheck = await askBankAboutName(parts, await openAccount(parts.cipher, account));
  const command = { type: 'record-name-check', accountVersion, nameCheck } as const;
  return obeyed(await parts.documents.payees.execute(payeeId, command, parts.ownEnvelope(ACTOR))).state;
};
