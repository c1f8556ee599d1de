import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { openAccount } from '../documents/payee.ts';
import type { Payee } from '../domain/payee.ts';
import { askRegister } from './ask-register.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.register';

/** Asks again about the account as it stands. What is answered after the account or the name was changed counts for nothing. */
export const checkRegisteredName = async (parts: Parts, payee: Payee): Promise<Payee> => {
  const { payeeId, owner, accountVersion, registerNo, account } = payee;
  const registeredName = await askRegister(parts, owner, await openAccount(parts.cipher, account));
  const command = { type: 'record-registered-name', accountVersion, registerNo, registeredName } as const;
  return obeyed(await parts.documents.payees.execute(payeeId, command, parts.ownEnvelope(ACTOR))).state;
};
