import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import type { PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/** Who paid a money is whom the statement names: the register knows nothing of it. Otherwise whether the holder has the owner's registered name; `unknown` when the register does not say: nobody waits for it. */
export const askRegister = ({ register }: Parts, owner: PayeeOwner, { holder }: OpenAccount): Promise<NameAnswer> =>
  owner.type === 'money' ? Promise.resolve('same') : register.compare(owner, holder);
