import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { openAccount } from '../documents/payee.ts';
import type { Payee, PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.register';

/** Who paid a money is whom the statement names: the register knows nothing of it. Otherwise whether the holder has the owner's registered name; `unknown` when the register does not say: nobody waits for it. */
export const askRegister = ({ register }: Parts, owner: PayeeOwner, { holder }: OpenAccount): Promise<NameAnswer> =>
  owner.type === 'money' ? Promise.resolve('same') : register.compare(owner, holder);

/** Asks again about the account as it stands. What is answered after the account or the name was changed counts for nothing. */
export const checkRegisteredName = async (parts: Parts, payee: Payee): Promise<Payee> => {
  const { payeeId, owner, accountVersion, registerNo, account } = payee;
  const registeredName = await askRegister(parts, owner, await openAccount(parts.cipher, account));
  const command = { type: 'record-registered-name', accountVersion, registerNo, registeredName } as const;
  return obeyed(await parts.documents.payees.execute(payeeId, command, parts.ownEnvelope(ACTOR))).state;
};
